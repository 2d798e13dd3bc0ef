import { expect, test } from 'vitest';
import { treatyDataset } from '../../../bench/dataset.mjs';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { MAX_PROBLEMS } from '../validate.ts';
import { InvalidDatasetError, LoadError } from './fetchJson.ts';
import { datasetOf, type ReadAnswer, readDataset } from './readDataset.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

/** What reading a text gives on the other side of a thread's border. */
const read = (text: string): ReadAnswer =>
  structuredClone(readDataset({ bytes: bytesOf(text), path: 'data/x.json' }));
const loaded = (text: string) => datasetOf(read(text), [], 'data/x.json');

test.each([
  ['the built-in dataset', builtIn],
  ['many treaties', treatyDataset(500)],
])('%s comes whole, a byte-order mark before it left aside', (_, dataset) => {
  const { info, columns } = loaded(`\ufeff${JSON.stringify(dataset)}`);
  expect(info.title).toEqual(dataset.title);
  expect('agreements' in info).toBe(false);
  expect(columns.n).toBe(dataset.agreements.length);
  for (const agreement of dataset.agreements)
    expect(columns.recordOf(columns.rowOf(agreement.id) ?? -1)).toEqual(agreement);
});

test.each([
  ['{"name": 1', 'truncated'],
  ['{"name": x}', 'not-json'],
  ['<!doctype html><title>Front page</title>', 'missing'],
])('%s is a fault of the file: %s', (text, fault) => {
  expect(() => loaded(text)).toThrow(LoadError);
  expect(read(text)).toMatchObject({ kind: 'load-fault', fault });
});

test('problems come with their places; past so many they are counted', () => {
  const { agreements, ...about } = treatyDataset(500);
  const spoilt = agreements.map((record) => ({ ...record, date: '2024-13' }));
  const text = JSON.stringify({ ...about, agreements: spoilt });
  const answer = read(text);
  expect(answer).toMatchObject({ kind: 'invalid', count: 500 });
  expect(answer.kind === 'invalid' && answer.problems).toHaveLength(MAX_PROBLEMS);
  expect(answer.kind === 'invalid' && answer.problems[7]?.path).toBe('$.agreements[7].date');
  expect(() => loaded(text)).toThrow(InvalidDatasetError);
});

test('a record that lacks something is named beside those that are right', () => {
  const { agreements, ...about } = treatyDataset(50);
  const spoilt = agreements.map((record, i) => (i === 30 ? { ...record, title: '' } : record));
  expect(read(JSON.stringify({ ...about, agreements: spoilt }))).toMatchObject({
    kind: 'invalid',
    count: 1,
    problems: [{ path: '$.agreements[30].title', message: 'This is empty' }],
  });
});
