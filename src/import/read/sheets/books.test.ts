import { read as parseBook, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readAll } from '../../../testing/readAll.ts';
import { sourceOfBytes } from '../source.ts';
import { FileFault } from '../table.ts';

type BookType = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'fods' | 'xlml';
type Value = string | number | boolean | null;

const KINDS: readonly BookType[] = ['xlsx', 'xlsb', 'xls', 'ods', 'fods', 'xlml'];

const sheetOf = (rows: readonly (readonly Value[])[]): WorkSheet =>
  utils.aoa_to_sheet(rows.map((row) => [...row]));

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly string[] = []): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return book;
}

const bytesOf = (book: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType, bookSST: bookType === 'xlsx' }));

const readBook = (book: WorkBook, bookType: BookType) =>
  readAll(sourceOfBytes(bytesOf(book, bookType), `x.${bookType}`));

const AGREEMENTS = [
  ['Title', 'Parties', 'Count', 'Open'],
  ['On trade', 'France; Japan', 3.5, true],
  ['On fish & chips <2>', 'Россия; 中国', -4, false],
  [' with spaces ', 'Italy', 1e21, true],
] as const;

describe.each(KINDS)('a workbook as %s', (kind) => {
  it('has its cells as they are', async () => {
    const { head, rows } = await readBook(bookOf({ Agreements: sheetOf(AGREEMENTS) }), kind);
    expect(head).toMatchObject({ columns: AGREEMENTS[0], headerRow: 1, sheet: 'Agreements', remarks: [] });
    expect(rows).toEqual(AGREEMENTS.slice(1));
  });

  it('has merged cells filled, and says so', async () => {
    const sheet = sheetOf([
      ['Country', 'Title', 'Date'],
      ['France', 'On trade', '2015-04-13'],
      [null, 'On fish', '2016-04-13'],
      ['Japan', 'On chips', '2017-04-13'],
    ]);
    sheet['!merges'] = [utils.decode_range('A2:A3')];
    const { head, rows } = await readBook(bookOf({ S: sheet }), kind);
    expect(rows.map(([country]) => country)).toEqual(['France', 'France', 'Japan']);
    expect(head.remarks).toEqual([{ code: 'merged-cells', values: { count: 1 } }]);
  });
});

