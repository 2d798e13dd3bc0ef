import type { Columns } from '../../core/columns.ts';
import type { Text } from '../../core/dataset.ts';
import { partyText } from '../../core/wordSearch.ts';
import { loadedOf } from '../loadedOf.ts';
import { type TextColumn, TextColumnBuilder } from '../packed/textColumn.ts';
import type { SearchTexts } from './textIndex.ts';

/** Milliseconds after which the page gets its turn. */
const SLICE = 8;

/** A task of its own for what comes next, so that the page can draw and answer in between. */
const turn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

/** Records that are not packed, written as JSON without holding up the page. */
async function written({ n, recordOf }: Columns): Promise<TextColumn> {
  const rests = new TextColumnBuilder();
  let began = performance.now();
  for (let row = 0; row < n; row++) {
    rests.add(JSON.stringify(recordOf(row) ?? {}));
    if (performance.now() - began < SLICE) continue;
    await turn();
    began = performance.now();
  }
  return rests.done();
}

/** The texts of a dataset that the search looks in; of a packed one they are the very arrays. */
export async function textsOf(
  columns: Columns,
  countries: (code: string) => Text | undefined,
): Promise<SearchTexts> {
  const { n, party, parties, groups } = columns;
  const partyTexts = parties.map((code) => partyText(code, countries(code), groups.get(code)));
  const packed = loadedOf(columns)?.packed;
  if (packed) {
    const { order, titles, summaries, rests } = packed;
    return { n, order, titles, summaries, rests, party, partyTexts };
  }
  const none: TextColumn = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };
  const order = Uint32Array.from({ length: n }, (_, row) => row);
  return { n, order, titles: none, summaries: none, rests: await written(columns), party, partyTexts };
}
