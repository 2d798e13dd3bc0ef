import type { RowShape } from './cells.ts';
import { decodeRuns, decodeWhole } from './decode.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { columnNamesOf, rowOf } from './json.ts';
import { isObject, Keys } from './jsonRow.ts';
import { checkDepth } from './jsonText.ts';
import { BATCH_ROWS, CHUNK, MAX_COLUMNS, MAX_RECORD, quoteOf } from './limits.ts';
import { Pace } from './pace.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from './table.ts';

/** Objects whose keys name the columns; keys that come only later are reported, with what they hold. */
const KEY_OBJECTS = 1000;

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
    return JSON.parse(line);
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
  const keys = await keysOf(source, encoding, signal, chunk);
  return {
    head: {
      format: 'jsonl',
      columns: columnNamesOf(keys),
      headerRow: null,
      delimiter: null,
      encoding: encoding.label,
      sheet: null,
      sheets: [],
      said: [],
      rowCount: null,
    },
    batches: (during) => batchesOf(source, encoding, keys, chunk, during),
  };
}

async function keysOf(
  source: ByteSource,
  encoding: Encoding,
  signal: AbortSignal,
  chunk: number,
): Promise<string[]> {
  const cutter = new LineCutter();
  const keys = new Keys();
  let objects = 0;
  for await (const run of decodeRuns(source, encoding, signal, chunk)) {
    for (const line of cutter.push(run.text, run.last)) {
      const value = line.trim() === '' ? undefined : parseLine(line);
      if (!isObject(value)) continue;
      keys.add(value);
      if (keys.size > MAX_COLUMNS)
        throw new FileFault('too-many-columns', { columns: keys.size, limit: MAX_COLUMNS });
      if (++objects === KEY_OBJECTS) return keys.list();
    }
  }
  if (objects === 0) throw new FileFault('no-rows');
  return keys.list();
}

async function* batchesOf(
  source: ByteSource,
  encoding: Encoding,
  keys: readonly string[],
  chunk: number,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const shape: RowShape = { columns: columnNamesOf(keys), delimiter: ', ', reportsFew: false };
  const known = new Set(keys);
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
      for (const [key, extra] of Object.entries(value))
        if (!known.has(key))
          faults.push({
            row: number,
            code: 'too-many-cells',
            column: key,
            value: quoteOf(JSON.stringify(extra)),
          });
      rows.push(rowOf(value, keys, shape, number, faults));
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
