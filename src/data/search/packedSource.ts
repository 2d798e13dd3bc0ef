import type { ListColumn } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { searchTexts } from '../../core/wordSearch.ts';
import type { PackedRecords } from '../packed/packedRecords.ts';
import { textAt } from '../packed/textColumn.ts';
import type { IndexSource } from './textIndex.ts';

/** What the index of packed records is made of: arrays and plain values, to go to another thread. */
export interface PackedSource extends Pick<PackedRecords, 'order' | 'titles' | 'summaries' | 'rests'> {
  readonly party: ListColumn;
  readonly partyTexts: readonly string[];
}

/** Reads the texts of packed records as they are asked for. */
export const indexSource = ({
  order,
  titles,
  summaries,
  rests,
  party,
  partyTexts,
}: PackedSource): IndexSource => ({
  n: order.length,
  party,
  partyTexts,
  textsOf: (row) => {
    const place = order[row] ?? 0;
    const [title, summary, rest] = [textAt(titles, place), textAt(summaries, place), textAt(rests, place)];
    return rest === ''
      ? { title, summary }
      : searchTexts({ title, summary, ...(JSON.parse(rest) as Partial<Agreement>) });
  },
});
