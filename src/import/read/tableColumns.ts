import { isEmptyCell, textOfCell } from './cells.ts';
import { withoutNoncharacters, withPlainSpaces } from './characters.ts';
import type { RawRow } from './headerRow.ts';
import { MAX_COLUMNS, quoteOf } from './limits.ts';
import { type Cell, FileFault, type Remark } from './table.ts';

/**
 * Column names from the cells of a header row: trimmed, without line breaks, unique ("date", "date 2") and not empty
 * ("Column 3"). Empty cells at the end don't count as columns.
 * @param width least number of columns, named or not
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
    // A generated name must not clash with one in the file.
    for (let n = 2; used.has(name) || (name !== text && given.has(name)); n++) name = `${base} ${n}`;
    used.add(name);
    return name;
  });
}

/** Invisible control and format characters, which must not make two names differ. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

function nameIn(cell: Cell): string {
  const text = withoutNoncharacters(withPlainSpaces(textOfCell(cell)));
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Number of rows with a cell in an unnamed column from which on it counts as a column. */
const SEVERAL = 2;

/** Characters of a line above the header that are quoted. */
const START = 60;

/** Ascending numbers as "1–3, 7". */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Remark about the rows above the column names. */
function linesAbove(rows: readonly RawRow[]): Remark[] {
  if (rows.length === 0) return [];
  const text = (rows[0]?.cells ?? []).map(textOfCell).join(' ').replace(/\s+/g, ' ').trim();
  const start = text.length > START ? `${text.slice(0, START).trimEnd()}…` : text;
  return [
    { code: 'lines-above', values: { rows: runsOf(rows.map(({ number }) => number)), text: quoteOf(start) } },
  ];
}

/** A table split at its header row. */
export interface CutTable {
  readonly above: readonly RawRow[];
  /** Null if no row names the columns. */
  readonly header: RawRow | null;
  readonly below: readonly RawRow[];
}

/** The columns of a table from any kind of file. */
export interface TableColumns {
  readonly columns: readonly string[];
  /** Row of the column names, from 1; 0 if there is none. */
  readonly headerRow: number;
  /** Number of columns up to the last that has a name; all of them if no row names any. */
  readonly named: number;
  /** Whether to report rows with cells beyond the named columns, because they are the exception. */
  readonly reportsUnnamed: boolean;
  readonly remarks: readonly Remark[];
}

/**
 * Number of columns in the rows: a column beyond the names counts if several rows, or half of them, have a value in it.
 */
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

/** Names the columns of a table and adds remarks about anything unusual. @throws FileFault `too-many-columns` */
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
