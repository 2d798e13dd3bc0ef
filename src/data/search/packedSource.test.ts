import { expect, test } from 'vitest';
import { partyText } from '../../core/wordSearch.ts';
import { columns, dataset, places } from '../../testing/builtIn.ts';
import { wordIndexOf } from '../../testing/wordIndex.ts';
import { packDataset } from '../packed/packDataset.ts';
import { indexSource } from './packedSource.ts';
import { buildTextIndex } from './textIndex.ts';

test('packed records are found by the words that others are found by', () => {
  const nameOf = (code: string) => places.get(code)?.name;
  const backwards = { ...dataset, agreements: [...dataset.agreements].reverse() };
  const { data, packed } = packDataset(backwards);
  const partyTexts = data.parties.map((code) => partyText(code, nameOf(code), columns.groups.get(code)));
  const index = buildTextIndex(indexSource({ ...packed, party: data.party, partyTexts }));
  const plain = wordIndexOf(columns, nameOf);
  for (const words of ['satellite', 'Kurchatov', 'Туркмен', 'digital china', 'zeppelin']) {
    const { terms, ...hits } = plain.find(words);
    expect(index.find(words)).toEqual(hits);
  }
  expect(index.find('satellite').ranked.length).toBeGreaterThan(0);
});
