import { decodeRuns, decodeWhole } from '../encoding/decode.ts';
import { detectEncoding, type Encoding, encodingRemarks } from '../encoding/encoding.ts';
import { BATCH_ROWS, CHUNK, MAX_RECORD, quoteOf } from '../limits.ts';
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
import { JsonColumns, type JsonLayout } from './jsonColumns.ts';
import { isObject } from './jsonRow.ts';
import { checkDepth, parseExact } from './jsonText.ts';

/** Characters whose objects name the columns; what only later ones have goes into a column of its own. */
const KEY_CHARACTERS = 32 << 20;
/** Name of that column. */
const OTHER_FIELDS = 'Other fields';

/** Whether a text's first line is a JSON object of its own and another line follows. */
export function looksLikeLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const first = start.slice(0, end).trimEnd();
  return end !== -1 && first.endsWith('}') && /^\s*\{/.test(start.slice(end)) && isObject(parseLine(first));
}

/** A line's value; undefined where it is no JSON or too deep. */
function parseLine(line: string): unknown {
  try {
    checkDepth(line);
    return parseExact(line);
  } catch {
    return undefined;
  }
}

/** Whole lines of a text that comes in runs; the unfinished end is kept for the next run. */
class LineCutter {
  #rest = '';

  /** @throws FileFault `too-large` when one line has more than {@link MAX_RECORD} characters */
  push(run: string, last: boolean): string[] {
    const lines = (this.#rest + run).split('\n');
    this.#rest = last ? '' : (lines.pop() ?? '');
    if (this.#rest.length > MAX_RECORD) throw new FileFault('too-large', { limit: MAX_RECORD });
    return lines;
  }
}

/**
 * Opens JSON lines: one object a line. Rows are numbered by lines, from 1; empty lines are left out.
 * @param chunk bytes read at once
 * @throws FileFault `empty`, `no-rows`, `too-many-columns`
 */
export async function openJsonLines(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
  chunk = CHUNK,
): Promise<TableReader> {
  const sample = await source.read(0, Math.min(source.size, CHUNK));
  const encoding = await detectEncoding(sample, options.encoding);
  if (decodeWhole(sample, encoding).trim() === '' && sample.length === source.size)
    throw new FileFault('empty');
  const layout = await layoutOf(source, encoding, signal, chunk);
  return {
    head: {
      format: 'jsonl',
      columns: layout.columns,
      headerRow: null,
      delimiter: null,
      encoding: encoding.label,
      sheet: null,
      sheets: [],
      said: [...encodingRemarks(encoding), ...layout.remarks],
      rowCount: null,
    },
    batches: (during) => batchesOf(source, encoding, layout, chunk, during),
  };
}

async function layoutOf(
  source: ByteSource,
  encoding: Encoding,
  signal: AbortSignal,
  chunk: number,
): Promise<JsonLayout> {
  const cutter = new LineCutter();
  const columns = new JsonColumns();
  const pace = new Pace(signal);
  let hasRows = false;
  let characters = 0;
  for await (const run of decodeRuns(source, encoding, signal, chunk)) {
    characters += run.text.length;
    for (const line of cutter.push(run.text, run.last)) {
      const value = line.trim() === '' ? undefined : parseLine(line);
      if (!isObject(value)) continue;
      hasRows = true;
      columns.add(value);
    }
    if (hasRows && characters >= KEY_CHARACTERS && !run.last) return columns.layout(OTHER_FIELDS);
    await pace.rest();
  }
  if (!hasRows) throw new FileFault('no-rows');
  return columns.layout();
}

async function* batchesOf(
  source: ByteSource,
  encoding: Encoding,
  layout: JsonLayout,
  chunk: number,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const cutter = new LineCutter();
  const pace = new Pace(signal);
  let number = 0;
  let rows: Cell[][] = [];
  let numbers: number[] = [];
  let faults: RowFault[] = [];
  for await (const run of decodeRuns(source, encoding, signal, chunk)) {
    for (const line of cutter.push(run.text, run.last)) {
      number++;
      if (line.trim() === '') continue;
      const value = parseLine(line);
      if (!isObject(value)) {
        const code = value === undefined ? 'bad-json' : 'not-an-object';
        faults.push({ row: number, code, column: null, value: quoteOf(line) });
        continue;
      }
      rows.push(layout.rowOf(value, number, faults));
      numbers.push(number);
      if (rows.length < BATCH_ROWS) continue;
      yield { rows, numbers, faults, done: run.last ? Math.min(run.done, 0.999) : run.done };
      await pace.rest();
      rows = [];
      numbers = [];
      faults = [];
    }
    await pace.rest();
  }
  yield { rows, numbers, faults, done: 1 };
}
