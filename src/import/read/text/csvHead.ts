import type Papa from 'papaparse';
import { isEmptyCell } from '../cells.ts';
import { type Encoding, encodingRemarks } from '../encoding/encoding.ts';
import { headerAt, type RawRow } from '../headerRow.ts';
import { strayRemarks } from '../remarks.ts';
import { FileFault, type ReadOptions, type Remark, type TableHead } from '../table.ts';
import { tableColumns } from '../tableColumns.ts';
import { guessDelimiter, recordsOf, saidDelimiter } from './delimiter.ts';

/** Rows looked at to find the header, if they hold anything. */
const FIRST_ROWS = 500;

/** How a delimited text was understood. */
export interface CsvHead {
  readonly head: TableHead;
  /** Row of the column names, from 1; 0 where none has them. */
  readonly header: number;
  readonly delimiter: string;
  /** Columns up to the last that has a name; all of them where no row names any. */
  readonly named: number;
  /** Whether rows with cells beyond the named columns are the exception. */
  readonly reportsUnnamed: boolean;
}

/** Rows of a sample that hold anything, numbered in the file from 1. */
function filledRows(records: readonly string[][]): RawRow[] {
  return records.map((cells, i) => ({ cells, number: i + 1 })).filter((row) => !row.cells.every(isEmptyCell));
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
  let index = headerAt(rows, options.headerRow);
  // Nothing but empty rows below, as far as was looked.
  if (index >= rows.length - 1) {
    rows = firstRows(0);
    index = headerAt(rows, options.headerRow);
  }
  if (rows.length === 0) throw new FileFault('empty');
  const below = rows.slice(index + 1);
  const understood = tableColumns({
    above: rows.slice(0, Math.max(0, index)),
    header: rows[index] ?? null,
    below,
  });
  const { columns, headerRow, named, reportsUnnamed } = understood;
  if (whole && below.length === 0) throw new FileFault('header-only', { columns: columns.length });
  const remarks: Remark[] = [
    ...encodingRemarks(encoding),
    ...strayRemarks(() => recordsOf(parse, body, delimiter, whole), sample, whole),
    ...understood.remarks,
  ];
  if (guess.isOneColumn) remarks.push({ code: 'one-column', values: {} });
  const head: TableHead = {
    format: 'csv',
    columns,
    headerRow,
    delimiter,
    encoding: encoding.label,
    sheet: null,
    sheets: [],
    said: remarks,
    rowCount: null,
  };
  return { head, header: headerRow, delimiter, named, reportsUnnamed };
}
