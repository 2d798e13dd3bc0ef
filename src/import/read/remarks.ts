import { textOfCell } from './cells.ts';
import type { RawRow } from './headerRow.ts';
import { quoteOf } from './limits.ts';
import type { Remark } from './table.ts';

/** Rows a remark names. */
const MOST_ROWS = 10;
/** Characters of a line above the header that are repeated. */
const START = 60;

/** "1–3, 7" of ascending numbers. */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/**
 * What to say of signs that stand for bytes no character has.
 * @param records of the text
 * @param whole whether `text` is all of the file
 */
export function strayRemarks(
  records: readonly (readonly string[])[],
  text: string,
  whole: boolean,
): Remark[] {
  if (!text.includes('\ufffd')) return [];
  const rows: number[] = [];
  let count = 0;
  for (const [i, cells] of records.entries()) {
    const strays = cells.reduce((sum, cell) => sum + (cell.match(/\ufffd/g)?.length ?? 0), 0);
    if (strays > 0) rows.push(i + 1);
    count += strays;
  }
  if (count === 0) return [];
  const values = {
    count,
    rows: runsOf(rows.slice(0, MOST_ROWS)),
    more: Math.max(0, rows.length - MOST_ROWS),
    // Numbers, as messages count with them.
    unread: whole ? 0 : 1,
  };
  return [{ code: 'stray-bytes', values }];
}

/** What to say of the rows above the names of the columns. */
export function linesAbove(rows: readonly RawRow[]): Remark[] {
  if (rows.length === 0) return [];
  const text = (rows[0]?.cells ?? []).map(textOfCell).join(' ').replace(/\s+/g, ' ').trim();
  const start = text.length > START ? `${text.slice(0, START).trimEnd()}…` : text;
  return [
    { code: 'lines-above', values: { rows: runsOf(rows.map(({ number }) => number)), text: quoteOf(start) } },
  ];
}
