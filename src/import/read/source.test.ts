import { expect, it } from 'vitest';
import { readAll } from '../../testing/readAll.ts';
import { sourceOfBlob } from './source.ts';

it('reads a chosen file, by its own name or another', async () => {
  const file = new Blob(['id,title\n1,a\n'], { type: 'text/csv' });
  expect(sourceOfBlob(file).name).toBe('');
  const source = sourceOfBlob(file, 'chosen.csv');
  expect(source).toMatchObject({ name: 'chosen.csv', size: 13 });
  expect((await readAll(source)).rows).toEqual([['1', 'a']]);
});
