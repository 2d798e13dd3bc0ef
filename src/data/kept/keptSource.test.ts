import { expect, test } from 'vitest';
import { isKeptSource, isSameFile, MAX_KEPT_BYTES, sourceAt, sourceOfFile } from './keptSource.ts';

const HOW = { mapping: {} };

test('a file is kept whole, and told from others by size and beginning', async () => {
  const source = await sourceOfFile(new Blob(['a,b\n1,2\n']), 'a.csv', HOW);
  expect(await source.file?.text()).toBe('a,b\n1,2\n');
  expect(isKeptSource(source)).toBe(true);
  expect(await isSameFile(new Blob(['a,b\n1,2\n']), source)).toBe(true);
  expect(await isSameFile(new Blob(['a,b\n1,3\n']), source)).toBe(false);
  expect(await isSameFile(new Blob(['a,b\n1,2\n\n']), source)).toBe(false);
});

test('of a very large file only what tells it is kept', async () => {
  const large = new Blob([new Uint8Array(MAX_KEPT_BYTES + 1)]);
  const source = await sourceOfFile(large, 'large.csv', HOW);
  expect(source).toMatchObject({ file: null, name: 'large.csv', size: MAX_KEPT_BYTES + 1 });
  expect(await isSameFile(large, source)).toBe(true);
});

test('an address is kept as it is', () => {
  const source = sourceAt('https://example.org/a.csv', 'a.csv', HOW);
  expect(source).toMatchObject({ file: null, size: null, url: 'https://example.org/a.csv' });
  expect(isKeptSource(source)).toBe(true);
});

test.each([null, 'text', {}, { file: 5, name: '', size: 1, start: '', url: null, how: {} }])(
  'what is no source is told: %j',
  (value) => expect(isKeptSource(value)).toBe(false),
);
