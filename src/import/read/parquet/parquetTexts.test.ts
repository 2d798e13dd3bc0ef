import type { ColumnMetaData, Encoding } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { textsOfChunk } from './parquetTexts.ts';

/** Of the kinds of pages and encodings of the format, those met here. */
const [DATA_PAGE, DICTIONARY_PAGE] = [0, 2];
const [PLAIN, DELTA_BYTE_ARRAY, RLE_DICTIONARY] = [0, 7, 8];

const encoder = new TextEncoder();
const little = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
/** Thrift's compact protocol: variable-length integers, zigzag. */
function integer(value: number): number[] {
  const bytes: number[] = [];
  let rest = value << 1;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}
/** A struct whose fields are numbered from 1: integers, or structs themselves; `undefined` is left out. */
function struct(...fields: readonly (number | readonly number[] | undefined)[]): number[] {
  const bytes: number[] = [];
  let last = 0;
  fields.forEach((field, i) => {
    if (field === undefined) return;
    const step = (i + 1 - last) << 4;
    last = i + 1;
    bytes.push(...(typeof field === 'number' ? [step | 5, ...integer(field)] : [step | 12, ...field]));
  });
  return [...bytes, 0];
}

const page = (kind: number, about: readonly (number[] | undefined)[], body: readonly number[]) => [
  ...struct(kind, body.length, body.length, undefined, ...about),
  ...body,
];
const plain = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const bytes = [...encoder.encode(text)];
    return [...little(bytes.length), ...bytes];
  });
/** Levels or codes of one bit each, as one run of packed bits after its length. */
function bits(values: readonly number[]): number[] {
  const groups = Math.ceil(values.length / 8);
  const bytes = Array.from({ length: groups }, (_, group) =>
    values.slice(8 * group, 8 * group + 8).reduce((byte, value, i) => byte | (value << i), 0),
  );
  return [(groups << 1) | 1, ...bytes];
}
function levels(given: readonly boolean[]): number[] {
  const run = bits(given.map(Number));
  return [...little(run.length), ...run];
}
const dataPage = (count: number, encoding: number, body: readonly number[]) =>
  page(DATA_PAGE, [struct(count, encoding, 3, 3)], body);
const dictionaryPage = (texts: readonly string[]) =>
  page(DICTIONARY_PAGE, [undefined, undefined, struct(texts.length, PLAIN)], plain(texts));

function read(bytes: readonly number[], rows: number, optional: boolean) {
  const meta: ColumnMetaData = {
    type: 'BYTE_ARRAY',
    encodings: ['PLAIN', 'RLE', 'RLE_DICTIONARY'] satisfies Encoding[],
    path_in_schema: ['a'],
    codec: 'UNCOMPRESSED',
    num_values: BigInt(rows),
    total_uncompressed_size: 1n,
    total_compressed_size: BigInt(bytes.length),
    data_page_offset: 0n,
  };
  const texts = textsOfChunk({ bytes: Uint8Array.from(bytes), meta, optional, rows, compressors: {} });
  return Array.from({ length: texts.length }, (_, i) => texts.at(i));
}

describe('texts in pages of the first version', () => {
  it('are read where every row has one', () => {
    const bytes = [...dataPage(2, PLAIN, plain(['a', 'жук'])), ...dataPage(1, PLAIN, plain(['']))];
    expect(read(bytes, 3, false)).toEqual(['a', 'жук', '']);
  });

  it('are read where some rows have none', () => {
    const body = [...levels([true, false, false, true]), ...plain(['a', 'b'])];
    expect(read(dataPage(4, PLAIN, body), 4, true)).toEqual(['a', null, null, 'b']);
  });

  it('are read from a dictionary, and plain where it has ended', () => {
    const codes = [...levels([true, true, false, true]), 1, ...bits([1, 0, 1])];
    const bytes = [
      ...dictionaryPage(['x', 'y']),
      ...dataPage(4, RLE_DICTIONARY, codes),
      ...dataPage(1, PLAIN, [...levels([true]), ...plain(['z'])]),
    ];
    expect(read(bytes, 5, true)).toEqual(['y', 'x', null, 'y', 'z']);
  });

  it('are read from a dictionary of one text, which needs no codes', () => {
    const bytes = [...dictionaryPage(['x']), ...dataPage(3, RLE_DICTIONARY, [0])];
    expect(read(bytes, 3, false)).toEqual(['x', 'x', 'x']);
  });

  it('are as many as the rows, or refused', () => {
    expect(() => read(dataPage(1, PLAIN, plain(['a'])), 3, false)).toThrow('bad-parquet');
    expect(read(dataPage(2, PLAIN, plain(['a', 'b'])), 1, false)).toEqual(['a']);
  });

  it.each([
    ['end in the middle', dataPage(1, PLAIN, [9, 0, 0, 0, 97])],
    ['are written in another way', dataPage(1, DELTA_BYTE_ARRAY, plain(['a']))],
    ['are pages of no kind', page(1, [undefined, struct()], [0, 0])],
  ])('are refused when they %s', (_, bytes) => {
    expect(() => read(bytes, 1, false)).toThrow();
  });
});
