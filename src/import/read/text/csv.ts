import type Papa from 'papaparse';
import { isEmptyCell, type RowShape, reportStrays, shapeRow, withoutNuls } from '../cells.ts';
import { decodeRuns, decodeWhole, type TextChunk } from '../encoding/decode.ts';
import { detectEncoding, type Encoding } from '../encoding/encoding.ts';
import { BATCH_ROWS, CHUNK } from '../limits.ts';
import { Pace } from '../pace.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from '../table.ts';
import { type CsvHead, csvHead } from './csvHead.ts';
import { RecordCutter } from './records.ts';

type Parse = typeof Papa.parse;

/** Bytes an encoding is guessed from, where the file has them. */
const GUESSED_FROM = 4 * CHUNK;

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
  const whole = bytes.length === source.size;
  const first = await detectEncoding(bytes, options.encoding);
  // A guess is better the more letters it is made from.
  const more = first.guessed && !whole ? await source.read(0, Math.min(source.size, GUESSED_FROM)) : null;
  const encoding = more ? await detectEncoding(more, options.encoding) : first;
  const sample = decodeWhole(bytes, encoding);
  if (whole && sample.replaceAll('\0', '').trim() === '') throw new FileFault('empty');

  const understood = csvHead(sample, whole, encoding, options, parse);
  return {
    head: understood.head,
    batches: (during) => rowsOf({ source, encoding, understood, parse, chunk }, during),
  };
}

async function papa(): Promise<{ parse: Parse }> {
  const module = await import('papaparse');
  return module.default;
}

interface Reading {
  readonly source: ByteSource;
  readonly encoding: Encoding;
  readonly understood: CsvHead;
  readonly parse: Parse;
  readonly chunk: number;
}

async function* rowsOf(reading: Reading, signal: AbortSignal): AsyncGenerator<RowBatch> {
  const { understood, parse } = reading;
  const { head, header, delimiter, named, reportsUnnamed } = understood;
  const { columns } = head;
  const shape: RowShape = { columns, delimiter, reportsFew: true, named, reportsUnnamed };
  const cutter = new RecordCutter(delimiter);
  const pace = new Pace(signal);
  let number = 1;
  let rows: Cell[][] = [];
  let numbers: number[] = [];
  let faults: RowFault[] = [];
  /** The encoding that was guessed late, until the row is met for which it matters. */
  let late: string | null = null;
  for await (const run of decodeRuns(reading.source, reading.encoding, signal, reading.chunk)) {
    const records = cutter.push(run.text, run.last);
    const hasNuls = records.text.includes('\0');
    const hasStrays = records.text.includes('\ufffd');
    late ??= run.guessed;
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
      if (late !== null && cells.some(isBeyondAscii)) {
        faults.push({ row, code: 'encoding-late', column: null, value: late.toUpperCase() });
        late = null;
      }
      if (hasNuls) withoutNuls(cells, columns, row, faults);
      if (hasStrays) reportStrays(cells, columns, row, faults);
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

/** Whether a cell is a text with a letter that ASCII does not have. */
function isBeyondAscii(cell: Cell): boolean {
  return typeof cell === 'string' && /[^\0-\x7f]/.test(cell);
}

function isBlank(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (!isEmptyCell(cell)) return false;
  return true;
}
