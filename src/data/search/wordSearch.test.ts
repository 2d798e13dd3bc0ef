import { expect, test } from 'vitest';
import { columns, dataset, places } from '../../testing/builtIn.ts';
import { packDataset } from '../packed/packDataset.ts';
import { readyDataset } from '../readyDataset.ts';
import { buildLocalIndex } from './textIndex.ts';

test('a small dataset is indexed here, once', async () => {
  const { search } = readyDataset(packDataset(dataset));
  expect(search.index).toBeNull();
  const work = search.prepare(places);
  expect(search.prepare(places)).toBe(work);
  const index = await work;
  expect(search.index).toBe(index);
  expect(index.kind).toBe('here');
  const expected = buildLocalIndex(columns, (code) => places.get(code)?.name);
  for (const words of ['satellite', 'Китай', 'digital']) {
    const [{ terms, ...hits }, { terms: same, ...others }] = [await index.find(words), expected.find(words)];
    expect(hits).toEqual(others);
    expect([terms.size, terms.has('satellites')]).toEqual([same.size, same.has('satellites')]);
  }
});
