import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { textRows, workbookOf, zipOf } from '../../../testing/workbooks.ts';
import { sourceOfBytes } from '../source.ts';
import type { ReadOptions } from '../table.ts';

const read = (bytes: Uint8Array, name: string, options?: ReadOptions) =>
  readAll(sourceOfBytes(new Uint8Array(bytes), name), options);
const codeOf = (bytes: Uint8Array, name = 'x') =>
  read(bytes, name).then(
    () => 'read',
    (error) => error.code ?? error,
  );
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const TABLE = 'title,date,parties\nOn trade,2015-04-13,France\nOn fish,2016-04-13,Italy\n';
const CODES = 'code,name\nFR,France\nIT,Italy\nJP,Japan\nBR,Brazil\n';

describe('packed files', () => {
  it.each(['treaties.csv.gz', 'treaties.gz', 'treaties.csv'])('%s opens as what it holds', async (name) => {
    const { head, rows } = await read(gzipSync(TABLE), name);
    expect(head).toMatchObject({ format: 'csv', columns: ['title', 'date', 'parties'] });
    expect(rows).toHaveLength(2);
  });

  it('open whatever was packed', async () => {
    const book = await workbookOf([
      {
        rows: textRows([
          ['a', 'b'],
          ['1', '2'],
        ]),
      },
    ]);
    expect((await read(gzipSync(book), 'x.xlsx.gz')).head.format).toBe('xlsx');
    expect((await read(gzipSync('[{"a":1},{"a":2}]'), 'x.json.gz')).head.format).toBe('json');
  });

  it('are refused when they end early, or hold themselves again and again', async () => {
    const packed = gzipSync(TABLE.repeat(1000));
    expect(await codeOf(packed.subarray(0, packed.length - 20))).toBe('truncated');
    expect(await codeOf(gzipSync(gzipSync(gzipSync(TABLE))))).toBe('archive');
  });

  it('are refused as soon as they grow beyond measure', async () => {
    const packed = gzipSync(new Uint8Array(80 << 20));
    expect(await codeOf(packed, 'x.csv.gz')).toBe('xlsx-bomb');
  });
});

describe('archives', () => {
  it('of one table open as that table', async () => {
    const bytes = await zipOf({
      'data/treaties.csv': TABLE,
      'data/README.txt': 'About the data',
      '__MACOSX/data/._treaties.csv': 'x',
      'map.png': 'x',
    });
    const { head, rows } = await read(bytes, 'x.zip');
    expect(head).toMatchObject({ format: 'csv', sheets: [], remarks: [] });
    expect(rows).toHaveLength(2);
  });

  it('of several open the one that looks most like a table, and name the others', async () => {
    const bytes = await zipOf({
      'codes.csv': CODES,
      'treaties.csv': TABLE,
      'broken.xlsx': 'x',
      'meta.json': '{}',
    });
    const { head } = await read(bytes, 'x.zip');
    expect(head).toMatchObject({ sheet: 'treaties.csv', columns: ['title', 'date', 'parties'] });
    expect([...head.sheets].sort()).toEqual(['broken.xlsx', 'codes.csv', 'meta.json', 'treaties.csv']);
    expect(head.remarks).toMatchObject([{ code: 'other-parts', values: { used: 'treaties.csv' } }]);
    expect((await read(bytes, 'x.zip', { sheet: 'codes.csv' })).head.columns).toEqual(['code', 'name']);
    await expect(read(bytes, 'x.zip', { sheet: 'none.csv' })).rejects.toMatchObject({ code: 'no-sheet' });
  });

  it('may hold a workbook, whose sheets can be chosen', async () => {
    const rows = textRows([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const book = await workbookOf([{ rows }, { name: 'Other', rows }]);
    const { head } = await read(await zipOf({ 'x.xlsx': book }), 'x.zip', { sheet: 'Other' });
    expect(head).toMatchObject({ sheet: 'Other', sheets: ['Sheet1', 'Other'] });
  });

  it('without a table are refused', async () => {
    expect(await codeOf(await zipOf({ 'map.png': 'x' }))).toBe('archive');
    const nested = await zipOf({ 'a.csv': await zipOf({ 'b.csv': await zipOf({ 'c.csv': TABLE }) }) });
    expect(await codeOf(nested)).toBe('archive');
  });
});

describe('files of other programs are named', () => {
  it.each([
    ['stata', '<stata_dta><header><release>118'],
    ['stata', '\x72\x02\x01\x00\x05\x00'],
    ['spss', '$FL2@(#) SPSS DATA FILE'],
    ['sas', '\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\0\x09\xc7\x31\x8c'],
    ['database', 'SQLite format 3\0\x10\0\x01\x01'],
    ['database', '\0\x01\0\0Standard ACE DB\0'],
    ['r-data', 'X\n\0\0\0\x03'],
    ['r-data', 'RDX3\nX\n'],
    ['arrow', 'ARROW1\0\0'],
    ['arrow', 'FEA1'],
    ['archive', '7z\xbc\xaf\x27\x1c'],
    ['archive', 'Rar!\x1a\x07\x01\0'],
    ['archive', `agreements.csv${'\0'.repeat(243)}ustar\x0000`],
    ['document', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(100)}W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0`],
    ['legacy-xls', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}W\0o\0r\0k\0b\0o\0o\0k\0`],
    ['legacy-xls', `\xd0\xcf\x11\xe0${'\0'.repeat(100)}W\0o\0r\0k\0b\0o\0o\0k\0`],
  ])('as %s', async (code, text) => {
    expect(await codeOf(bytesOf(text), 'x.csv')).toBe(code);
  });

  it('also where R packed them', async () => {
    expect(await codeOf(gzipSync('X\n\0\0\0\x03'), 'x.rds')).toBe('r-data');
  });
});
