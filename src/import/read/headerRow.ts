import { isEmptyCell, textOfCell } from './cells.ts';
import { isMissing } from './missing.ts';
import type { Cell } from './table.ts';

/** A row of the file before it is known what the rows are. */
export interface RawRow {
  readonly cells: readonly Cell[];
  /** In the file, from 1. */
  readonly number: number;
}

/** Rows in which a header is looked for. */
export const HEADER_ROWS = 50;
/** Rows below a row that say what kinds of things its columns hold. */
const FOLLOWERS = 20;
/** Share of the rows from which on a kind is that of a column. */
const MOST = 0.6;
/** Share of the usual number of filled cells from which on a row is as wide as the table. */
const WIDE = 0.7;
/** The same for a header some of whose columns have no name. */
const HALF = 0.5;
/** Rows after the first wide one in which a much wider header is looked for. */
const FURTHER = 10;

/** What kind of thing a cell holds, as far as its form tells; null where it holds nothing. */
type CellKind = 'date' | 'year' | 'number' | 'address' | 'code' | 'long' | 'text' | null;

const NUMERIC_DATE =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}([ T]\d.*)?$|^\d{4}-\d\d$|^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
const WORDED_DATE = /^(\d{1,2}\.? \p{L}{3,}\.?,? \d{4}|\p{L}{3,}\.? \d{1,2}, \d{4})$/u;
const NUMBER = /^[+−-]?[\d\s.,'’]*\d\s?%?$/;
const YEAR = /^(1[4-9]|20|21)\d\d$/;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const CODE = /^(?=.*\d)[\p{L}\d._/-]{2,20}$/u;
/** Characters from which on a text is none that names a column. */
const LONG = 100;

/** The kind of a cell by its form alone. */
function kindOf(cell: Cell | undefined): CellKind {
  const text = textOfCell(cell).trim();
  if (text === '' || isMissing(text)) return null;
  if (YEAR.test(text)) return 'year';
  if (NUMERIC_DATE.test(text) || WORDED_DATE.test(text)) return 'date';
  if (NUMBER.test(text)) return 'number';
  if (ADDRESS.test(text)) return 'address';
  if (CODE.test(text)) return 'code';
  return text.length > LONG ? 'long' : 'text';
}

const filledIn = (row: RawRow | undefined): number =>
  row ? row.cells.reduce<number>((count, cell) => count + Number(!isEmptyCell(cell)), 0) : 0;

/** What most cells of a column are; null where they differ, or there are none. */
function kindBelow(below: readonly RawRow[], column: number): CellKind {
  const counts = new Map<CellKind, number>();
  let all = 0;
  for (const { cells } of below) {
    const kind = kindOf(cells[column]);
    if (kind === null) continue;
    all++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count >= all * MOST) return kind;
  return null;
}

/** Whether cells are 1, 2, 3 and so on, as columns without names are numbered. */
function isCount(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => textOfCell(cell).trim());
  return texts.length >= 3 && texts.every((text, i) => text === String(i + 1));
}

/** Whether the years in a row are one after another, as those that name columns are. */
function hasYearsInTurn(cells: readonly Cell[]): boolean {
  const years = cells.filter((cell) => kindOf(cell) === 'year').map(Number);
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  return (
    years.length > 1 && Math.abs(step) === 1 && years.every((year, i) => year === (years[0] ?? 0) + i * step)
  );
}

/** The form of a code: letters and digits made alike. */
const formOf = (cell: Cell | undefined) =>
  textOfCell(cell)
    .trim()
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a');

/** Cells that differ in kind from those below, as names do, less those that are of their kind, as data are. */
function evidence(rows: readonly RawRow[], at: number): number {
  const row = rows[at];
  if (!row || (at === 0 && isCount(row.cells))) return 1;
  const below = rows.slice(at + 1, at + 1 + FOLLOWERS);
  const inTurn = hasYearsInTurn(row.cells);
  let sum = 0;
  for (const [column, cell] of row.cells.entries()) {
    const kind = kindOf(cell);
    // A row with nothing below is data only where it could not name columns.
    const under =
      below.length === 0 ? (kind === 'date' || kind === 'address' ? kind : null) : kindBelow(below, column);
    if (kind === null || under === null || (inTurn && kind === 'year')) continue;
    if (kind !== under) sum += kind === 'date' || kind === 'address' || kind === 'long' ? 0 : 1;
    else if (kind === 'code')
      sum -= below.some((next) => formOf(next.cells[column]) === formOf(cell)) ? 1 : 0;
    else if (kind !== 'text') sum -= 1;
  }
  return sum;
}

