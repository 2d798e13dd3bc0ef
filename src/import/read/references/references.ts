import { batchesOf } from '../batches.ts';
import { decodeWhole, detectEncoding, encodingRemarks } from '../encoding/encoding.ts';
import { JsonColumns } from '../json/jsonColumns.ts';
import { MAX_WHOLE, quoteOf } from '../limits.ts';
import { readWhole } from '../source.ts';
import { FileFault, type OpenArguments, PLAIN_HEAD, type TableReader } from '../table.ts';
import { looksLikeBibtex, parseBibtex } from './bibtex.ts';
import type { References } from './reference.ts';
import { looksLikeRis, parseRis } from './ris.ts';

const FORMATS = {
  ris: { looksLike: looksLikeRis, parse: parseRis },
  bibtex: { looksLike: looksLikeBibtex, parse: parseBibtex },
} as const;
export type ReferenceFormat = keyof typeof FORMATS;

/** The format of references in a text, judged by its start; null for any other text. */
export function referenceFormat(start: string): ReferenceFormat | null {
  if (FORMATS.ris.looksLike(start)) return 'ris';
  return FORMATS.bibtex.looksLike(start) ? 'bibtex' : null;
}

/**
 * Opens a list of references as a table: one row per reference, numbered by the line on which it begins, with a column
 * for each field.
 * @throws FileFault `empty`, `no-rows`, `too-large`
 */
export async function openReferences(
  format: ReferenceFormat,
  ...[source, options, signal]: OpenArguments
): Promise<TableReader> {
  const bytes = await readWhole(source, MAX_WHOLE, signal);
  const encoding = await detectEncoding(bytes, options.encoding);
  const { references, faults }: References = FORMATS[format].parse(decodeWhole(bytes, encoding));
  if (references.length === 0) throw new FileFault('no-rows');
  const objects = references.map(({ fields }) => Object.fromEntries(fields));
  const columns = new JsonColumns();
  for (const object of objects) columns.add(object);
  const layout = columns.layout();
  return {
    head: {
      ...PLAIN_HEAD,
      format,
      columns: layout.columns,
      encoding: encoding.label,
      remarks: encodingRemarks(encoding),
      rowCount: references.length,
    },
    batches: (during) =>
      batchesOf(objects, during, (object, batch, i) => {
        if (i === 0)
          for (const { line, text } of faults)
            batch.faults.push({ row: line, code: 'not-an-object', column: null, value: quoteOf(text) });
        layout.addTo(batch, object, references[i]?.line ?? 0);
      }),
  };
}
