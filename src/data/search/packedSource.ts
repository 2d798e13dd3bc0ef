import type { Columns, ListColumn } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { type CountryNames, partyTexts, searchTexts } from '../../core/wordSearch.ts';
import { NO_RECORDS, type PackedRecords } from '../packed/packedRecords.ts';
import { TextColumnBuilder, textAt } from '../packed/textColumn.ts';
import type { IndexSource } from './textIndex.ts';

/** The input for an index of packed records: arrays and plain values that can be sent to another thread. */
export interface PackedSource
  extends Pick<PackedRecords, 'order' | 'titles' | 'summaries' | 'rests' | 'source'> {
  readonly party: ListColumn;
  readonly partyTexts: readonly string[];
}

/** The input for a dataset's index; if `packed` is null, the records are written as JSON. */
export function packedSource(
  columns: Columns,
  packed: PackedRecords | null,
  countryNames: CountryNames,
): PackedSource {
  const { n, party, recordOf } = columns;
  const parties = { party, partyTexts: partyTexts(columns, countryNames) };
  if (packed) {
    const { order, titles, summaries, rests, source } = packed;
    return { order, titles, summaries, rests, source, ...parties };
  }
  const rests = new TextColumnBuilder(n);
  for (let row = 0; row < n; row++) rests.add(JSON.stringify(recordOf(row) ?? {}));
  const order = Uint32Array.from({ length: n }, (_, row) => row);
  return { ...NO_RECORDS, order, rests: rests.done(), ...parties };
}

/** Reads the texts of packed records on request. */
export function indexSource({ party, partyTexts, ...packed }: PackedSource): IndexSource {
  const { order, titles, summaries, rests, source } = packed;
  const shared: Partial<Agreement> = source.locator === undefined ? {} : { sources: [source] };
  return {
    n: order.length,
    party,
    partyTexts,
    textsOf: (row) => {
      const place = order[row] ?? 0;
      const [title, summary, rest] = [titles, summaries, rests].map((texts) => textAt(texts, place));
      const plain = { title: title ?? '', summary: summary ?? '' };
      if (!rest && !shared.sources) return plain;
      return searchTexts({ ...plain, ...shared, ...(rest ? (JSON.parse(rest) as Partial<Agreement>) : {}) });
    },
  };
}
