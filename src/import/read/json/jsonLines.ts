import { BatchBuilder } from '../batches.ts';
import {
  decodeRuns,
  decodeWhole,
  detectEncoding,
  encodingRemarks,
  type TextChunk,
} from '../encoding/encoding.ts';
import { CHUNK, MAX_RECORD } from '../limits.ts';
import { Pace } from '../pace.ts';
import {
  type ByteSource,
  FileFault,
  PLAIN_HEAD,
  type ReadOptions,
  type RowBatch,
  type TableReader,
} from '../table.ts';
import { JsonColumns, type JsonLayout } from './jsonColumns.ts';
import { isObject } from './jsonObject.ts';
import { checkDepth, parseExact } from './jsonText.ts';

/** Number of characters in which objects name columns; fields first seen later share one column. */
const KEY_CHARACTERS = 32 << 20;
/** Name of that column. */
const OTHER_FIELDS = 'Other fields';

/** Whether a text's first line is a whole JSON object, followed by another. */
export function looksLikeLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const first = start.slice(0, end).trimEnd();
  return end !== -1 && first.endsWith('}') && /^\s*\{/.test(start.slice(end)) && isObject(parseLine(first));
}

/** The value of a line; undefined if it is not JSON or nested too deeply. */
function parseLine(line: string): unknown {
  try {
    checkDepth(line);
    return parseExact(line);
  } catch {
    return undefined;
  }
}

/**
 * Opens JSON lines: one object per line. Rows are numbered by line, from 1; empty lines are left out.
 * @param chunk bytes to read at once
 * @throws FileFault `empty`, `no-rows`, `too-large`, `too-many-columns`
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
  const runs = (during: AbortSignal) => decodeRuns(source, encoding, during, chunk);
  const layout = await layoutOf(runs(signal), signal);
  return {
    head: {
      ...PLAIN_HEAD,
      format: 'jsonl',
      columns: layout.columns,
      encoding: encoding.label,
      remarks: [...encodingRemarks(encoding), ...layout.remarks],
    },
    batches: (during) => batchesOf(runs(during), layout, during),
  };
}

/** The lines of a text in runs; each run ends with a whole line. */
async function* linesOf(runs: AsyncIterable<TextChunk>, signal: AbortSignal) {
  const pace = new Pace(signal);
  let rest = '';
  for await (const run of runs) {
    const lines = (rest + run.text).split('\n');
    rest = run.last ? '' : (lines.pop() ?? '');
    if (rest.length > MAX_RECORD) throw new FileFault('too-large', { limit: MAX_RECORD });
    yield { lines, run };
    await pace.rest();
  }
}

async function layoutOf(runs: AsyncIterable<TextChunk>, signal: AbortSignal): Promise<JsonLayout> {
  const columns = new JsonColumns();
  let hasRows = false;
  let characters = 0;
  for await (const { lines, run } of linesOf(runs, signal)) {
    characters += run.text.length;
    for (const line of lines) {
      const value = line.trim() === '' ? undefined : parseLine(line);
      if (!isObject(value)) continue;
      hasRows = true;
      columns.add(value);
    }
    if (hasRows && characters >= KEY_CHARACTERS && !run.last) return columns.layout(OTHER_FIELDS);
  }
  if (!hasRows) throw new FileFault('no-rows');
  return columns.layout();
}

async function* batchesOf(
  runs: AsyncIterable<TextChunk>,
  layout: JsonLayout,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const batch = new BatchBuilder();
  let number = 0;
  for await (const { lines, run } of linesOf(runs, signal)) {
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      layout.addTo(batch, parseLine(line), number, () => line);
      if (batch.isFull) yield batch.take(run.last ? Math.min(run.done, 0.999) : run.done);
    }
  }
  yield batch.take(1);
}
