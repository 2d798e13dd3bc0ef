import type Papa from 'papaparse';
import { isEmptyCell } from './cells.ts';
import { columnNames } from './columnNames.ts';
import { guessDelimiter, recordsOf, saidDelimiter } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { headerIn, type RawRow } from './headerRow.ts';
import { encodingRemarks, linesAbove, strayRemarks } from './remarks.ts';
import { FileFault, type ReadOptions, type Remark, type TableHead } from './table.ts';

/** Rows looked at to find the header, if they hold anything. */
const FIRST_ROWS = 500;
/** Rows that have a cell in a column without a name from which on it is a column. */
const SEVERAL = 2;

/** How a delimited text was understood. */
export interface CsvHead {
  readonly head: TableHead;
  /** Row of the column names, from 1; 0 where none has them. */
  readonly header: number;
  readonly delimiter: string;
  /** Columns up to the last that has a name. */
  readonly named: number;
  /** Whether rows with cells beyond the named columns are the exception. */
  readonly reportsUnnamed: boolean;
}

/** Rows of a sample that hold anything, numbered in the file from 1. */
function filledRows(records: readonly string[][]): RawRow[] {
  return records.map((cells, i) => ({ cells, number: i + 1 })).filter((row) => !row.cells.every(isEmptyCell));
}

/** Index of the header among `rows`; -1 where there is none. */
function headerOf(rows: readonly RawRow[], asked: number | undefined): number {
  if (asked === 0) return -1;
  const index = asked === undefined ? -1 : rows.findIndex((row) => row.number === asked);
  return index === -1 ? headerIn(rows) : index;
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

/**
 * Understands the start of a delimited text.
 * @param whole whether `sample` is all of it
 * @throws FileFault `empty`, `header-only`, `too-many-columns`, `too-large`
 */
export function csvHead(
  sample: string,
  whole: boolean,
  encoding: Encoding,
  options: ReadOptions,
  parse: typeof Papa.parse,
): CsvHead {
  const saidInFile = saidDelimiter(sample);
  // The line that says the delimiter stays as an empty first row, so that rows are counted as in the file.
  const body = saidInFile === null ? sample : sample.replace(/^[^\r\n]*/, '');
  const guess =
    options.delimiter || saidInFile
      ? { delimiter: options.delimiter || saidInFile || ',', isOneColumn: false }
      : guessDelimiter(parse, body, whole);
  const { delimiter } = guess;
  const firstRows = (count: number) => filledRows(recordsOf(parse, body, delimiter, whole, count));
  let rows = firstRows(Math.max(FIRST_ROWS, (options.headerRow ?? 0) + 1));
  let index = headerOf(rows, options.headerRow);
  // Nothing but empty rows below, as far as was looked.
  if (index >= rows.length - 1) {
    rows = firstRows(0);
    index = headerOf(rows, options.headerRow);
  }
  if (rows.length === 0) throw new FileFault('empty');
  const below = rows.slice(index + 1);
  const named = columnNames(rows[index]?.cells ?? []).length;
  const { width, isRare } = widthOf(below, named);
  const columns = columnNames(rows[index]?.cells ?? [], Math.max(1, width));
  if (whole && below.length === 0) throw new FileFault('header-only', { columns: columns.length });

  const header = rows[index]?.number ?? 0;
  const remarks: Remark[] = [
    ...encodingRemarks(encoding),
    ...strayRemarks(() => recordsOf(parse, body, delimiter, whole), sample),
    ...linesAbove(rows.slice(0, Math.max(0, index))),
  ];
  if (index === -1) remarks.push({ code: 'no-header', values: {} });
  else if (width > named)
    remarks.push({ code: 'unnamed-columns', values: { columns: columns.slice(named).join(', ') } });
  if (guess.isOneColumn) remarks.push({ code: 'one-column', values: {} });
  const head: TableHead = {
    format: 'csv',
    columns,
    headerRow: header,
    delimiter,
    encoding: encoding.label,
    sheet: null,
    sheets: [],
    said: remarks,
    rowCount: null,
  };
  return {
    head,
    header,
    delimiter,
    named: index === -1 ? width : named,
    reportsUnnamed: index !== -1 && isRare,
  };
}
