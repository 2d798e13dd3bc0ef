import type { Columns, ListColumn } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { type CountryNames, partyTexts, searchTexts } from '../../core/wordSearch.ts';
import type { PackedRecords } from '../packed/packedRecords.ts';
import { textAt } from '../packed/textColumn.ts';
import type { IndexSource } from './textIndex.ts';

/** The input for an index of packed records: arrays and plain values that can be sent to another thread. */
export interface PackedSource
  extends Pick<PackedRecords, 'order' | 'titles' | 'summaries' | 'rests' | 'source'> {
  readonly party: ListColumn;
  readonly partyTexts: readonly string[];
}

/** The input for a dataset's index. */
export function packedSource(
  columns: Columns,
  { order, titles, summaries, rests, source }: PackedRecords,
  countryNames: CountryNames,
): PackedSource {
  const names = partyTexts(columns, countryNames);
  return { order, titles, summaries, rests, source, party: columns.party, partyTexts: names };
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
