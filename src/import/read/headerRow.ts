import { isEmptyCell, textOfCell } from './cells.ts';
import type { Cell } from './table.ts';

/** A row of the file before it is known what the rows are. */
export interface RawRow {
  readonly cells: readonly Cell[];
  /** In the file, from 1. */
  readonly number: number;
}

/** Rows in which a header is looked for. */
export const HEADER_ROWS = 50;
/** Rows below a header that say whether it is one. */
const FOLLOWERS = 5;
/** Share of the most named columns any row has, from which a row may be the header: some columns have no name. */
const ENOUGH = 0.7;

/** Cells up to the last that is filled. */
function extentOf(row: RawRow): number {
  return row.cells.findLastIndex((cell) => !isEmptyCell(cell)) + 1;
}

/** Different texts that are no numbers or dates, which name no columns. */
function namesIn(row: RawRow): number {
  const texts = new Set<string>();
  for (const cell of row.cells) {
    if (typeof cell !== 'string') continue;
    const text = textOfCell(cell).trim();
    if (text !== '' && !/^[\d\s.,:/+−-]*$/.test(text)) texts.add(text.toLowerCase());
  }
  return texts.size;
}

/** Whether most of the rows below reach no further than this one, and more than one cell when this one does. */
function isFollowed(rows: readonly RawRow[], at: number): boolean {
  const row = rows[at];
  const below = rows.slice(at + 1, at + 1 + FOLLOWERS);
  if (!row || below.length === 0) return true;
  const width = row.cells.length;
  const extent = extentOf(row);
  const fitting = below.filter((next) => {
    const reach = extentOf(next);
    return (next.cells.length === width || reach <= extent + 1) && (extent === 1 || reach > 1);
  });
  return fitting.length * 2 > below.length && (extent > 1 || below.every((next) => extentOf(next) <= 1));
}

/**
 * Finds the row that names the columns: the first that holds about as many different texts as any row does, and is
 * followed by rows of its width. Titles and notes above it are narrower.
 * @param rows the first rows that are not empty
 * @returns its index in `rows`; 0 where nothing speaks for another
 */
export function findHeader(rows: readonly RawRow[]): number {
  const first = rows.slice(0, HEADER_ROWS);
  const names = first.map(namesIn);
  const most = Math.max(0, ...names);
  const enough = Math.max(1, Math.ceil(most * ENOUGH));
  const found = first.findIndex((_, i) => (names[i] ?? 0) >= enough && isFollowed(first, i));
  // Too few filled cells below to tell: then it is the first row with the most names.
  return found === -1 ? Math.max(0, names.indexOf(most)) : found;
}