/** Filled cells of a row of the table, whatever notes stand above or below it. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = rows.map(filledIn).sort((a, b) => a - b);
  return counts[Math.floor((counts.length - 1) * 0.75)] ?? 0;
}

/**
 * Finds the row that names the columns: the first that is as wide as the table, unless it is data like those below.
 * Titles and notes above it are narrower. Years and numbers may be names.
 * @param all the first rows that are not empty
 * @returns its index in `all`; -1 where no row names the columns
 */
export function headerIn(all: readonly RawRow[]): number {
  const rows = all.slice(0, HEADER_ROWS);
  const width = usualWidth(rows);
  const wide = Math.max(
    0,
    rows.findIndex((row) => filledIn(row) >= Math.max(1, width * WIDE)),
  );
  // A note of several cells above a table whose rows are mostly empty.
  const wider = rows
    .slice(wide + 1, wide + 1 + FURTHER)
    .findIndex((row, i) => filledIn(row) >= 2 * filledIn(rows[wide]) && evidence(rows, wide + 1 + i) > 0);
  if (wider !== -1 && filledIn(rows[wide]) > 1) return wide + 1 + wider;
  const speaks = evidence(rows, wide);
  if (speaks > 0) return wide;
  const above = rows[wide - 1];
  if (above && above.number === (rows[wide]?.number ?? 0) - 1) {
    // Names of some columns only, right above the first row of data.
    const named = filledIn(above);
    const isNames = above.cells.every((cell) => !['date', 'address', 'long'].includes(kindOf(cell) ?? ''));
    const enough =
      speaks < 0 ? named >= Math.min(2, width - 1) : named >= width * HALF && !isEmptyCell(above.cells[0]);
    if (isNames && enough) return wide - 1;
  }
  return speaks < 0 ? -1 : wide;
}

/** Index of the row asked for by its number, or else as {@link headerIn}; -1 where 0 is asked for. */
export function headerAt(rows: readonly RawRow[], asked: number | undefined): number {
  if (asked === 0) return -1;
  const index = asked === undefined ? -1 : rows.findIndex((row) => row.number === asked);
  return index === -1 ? headerIn(rows) : index;
}

/** Rows of a sheet that are looked at to tell what it is. */
export const SCORED_ROWS = 60;
/** More names than these say no more of a table. */
const MANY_NAMES = 10;
/** Names and rows from which a sheet is a table, whatever others there are. */
const TABLE_NAMES = 3;
const TABLE_ROWS = 2;

const isDate = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^\d{4}-\d{2}(-\d{2}|$)|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell.trim());

/**
 * Looks at the first rows of a sheet: a table has several names in its header, rows that fill many of their columns, and
 * dates; a cover has lines of text, a code list two narrow columns.
 */
export function scoreOf(rows: readonly RawRow[]) {
  const index = Math.max(0, headerIn(rows));
  const header = rows[index];
  if (!header) return { points: 0, isTable: false };
  const texts = header.cells.filter((cell) => typeof cell === 'string' && !isEmptyCell(cell));
  const names = new Set(texts.map((text) => textOfCell(text).trim())).size;
  const below = rows.slice(index + 1);
  const fitting = below.filter((row) => filledIn(row) > 1 && filledIn(row) * 3 >= names);
  const hasDates = below.some((row) => row.cells.some(isDate));
  const evenness = below.length === 0 ? 0 : fitting.length / below.length;
  const width = names < 2 ? 0.1 : Math.min(names, MANY_NAMES);
  const points =
    width * evenness * Math.log2(1 + fitting.length) * (hasDates ? 2 : 1) + filledIn(header) / 1000;
  return { points, isTable: names >= TABLE_NAMES && fitting.length >= TABLE_ROWS && evenness > 0.5 };
}
