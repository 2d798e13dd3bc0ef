import { expect, test } from 'vitest';
import { columnsOf } from '../../core/columns.ts';
import { columns, dataset, places } from '../../testing/builtIn.ts';
import { packDataset } from '../packed/packDataset.ts';
import { unpackRecords } from '../packed/packedRecords.ts';
import { indexSource, packedSource } from './packedSource.ts';
import { buildLocalIndex, buildTextIndex } from './textIndex.ts';

test('packed texts are found by the words that the records are found by', () => {
  const nameOf = (code: string) => places.get(code)?.name;
  const { data, packed } = packDataset({ ...dataset, agreements: [...dataset.agreements].reverse() });
  const unpacked = columnsOf(data, unpackRecords(data, packed));
  const index = buildTextIndex(indexSource(packedSource(unpacked, packed, nameOf)));
  const plain = buildLocalIndex(columns, nameOf);
  for (const words of ['satellite', 'Kurchatov', 'Туркмен', 'digital china', 'zeppelin']) {
    const { terms, ...hits } = plain.find(words);
    expect(index.find(words)).toEqual(hits);
  }
  expect(index.find('satellite').ranked.length).toBeGreaterThan(0);
});
