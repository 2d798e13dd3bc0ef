import { openCsv } from './csv.ts';
import { decodeWhole } from './decode.ts';
import { detectEncoding } from './encoding.ts';
import { openJson } from './json.ts';
import { looksLikeLines, openJsonLines } from './jsonLines.ts';
import { openParquet } from './parquet.ts';
import { openReferences, referenceFormat } from './references.ts';
import { endingOf, HEAD_BYTES, sniff } from './sniff.ts';
import { type ByteSource, FileFault, type Opened, type ReadOptions, type TableReader } from './table.ts';
import { openXlsx } from './xlsx.ts';

/** Bytes of a text looked at to tell JSON lines from a JSON document. */
const LINES_BYTES = 1 << 18;

/**
 * Opens a file as a table, or as a dataset of this atlas. What it is follows from its first bytes; its name's ending
 * decides only where they leave it open.
 * @throws FileFault for what cannot be read as a table at all; the signal's reason when it is aborted
 */
export async function openTable(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Opened> {
  signal.throwIfAborted();
  if (source.size === 0) throw new FileFault('empty');
  const bytes = await source.read(0, Math.min(source.size, LINES_BYTES));
  signal.throwIfAborted();
  const encoding = await detectEncoding(bytes, options.encoding);
  // Their zeros and escapes are no sign of a binary file.
  const hasControls = /^(utf-16|iso-2022)/.test(encoding.label);
  switch (sniff(bytes.subarray(0, HEAD_BYTES), hasControls)) {
    case 'zip':
      return table(await openXlsx(source, options, signal));
    case 'parquet':
      return table(await openParquet(source, options, signal));
    case 'gzip':
      throw new FileFault('archive', { kind: 'gzip' });
    case 'pdf':
      throw new FileFault('pdf');
    case 'legacy-xls':
      throw new FileFault('legacy-xls');
    case 'html':
      throw new FileFault('html');
    case 'binary':
      throw new FileFault('binary');
    case 'text':
      return openText(source, decodeWhole(bytes, encoding), options, signal);
  }
}

function table(reader: TableReader): Opened {
  return { kind: 'table', reader };
}

async function openText(
  source: ByteSource,
  start: string,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Opened> {
  const ending = endingOf(source);
  const references = referenceFormat(start);
  if (references) return table(await openReferences(source, references, options, signal));
  // A delimited text may begin with a bracket too, but hardly as an array of objects does.
  const isDelimited = ['csv', 'tsv', 'tab'].includes(ending);
  const isJson = isDelimited ? /^\s*(\[\s*\{|\{\s*")/.test(start) : /^\s*[[{]/.test(start);
  if (ending === 'jsonl' || ending === 'ndjson' || (isJson && looksLikeLines(start)))
    return table(await openJsonLines(source, options, signal));
  if (isJson || ending === 'json' || ending === 'geojson') return openJson(source, options, signal);
  return table(await openCsv(source, options, signal));
}
