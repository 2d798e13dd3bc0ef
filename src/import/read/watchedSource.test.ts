import { expect, test } from 'vitest';
import { readWhole, sourceOfBytes, watchedSource } from './source.ts';

test('a large file is read in pieces, each told, and comes out whole', async () => {
  const bytes = new Uint8Array(20 << 20);
  bytes.set([1, 2, 3], 8 << 20);
  bytes.set([4, 5, 6], bytes.length - 3);
  const told: number[] = [];
  const source = watchedSource(sourceOfBytes(bytes, 'a'), (done) => told.push(done));
  const read = await readWhole(source, Number.POSITIVE_INFINITY, new AbortController().signal);
  expect(Buffer.compare(read, bytes)).toBe(0);
  expect(told).toEqual([0.4, 0.8, 1]);
});

test('reading the beginning again takes nothing back', async () => {
  const told: number[] = [];
  const source = watchedSource(sourceOfBytes(new Uint8Array(10), 'a'), (done) => told.push(done));
  await source.read(0, 5);
  await source.read(0, 2);
  expect(told).toEqual([0.5, 0.5]);
});
