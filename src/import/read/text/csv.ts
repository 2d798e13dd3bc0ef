import { BatchBuilder } from '../batches.ts';
import { isEmptyCell, type RowShape, reportStrays, shapeRow } from '../cells.ts';
import {
  decodeRuns,
  decodeWhole,
  detectEncoding,
  type Encoding,
  encodingRemarks,
  type TextChunk,
} from '../encoding/encoding.ts';
import { headerAt, type RawRow } from '../headerRow.ts';
import { CHUNK } from '../limits.ts';
import { Pace } from '../pace.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  PLAIN_HEAD,
  type ReadOptions,
  type Remark,
  type RowBatch,
  type TableHead,
  type TableReader,
} from '../table.ts';
import { runsOf, tableColumns } from '../tableColumns.ts';
import { declaredDelimiter, guessDelimiter, recordsOf } from './delimiter.ts';
import { RecordCutter } from './records.ts';

/** Bytes from which an encoding is guessed, if the file has that many. */
const GUESSED_FROM = 4 * CHUNK;
/** Rows examined to find the header, if they aren't empty. */
const FIRST_ROWS = 500;

/** Most rows with undecodable bytes that are named. */
const MAX_ROWS = 10;

/** How a delimited text is read. */
interface CsvFormat {
  readonly head: TableHead;
  readonly shape: RowShape;
}

/**
 * Opens a delimited text. Each record counts as one row of the file, even if its cells contain line breaks; empty
 * records count too, but are left out. Empty cells are '', missing ones null.
 * @param chunk bytes to read at once
 * @throws FileFault `empty`, `header-only`, `too-many-columns`, `too-large`
 */
export async function openCsv(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
  chunk = CHUNK,
): Promise<TableReader> {
  const bytes = await source.read(0, Math.min(source.size, CHUNK));
  signal.throwIfAborted();
  const whole = bytes.length === source.size;
  const first = await detectEncoding(bytes, options.encoding);
  // A guess gets better with more letters.
  const more = first.guessed && !whole ? await source.read(0, Math.min(source.size, GUESSED_FROM)) : null;
  const encoding = more ? await detectEncoding(more, options.encoding) : first;
  const sample = decodeWhole(bytes, encoding);
  if (whole && sample.replaceAll('\0', '').trim() === '') throw new FileFault('empty');
  const format = formatOf(sample, whole, encoding, options);
  return {
    head: format.head,
    batches: (during) => rowsOf(decodeRuns(source, encoding, during, chunk), format, during),
  };
}

/** Non-empty rows of a sample, with their file row from 1. */
function filledRows(records: readonly string[][]): RawRow[] {
  return records.map((cells, i) => ({ cells, number: i + 1 })).filter((row) => !row.cells.every(isEmptyCell));
}

/**
 * How a text is read, judged by its start.
 * @param whole whether `sample` is the whole text
 * @throws FileFault as {@link openCsv} does
 */
function formatOf(sample: string, whole: boolean, encoding: Encoding, options: ReadOptions): CsvFormat {
  const declared = declaredDelimiter(sample);
  // The line that declares the delimiter is kept as an empty first row, so that row numbers match the file.
  const body = declared === null ? sample : sample.replace(/^[^\r\n]*/, '');
  const given = options.delimiter || declared;
  const { delimiter, isOneColumn } = given
    ? { delimiter: given, isOneColumn: false }
    : guessDelimiter(body, whole);
  const records = recordsOf(body, delimiter, whole);
  let rows = filledRows(records.slice(0, Math.max(FIRST_ROWS, (options.headerRow ?? 0) + 1)));
  let index = headerAt(rows, options.headerRow);
  // All rows below, as far as examined, are empty.
  if (index >= rows.length - 1) {
    rows = filledRows(records);
    index = headerAt(rows, options.headerRow);
  }
  if (rows.length === 0) throw new FileFault('empty');
  const below = rows.slice(index + 1);
  const table = tableColumns({
    above: rows.slice(0, Math.max(0, index)),
    header: rows[index] ?? null,
    below,
  });
  const { columns, headerRow, named, reportsUnnamed } = table;
  if (whole && below.length === 0) throw new FileFault('header-only', { columns: columns.length });
  const remarks: Remark[] = [
    ...encodingRemarks(encoding),
    ...strayRemarks(records, sample, whole),
    ...table.remarks,
  ];
  if (isOneColumn) remarks.push({ code: 'one-column', values: {} });
  return {
    head: { ...PLAIN_HEAD, format: 'csv', columns, headerRow, delimiter, encoding: encoding.label, remarks },
    shape: { columns, delimiter, reportsFew: true, named, reportsUnnamed },
  };
}

/**
 * Remarks about replacement characters, which stand for undecodable bytes.
 * @param records records of the text
 * @param whole whether `text` is the whole file
 */
function strayRemarks(records: readonly (readonly string[])[], text: string, whole: boolean): Remark[] {
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
    rows: runsOf(rows.slice(0, MAX_ROWS)),
    more: Math.max(0, rows.length - MAX_ROWS),
    // A number rather than a boolean, as messages count with it.
    unread: whole ? 0 : 1,
  };
  return [{ code: 'stray-bytes', values }];
}

async function* rowsOf(
  runs: AsyncIterable<TextChunk>,
  { head, shape }: CsvFormat,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const { columns } = shape;
  const headerRow = head.headerRow ?? 0;
  const cutter = new RecordCutter(shape.delimiter);
  const pace = new Pace(signal);
  const batch = new BatchBuilder();
  let number = 1;
  let hasStrays = false;
  /** The encoding that was guessed late, until the first row that depends on it. */
  let late: string | null = null;
  for await (const run of runs) {
    const records = cutter.push(run.text, run.last);
    hasStrays ||= /[\0\ufffd]/.test(run.text);
    late ??= run.guessed;
    const first = number;
    let reported = 0;
    for (const cells of records.rows as Cell[][]) {
      const row = number++;
      for (; records.faults[reported]?.record === row - first; reported++) {
        const { value = '' } = records.faults[reported] ?? {};
        if (row > headerRow) batch.faults.push({ row, code: 'quote-unclosed', column: null, value });
      }
      if (row <= headerRow || cells.every(isEmptyCell)) continue;
      if (late !== null && cells.some(isBeyondAscii)) {
        batch.faults.push({ row, code: 'encoding-late', column: null, value: late.toUpperCase() });
        late = null;
      }
      if (hasStrays) reportStrays(cells, columns, row, batch.faults);
      batch.add(shapeRow(cells, shape, row, batch.faults), row);
      if (!batch.isFull) continue;
      // A batch from the middle of the last run is not yet the whole file.
      yield batch.take(run.last ? Math.min(run.done, 0.999) : run.done);
      await pace.rest();
    }
    await pace.rest();
  }
  yield batch.take(1);
}

/** Whether a cell is a text with a non-ASCII character. */
function isBeyondAscii(cell: Cell): boolean {
  return typeof cell === 'string' && /[^\0-\x7f]/.test(cell);
}
