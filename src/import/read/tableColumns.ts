import { isEmptyCell, textOfCell } from './cells.ts';
import { withoutNoncharacters, withPlainSpaces } from './characters.ts';
import type { RawRow } from './headerRow.ts';
import { MAX_COLUMNS, quoteOf } from './limits.ts';
import { type Cell, FileFault, type Remark } from './table.ts';

/**
 * Names for columns from the cells of a header row: without spaces around and line breaks within, unique ("date",
 * "date 2") and not empty ("Column 3"). Empty cells at the end name no column.
 * @param width columns there are at least, named or not
 * @throws FileFault `too-many-columns`
 */
export function columnNames(header: readonly Cell[], width = 0): string[] {
  const texts = header.map(nameIn);
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  while (texts.length < width) texts.push('');
  if (texts.length > MAX_COLUMNS)
    throw new FileFault('too-many-columns', { columns: texts.length, limit: MAX_COLUMNS });
  const given = new Set(texts);
  const used = new Set<string>();
  return texts.map((text, i) => {
    const base = text === '' ? `Column ${i + 1}` : text;
    let name = base;
    // A made name gives way to one that the file itself has.
    for (let n = 2; used.has(name) || (name !== text && given.has(name)); n++) name = `${base} ${n}`;
    used.add(name);
    return name;
  });
}

/** Controls and marks that cannot be seen, and must not tell two names apart. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

function nameIn(cell: Cell): string {
  const text = withoutNoncharacters(withPlainSpaces(textOfCell(cell)));
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Rows that have a cell in a column without a name from which on it is a column. */
const SEVERAL = 2;

/** Characters of a line above the header that are repeated. */
const START = 60;

/** "1–3, 7" of ascending numbers. */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** What to say of the rows above the names of the columns. */
function linesAbove(rows: readonly RawRow[]): Remark[] {
  if (rows.length === 0) return [];
  const text = (rows[0]?.cells ?? []).map(textOfCell).join(' ').replace(/\s+/g, ' ').trim();
  const start = text.length > START ? `${text.slice(0, START).trimEnd()}…` : text;
  return [
    { code: 'lines-above', values: { rows: runsOf(rows.map(({ number }) => number)), text: quoteOf(start) } },
  ];
}

/** A table cut at the row that names its columns. */
export interface CutTable {
  readonly above: readonly RawRow[];
  /** Null where no row names the columns. */
  readonly header: RawRow | null;
  readonly below: readonly RawRow[];
}

/** The columns of a table, whatever file it comes from. */
export interface TableColumns {
  readonly columns: readonly string[];
  /** Row of the column names, from 1; 0 where none has them. */
  readonly headerRow: number;
  /** Columns up to the last that has a name; all of them where no row names any. */
  readonly named: number;
  /** Whether rows with cells beyond the named columns are the exception. */
  readonly reportsUnnamed: boolean;
  readonly remarks: readonly Remark[];
}

/** Columns the rows have: a column beyond the names counts where several rows, or half of them, have something in it. */
function widthOf(below: readonly RawRow[], named: number): { width: number; isRare: boolean } {
  const counts: number[] = [];
  let beyond = 0;
  for (const { cells } of below) {
    let reaches = false;
    for (let i = named; i < cells.length; i++) {
      if (isEmptyCell(cells[i])) continue;
      counts[i] = (counts[i] ?? 0) + 1;
      reaches = true;
    }
    if (reaches) beyond++;
  }
  const enough = Math.min(SEVERAL, Math.max(1, below.length / 2));
  const width = Math.max(named, counts.findLastIndex((count) => count >= enough) + 1);
  return { width, isRare: beyond * 2 < below.length };
}

/** Names the columns of a table and says what about them is not as usual. @throws FileFault `too-many-columns` */
export function tableColumns({ above, header, below }: CutTable): TableColumns {
  const cells = header?.cells ?? [];
  const named = columnNames(cells).length;
  const { width, isRare } = widthOf(below, named);
  const columns = columnNames(cells, Math.max(1, width));
  const remarks = linesAbove(above);
  if (header === null) remarks.push({ code: 'no-header', values: {} });
  else if (width > named)
    remarks.push({ code: 'unnamed-columns', values: { columns: columns.slice(named).join(', ') } });
  return {
    columns,
    headerRow: header?.number ?? 0,
    named: header === null ? columns.length : named,
    reportsUnnamed: header !== null && isRare,
    remarks,
  };
}
