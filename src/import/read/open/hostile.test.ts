import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  cellOfMegabyte,
  columns200000,
  deep50000,
  manyRows,
  smallFiles,
} from '../../../../scripts/build-hostile.mjs';
import { readAll } from '../../../testing/readAll.ts';
import { sourceOfBytes, sourceOfText } from '../source.ts';
import { FileFault } from '../table.ts';

const FOLDER = new URL('../../../../e2e/fixtures/hostile/', import.meta.url);
const bytesOf = (name: string) => readFile(new URL(name, FOLDER));
const read = async (name: string) => readAll(sourceOfBytes(await bytesOf(name), name));
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof FileFault ? error.code : error),
  );

it('keeps the fixtures as the script makes them', async () => {
  for (const [name, content] of await smallFiles()) {
    // What a packer makes of the same bytes may differ from one machine to the next.
    if (/\.(xlsx|parquet)$|^zip/.test(name)) continue;
    expect(Buffer.from(content).equals(await bytesOf(name)), name).toBe(true);
  }
});

describe('files that are no tables', () => {
  it.each([
    ['empty.csv', 'empty'],
    ['header-only.csv', 'header-only'],
    ['truncated.json', 'truncated'],
    ['truncated.parquet', 'truncated'],
    ['html.csv', 'html'],
    ['zip.csv', 'archive'],
    ['bomb.xlsx', 'xlsx-bomb'],
    ['far-cells.xlsx', 'xlsx-bomb'],
  ])('%s: %s', async (name, code) => {
    expect(await codeOf(read(name))).toBe(code);
  });

  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'pdf'],
    ['a workbook of old', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'legacy-xls'],
    ['a packed file that ends early', [0x1f, 0x8b, 0x08, 0], 'truncated'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xfe], 'binary'],
  ])('%s: %s', async (_, bytes, code) => {
    expect(await codeOf(readAll(sourceOfBytes(new Uint8Array(bytes), 'x.csv')))).toBe(code);
  });

  it('has too many columns', async () => {
    expect(await codeOf(readAll(sourceOfText(columns200000(), 'wide.csv')))).toBe('too-many-columns');
  });

  it('is too deep', async () => {
    expect(await codeOf(readAll(sourceOfText(deep50000(), 'deep.json')))).toBe('too-deep');
  });
});

describe('tables that are hard to read', () => {
  it('a row that ends early', async () => {
    const { rows, faults } = await read('truncated.csv');
    expect(rows).toHaveLength(3);
    expect(faults).toMatchObject([{ row: 4, code: 'too-few-cells', column: 'sectors' }]);
  });

  it('NULs are taken out and reported', async () => {
    const { rows, faults } = await read('nul.csv');
    expect(rows[1]?.[1]).toBe('Agreement on digital trade no. 2');
    expect(faults).toMatchObject([{ row: 3, code: 'nul-bytes', column: 'title' }]);
  });

  it('names that are keys of every object are only names', async () => {
    for (const name of ['proto.csv', 'proto.json']) {
      const { head, rows } = await read(name);
      const keys = head.columns.map((column) => column.split('.')[0]);
      expect(keys).toContain('__proto__');
      expect(keys).toContain('constructor');
      expect(rows).toHaveLength(2);
    }
    expect((await read('proto.json')).rows[1]).toEqual([null, null, 'Agreement two']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('a cell of a megabyte is cut', async () => {
    const { rows, faults } = await readAll(sourceOfText(cellOfMegabyte(), 'long.csv'));
    expect(rows.map((row) => String(row[8]).length)).toEqual([49, 100_000, 49]);
    expect(faults).toMatchObject([{ row: 3, code: 'cell-cut', column: 'summary' }]);
  });

  it.each([
    ['parties-2000.csv', 2],
    ['duplicate-ids.csv', 3],
    ['formulas.csv', 3],
    ['script.csv', 2],
    ['javascript-links.csv', 3],
    ['bidi.csv', 2],
    ['impossible-dates.csv', 8],
    ['mixed-dates.csv', 6],
    ['semicolon.csv', 3],
    ['tab.tsv', 3],
    ['header-on-line-4.csv', 3],
  ])('%s has all its %i rows, as they are', async (name, count) => {
    const { head, rows, faults } = await read(name);
    expect(head.columns).toEqual([
      'id',
      'title',
      'date',
      'parties',
      'sectors',
      'kind',
      'status',
      'url',
      'summary',
    ]);
    expect(rows).toHaveLength(count);
    expect(faults).toEqual([]);
    expect(head.headerRow).toBe(name === 'header-on-line-4.csv' ? 4 : 1);
  });

  it.each([
    ['utf16le.csv', 'utf-16le', 'Соглашение о цифровой торговле'],
    ['utf16be.csv', 'utf-16be', 'Соглашение о цифровой торговле'],
    ['windows-1251.csv', 'windows-1251', 'Соглашение о цифровой торговле'],
    ['windows-1252.csv', 'windows-1252', 'Accord général sur l’échange de données'],
  ])('%s is %s', async (name, encoding, title) => {
    const { head, rows, faults } = await read(name);
    expect(head).toMatchObject({ encoding, columns: expect.arrayContaining(['id', 'summary']) });
    expect(rows[0]?.[1]).toBe(title);
    expect(faults).toEqual([]);
  });

  it('a hundred thousand rows', async () => {
    const source = sourceOfText(manyRows(100_000), 'many.csv');
    const { rows, faults } = await readAll(source);
    expect(rows).toHaveLength(100_000);
    expect(faults).toEqual([]);
  });
});
