import { decodeWhole } from '../encoding/decode.ts';
import { detectEncoding, encodingRemarks } from '../encoding/encoding.ts';
import { JsonColumns, type JsonLayout } from '../json/jsonColumns.ts';
import { BATCH_ROWS, MAX_WHOLE, quoteOf } from '../limits.ts';
import { Pace } from '../pace.ts';
import { readWhole } from '../source.ts';
import {
  type ByteSource,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from '../table.ts';
import { looksLikeBibtex, parseBibtex } from './bibtex.ts';
import type { Reference, References } from './reference.ts';
import { looksLikeRis, parseRis } from './ris.ts';

const FORMATS = {
  ris: { looksLike: looksLikeRis, parse: parseRis },
  bibtex: { looksLike: looksLikeBibtex, parse: parseBibtex },
} as const;
export type ReferenceFormat = keyof typeof FORMATS;

/** The format of references a text is in, by its start; null for any other text. */
export function referenceFormat(start: string): ReferenceFormat | null {
  if (FORMATS.ris.looksLike(start)) return 'ris';
  return FORMATS.bibtex.looksLike(start) ? 'bibtex' : null;
}

/**
 * Opens a list of references as a table: one row each, numbered by the line it begins at, with a column for each field.
 * @throws FileFault `empty`, `no-rows`, `too-large`
 */
export async function openReferences(
  source: ByteSource,
  format: ReferenceFormat,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<TableReader> {
  const bytes = await readWhole(source, MAX_WHOLE, signal);
  const encoding = await detectEncoding(bytes, options.encoding);
  const parsed: References = FORMATS[format].parse(decodeWhole(bytes, encoding));
  if (parsed.references.length === 0) throw new FileFault('no-rows');
  const columns = new JsonColumns();
  for (const { fields } of parsed.references) columns.add(Object.fromEntries(fields));
  const layout = columns.layout();
  return {
    head: {
      format,
      columns: layout.columns,
      headerRow: null,
      delimiter: null,
      encoding: encoding.label,
      sheet: null,
      sheets: [],
      said: encodingRemarks(encoding),
      rowCount: parsed.references.length,
    },
    batches: (during) => batchesOf(parsed, layout, during),
  };
}

async function* batchesOf(
  { references, faults }: References,
  layout: JsonLayout,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const pace = new Pace(signal);
  for (let start = 0; start < references.length; start += BATCH_ROWS) {
    await pace.rest();
    const part: readonly Reference[] = references.slice(start, start + BATCH_ROWS);
    const found: RowFault[] =
      start > 0
        ? []
        : faults.map(({ line, text }) => ({
            row: line,
            code: 'not-an-object',
            column: null,
            value: quoteOf(text),
          }));
    yield {
      rows: part.map(({ fields, line }) => layout.rowOf(Object.fromEntries(fields), line, found)),
      numbers: part.map(({ line }) => line),
      faults: found,
      done: Math.min(1, (start + BATCH_ROWS) / references.length),
    };
  }
}
