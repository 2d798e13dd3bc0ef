import { expect, test } from 'vitest';
import { RecordSplitter } from './recordSplitter.ts';

/** The records of a text, in parts of so many bytes, and what stands around them. */
function split(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const records: unknown[] = [];
  const splitter = new RecordSplitter((found) => {
    try {
      records.push(...JSON.parse(`[${decoder.decode(found)}]`));
      return true;
    } catch {
      return false;
    }
  });
  for (let at = 0; at < bytes.length; at += size) splitter.add(bytes.subarray(at, at + size));
  return { records, around: decoder.decode(splitter.around), isFastPath: splitter.isFastPath };
}

test.each([1, 2, 5, 1000])('records are found in parts of %i bytes, whatever their texts hold', (size) => {
  const records = [{ a: '"]}\\', b: [{ c: {} }] }, { 'ж\n': '\\"', d: [[], [1]] }, {}];
  const text = `{ "x": "agreements", "y": {"agreements": [1]}, "agreements" : ${JSON.stringify(records)} , "z": [] }`;
  expect(split(text, size)).toEqual({
    records,
    around: '{ "x": "agreements", "y": {"agreements": [1]}, "agreements" : [] , "z": [] }',
    isFastPath: true,
  });
});

test.each([
  '{"agreements":[{}],"agreements":[]}',
  '{"agr\\u0065ements":[{}]}',
  '{"agreements":[1]}',
  '{"agreements":[{},]}',
  '{"agreements":[{}',
])('%s is left to those who read it whole', (text) => {
  expect(split(text, 3).isFastPath).toBe(false);
});

test('what only seems to be the beginning of a record is none', () => {
  const records = Array.from({ length: 40 }, (_, i) => ({ id: i, parts: [{ id: 'a' }, { id: '},{"id"' }] }));
  for (const size of [10, 60, 300])
    expect(split(JSON.stringify({ agreements: records, more: records }), size)).toEqual({
      records,
      around: JSON.stringify({ agreements: [], more: records }),
      isFastPath: true,
    });
});
