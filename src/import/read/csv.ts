import type Papa from 'papaparse';
import { isEmptyCell, type RowShape, shapeRow, withoutNuls } from './cells.ts';
import { columnNames } from './columnNames.ts';
import { decodeRuns, decodeWhole, type TextChunk } from './decode.ts';
import { guessDelimiter, recordsOf, saidDelimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { findHeader, type RawRow } from './headerRow.ts';
import { BATCH_ROWS, CHUNK } from './limits.ts';
import { Pace } from './pace.ts';
import { RecordCutter } from './records.ts';
import { encodingRemarks } from './remarks.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableHead,
  type TableReader,
} from './table.ts';

type Parse = typeof Papa.parse;

/** Rows looked at to find the header, if they hold anything. */
const FIRST_ROWS = 500;

/** Rows of a sample that hold anything, numbered in the file from 1. */
function filledRows(records: readonly string[][], first: number): RawRow[] {
  return records
    .map((cells, i) => ({ cells, number: first + i }))
    .filter((row) => !row.cells.every(isEmptyCell));
}

function headerOf(rows: readonly RawRow[], asked: number | undefined): number {
  const index = asked === undefined ? -1 : rows.findIndex((row) => row.number === asked);
  return index === -1 ? findHeader(rows) : index;
}

/**
 * Opens a delimited text. Each record counts as one row of the file, whatever line breaks its cells hold; so do empty
 * ones, which are left out. Empty cells are '', cells that are not there null.
 * @param chunk bytes read at once
 * @throws FileFault `empty`, `header-only`, `too-many-columns`, `too-large`
 */
export async function openCsv(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
  chunk = CHUNK,
): Promise<TableReader> {
  const { parse } = await papa();
  const bytes = await source.read(0, Math.min(source.size, CHUNK));
  signal.throwIfAborted();
  const encoding = await detectEncoding(bytes, options.encoding);
  const whole = bytes.length === source.size;
  const sample = decodeWhole(bytes, encoding);
  if (whole && sample.replaceAll('\0', '').trim() === '') throw new FileFault('empty');

  const said = saidDelimiter(sample);
  const body = said === null ? sample : sample.replace(/^[^\r\n]*/, '');
  const delimiter = options.delimiter || said || guessDelimiter(parse, body, whole);
  // The line that says the delimiter stays as an empty first row, so that rows are counted as in the file.
  const firstRows = (count: number) => filledRows(recordsOf(parse, body, delimiter, whole, count), 1);
  let rows = firstRows(Math.max(FIRST_ROWS, (options.headerRow ?? 0) + 1));
  let index = headerOf(rows, options.headerRow);
  // Nothing but empty rows below, as far as was looked.
  if (index >= rows.length - 1) {
    rows = firstRows(0);
    index = headerOf(rows, options.headerRow);
  }
  const header = rows[index];
  if (!header) throw new FileFault('empty');
  const columns = columnNames(header.cells);
  if (whole && index === rows.length - 1) throw new FileFault('header-only', { columns: columns.length });

  const head: TableHead = {
    format: 'csv',
    columns,
    headerRow: header.number,
    delimiter,
    encoding: encoding.label,
    sheet: null,
    sheets: [],
    said: encodingRemarks(encoding),
    rowCount: null,
  };
  return {
    head,
    batches: (during) => rowsOf({ source, encoding, head, header: header.number, parse, chunk }, during),
  };
}

async function papa(): Promise<{ parse: Parse }> {
  const module = await import('papaparse');
  return module.default;
}

interface Reading {
  readonly source: ByteSource;
  readonly encoding: Encoding;
  readonly head: TableHead;
  /** Row of the column names, from 1. */
  readonly header: number;
  readonly parse: Parse;
  readonly chunk: number;
}

async function* rowsOf(reading: Reading, signal: AbortSignal): AsyncGenerator<RowBatch> {
  const { head, header, parse } = reading;
  const delimiter = head.delimiter ?? ',';
  const shape: RowShape = { columns: head.columns, delimiter, reportsFew: true };
  const cutter = new RecordCutter(delimiter);
  const pace = new Pace(signal);
  let number = 1;
  let rows: Cell[][] = [];
  let numbers: number[] = [];
  let faults: RowFault[] = [];
  for await (const run of decodeRuns(reading.source, reading.encoding, signal, reading.chunk)) {
    const records = cutter.push(run.text, run.last);
    const hasNuls = records.text.includes('\0');
    const first = number;
    let reported = 0;
    // Faults come in the order of the rows.
    const reportQuotes = (upTo: number) => {
      for (let quote = records.faults[reported]; quote; quote = records.faults[++reported]) {
        const row = first + quote.record;
        if (row > upTo) return;
        if (row > header) faults.push({ row, code: 'quote-unclosed', column: null, value: quote.value });
      }
    };
    for (const cells of parsed(parse, records.text, delimiter)) {
      const row = number++;
      reportQuotes(row);
      if (row <= header || isBlank(cells)) continue;
      if (hasNuls) withoutNuls(cells, head.columns, row, faults);
      rows.push(shapeRow(cells, shape, row, faults));
      numbers.push(row);
      if (rows.length < BATCH_ROWS) continue;
      yield { rows, numbers, faults, done: doneIn(run) };
      await pace.rest();
      rows = [];
      numbers = [];
      faults = [];
    }
    reportQuotes(Number.POSITIVE_INFINITY);
    await pace.rest();
  }
  yield { rows, numbers, faults, done: 1 };
}

/** A batch from the middle of the last run is not yet the whole file. */
function doneIn(run: TextChunk): number {
  return run.last ? Math.min(run.done, 0.999) : run.done;
}

function parsed(parse: Parse, text: string, delimiter: string): Cell[][] {
  if (text === '') return [];
  const { data } = parse<Cell[]>(text, { delimiter, newline: '\n' });
  // Every record ends with a line break, after which Papa sees one more, empty.
  data.pop();
  return data;
}

function isBlank(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (!isEmptyCell(cell)) return false;
  return true;
}