describe.each(['xlsx', 'xlsb', 'xls', 'xlml'] as const)('dates of a workbook as %s', (kind) => {
  const dated = (serials: readonly (readonly [number, string])[]): WorkBook => {
    const sheet = sheetOf([['Title', 'Date'], ...serials.map(() => ['Treaty', null])]);
    for (const [i, [v, z]] of serials.entries()) sheet[`B${i + 2}`] = { t: 'n', v, z };
    sheet['!ref'] = `A1:B${serials.length + 1}`;
    return bookOf({ S: sheet });
  };

  it('keep the days of their cells', async () => {
    const book = dated([
      [42_095, 'yyyy-mm-dd'],
      [42_107.999_988, 'yyyy-mm-dd hh:mm:ss'],
      [42_107, 'd mmm yyyy'],
      [42_107.5, 'm/d/yy h:mm'],
    ]);
    const { rows } = await readBook(book, kind);
    expect(rows.map(([, date]) => String(date).slice(0, 10))).toEqual([
      '2015-04-01',
      '2015-04-13',
      '2015-04-13',
      '2015-04-13',
    ]);
  });

  it('are as precise as they are shown', async () => {
    const book = dated([
      [42_095, 'mmm-yy'],
      [42_095, 'yyyy'],
      [42_095, 'd mmm yyyy'],
      [60, 'yyyy-mm-dd'],
      [1, 'yyyy-mm-dd'],
    ]);
    const { rows } = await readBook(book, kind);
    expect(rows.map(([, date]) => date)).toEqual([
      '2015-04',
      '2015',
      '2015-04-01',
      '1900-02-29',
      '1900-01-01',
    ]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const book = dated([[40_633, 'yyyy-mm-dd']]);
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    const own = parseBook(bytesOf(book, kind), { cellNF: true });
    // What the library writes is what is read, whatever it does to the number.
    const written = own.Sheets.S?.B2?.v;
    const { rows } = await readBook(book, kind);
    expect([written, rows[0]?.[1]]).toEqual([40_633, '2015-04-01']);
  });
});

describe.each(['xlsx', 'xls', 'xlsb'] as const)('sheets of a workbook as %s', (kind) => {
  const lists = sheetOf([
    ['code', 'name'],
    ['FR', 'France'],
    ['JP', 'Japan'],
    ['IT', 'Italy'],
    ['BR', 'Brazil'],
  ]);
  const readMe = sheetOf([['READ ME'], ['Agreements of the ministry.'], ['Last changed in May.']]);
  const treaties = sheetOf([
    ['Title', 'Date', 'Parties'],
    ['On trade', '2015-04-13', 'France; Japan'],
    ['On fish', '2016-04-13', 'Italy'],
  ]);

  it('open where they look like a table', async () => {
    const { head } = await readBook(bookOf({ 'READ ME': readMe, Codes: lists, Treaties: treaties }), kind);
    expect(head).toMatchObject({
      sheet: 'Treaties',
      sheets: ['READ ME', 'Codes', 'Treaties'],
      columns: ['Title', 'Date', 'Parties'],
      remarks: [],
    });
  });

  it('are left out where they are hidden, and named', async () => {
    const { head } = await readBook(bookOf({ Old: treaties, Now: treaties }, ['Old']), kind);
    expect(head.sheet).toBe('Now');
    expect(head.sheets).toEqual(['Now']);
    expect(head.remarks).toEqual([{ code: 'hidden-sheets', values: { sheets: 'Old' } }]);
  });

  it('are named where others are tables too', async () => {
    const { head } = await readBook(bookOf({ A: treaties, B: treaties, 'READ ME': readMe }), kind);
    expect(head.remarks).toEqual([{ code: 'other-parts', values: { used: 'A', others: 'B' } }]);
  });
});

it('hidden sheets are read for want of others', async () => {
  const book = bookOf({ Old: sheetOf(AGREEMENTS) }, ['Old']);
  const { head, rows } = await readBook(book, 'xlsx');
  expect(rows).toHaveLength(3);
  expect(head.remarks).toEqual([{ code: 'only-hidden-sheets', values: { sheets: 'Old' } }]);
});

it.each(['xlsx', 'xls', 'xlsb'] as const)('links of cells have a column of their own: %s', async (kind) => {
  const sheet = sheetOf([
    ['Title', 'Title link', 'Date'],
    ['On trade', 'own', '2015'],
    ['On fish', 'own', '2016'],
    ['On chips', 'own', '2017'],
  ]);
  sheet.A2.l = { Target: 'https://example.org/1' };
  // The library writes no formulas into the other formats.
  if (kind === 'xlsx') sheet.A3.f = 'HYPERLINK("https://example.org/2","On fish")';
  else sheet.A3.l = { Target: 'https://example.org/2' };
  const { head, rows } = await readBook(bookOf({ S: sheet }), kind);
  expect(head.columns).toEqual(['Title', 'Title link 2', 'Title link', 'Date']);
  expect(head.remarks).toEqual([{ code: 'links', values: { columns: 'Title link 2' } }]);
  expect(rows.map(([, link]) => link)).toEqual(['https://example.org/1', 'https://example.org/2', null]);
});

it('links need no column where the texts are the addresses', async () => {
  const sheet = sheetOf([
    ['Title', 'Source'],
    ['On trade', 'example.org/1'],
  ]);
  sheet.B2.l = { Target: 'https://example.org/1/' };
  expect((await readBook(bookOf({ S: sheet }), 'xlsx')).head).toMatchObject({
    columns: ['Title', 'Source'],
    remarks: [],
  });
});

it('a workbook under a password is named as such', async () => {
  const names = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  const bytes = Uint8Array.from(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}${names}`, (letter) =>
    letter.charCodeAt(0),
  );
  await expect(readAll(sourceOfBytes(bytes, 'x.xlsx'))).rejects.toEqual(
    new FileFault('bad-xlsx', { reason: 'encrypted' }),
  );
});

describe('any table comes back from a workbook as it was', () => {
  // write-excel-file 4.1 loses U+FFFD, and texts that are names of every object, such as "constructor"; U+FFFC is taken out on the
  // way in.
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(
      (found) => found.trim() !== '' && !(found in Object.prototype) && !/[\p{C}\ufffc\ufffd]/u.test(found),
    );
  // Near the ends of what a number can be, the library's .xls differs.
  const number = fc
    .double({ noNaN: true, min: -1e15, max: 1e15 })
    .map((found) => (Math.abs(found) < 1e-15 ? 0 : found));
  const value = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null));
  const table = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  const HEADER = ['Title', 'Parties', 'Date', 'Note'];
  const filled = (rows: readonly (readonly Value[])[]) =>
    rows.filter((row) => row.some((cell) => cell !== null));
  const readWith = (bytes: Uint8Array) => readAll(sourceOfBytes(bytes, 'x.xlsx'), { headerRow: 1 });

  it.each(['xlsx', 'ods', 'xls'] as const)('written by SheetJS as %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        fc.pre(filled(rows).length > 0);
        const book = bookOf({ S: sheetOf([HEADER, ...rows]) });
        const found = await readWith(bytesOf(book, kind));
        expect(found.rows).toEqual(filled(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('written by write-excel-file', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        fc.pre(filled(rows).length > 0);
        const data = [HEADER, ...rows].map((row) =>
          row.map((cell) => (cell === null ? null : { value: cell })),
        );
        const bytes = new Uint8Array(await writeXlsxFile(data).toBuffer());
        expect((await readWith(bytes)).rows).toEqual(filled(rows));
      }),
      { numRuns: 40 },
    );
  });
});
