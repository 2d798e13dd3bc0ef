import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treatyDataset } from '../../../bench/dataset.mjs';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { PartsReader } from './partsReader.ts';
import { readDataset } from './readDataset.ts';

const PATH = 'data/x.json';

/** What a text comes to in parts of so many bytes. */
function inParts(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  const reader = new PartsReader();
  for (let at = 0; at < bytes.length; at += size) reader.add(bytes.subarray(at, at + size));
  return reader.done(PATH);
}

const whole = (text: string) => readDataset({ bytes: new TextEncoder().encode(text).buffer, path: PATH });

function expectSame(text: string, size: number): void {
  expect(inParts(text, size)).toEqual(whole(text));
}

test.each([1, 7, 1000, 1 << 20])('the built-in dataset in parts of %i bytes comes to the same', (size) => {
  expectSame(JSON.stringify(builtIn), size);
  expectSame(JSON.stringify(builtIn, null, 2), size);
});

test('many records come to the same', () => {
  const text = JSON.stringify(treatyDataset(2000));
  expect(whole(text)).toMatchObject({ kind: 'loaded', loaded: { data: { n: 2000 } } });
  expectSame(text, 1 << 16);
});

test('any dataset comes to the same, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.oneof(datasets, richDatasets), fc.integer({ min: 1, max: 300 }), (dataset, size) => {
      expectSame(JSON.stringify(dataset), size);
    }),
  );
});

const { agreements, ...about } = treatyDataset(5);
const records = agreements.map((record) => JSON.stringify(record));
const [first = '', second = ''] = records;
const around = JSON.stringify(about).slice(0, -1);
const listed = (list: string) => `${around},"agreements":[${list}]}`;

test.each([
  ['no records', listed('')],
  ['a list that comes first', `{"agreements":[${records}],${around.slice(1)}}`],
  ['two lists', `${listed(first).slice(0, -1)},"agreements":[${second}]}`],
  ['a list that is none after all', `${listed(first).slice(0, -1)},"agreements":7}`],
  ['a key that is written otherwise', `${listed(first).slice(0, -1)},"agreem\\u0065nts":[${second}]}`],
  ['no list', `${around}}`],
  ['a byte-order mark', `\ufeff${listed(records.join())}`],
  ['spaces everywhere', listed(` \n${records.join(' ,\t')}\r\n`)],
  ['brackets and quotes in texts', listed(first.replace('"title":"', '"title":"]}\\"[{\\\\'))],
  ['other sectors at the end', `${listed(records.join()).slice(0, -1)},"sectors":[]}`],
  ['an id twice', listed([first, first].join())],
  ['a relation to nothing', listed(first.replace('{', '{"relations":[{"type":"supersedes","to":"none"}],'))],
  ['a record that is no object', listed(`${first},5`)],
  ['a missing comma', listed(`${first}${second}`)],
  ['a comma too many', listed(`${first},`)],
  ['a wrong bracket', listed(`${first.slice(0, -1)}]`)],
  ['a record without a title', listed(first.replace('"title"', '"titel"'))],
  ['a date that does not exist', listed(first.replace(/"date":"[^"]*"/, '"date":"2014-02-31"'))],
  ['an end in the middle', listed(records.join()).slice(0, -60)],
  ['something after the end', `${listed(first)}]`],
  ['something else', '[{"agreements":[]}]'],
  ['nothing', ''],
])('%s: in parts as in whole', (_, text) => {
  for (const size of [1, 64, 1 << 16]) expectSame(text, size);
});

test('a group that is described in two ways is kept in both', () => {
  const group = (name: string) => `[{"type":"other","code":"xgroup","name":"${name}","members":[]}]`;
  const withGroup = (record: string, name: string) =>
    record.replace(/"parties":\[.*?\](?=,"level")/, `"parties":${group(name)}`);
  const text = listed([withGroup(first, 'One'), withGroup(second, 'Two')].join());
  expect(text).toContain('"Two"');
  expectSame(text, 100);
});
