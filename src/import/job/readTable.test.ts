import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../data/countries.ts';
import { readAll } from '../../testing/readAll.ts';
import { finishImport } from '../assemble/finish.ts';
import type { TableImporter } from '../assemble/tableImporter.ts';
import { guessMapping } from '../mapping/guessMapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { parsePartyNames } from '../parties/partyNames.ts';
import { openTable } from '../read/open/openTable.ts';
import { sourceOfBytes } from '../read/source.ts';
import type { TableReader } from '../read/table.ts';
import { TextSpans } from '../read/textSpans.ts';
import { readDrawn, readTable, readTexts } from './readTable.ts';
import { sampleOf } from './sample.ts';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/data', name), 'utf8'));
const gazetteer = {
  names: parsePartyNames(data('party-names.json')),
  places: parseCountries(data('countries.json')),
};
const { signal } = new AbortController();
const nothing = () => undefined;

/** Columns of texts, cell by cell. */
type Texts = Readonly<Record<string, readonly (string | null)[]>>;

function parquetOf(texts: Texts, more: Partial<ColumnSource> = {}, rowGroupSize = 70): Uint8Array {
  const columnData = Object.entries(texts).map(
    ([name, cells]): ColumnSource => ({ name, data: [...cells], type: 'STRING', nullable: true, ...more }),
  );
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
}

async function readerOf(bytes: Uint8Array): Promise<TableReader> {
  const opened = await openTable(sourceOfBytes(bytes, 'x.parquet'), {}, signal);
  if (opened.kind === 'dataset') throw new TypeError('a table was expected');
  return opened.reader;
}

const comesTo = (importer: TableImporter) => ({
  loaded: finishImport(importer, { name: 'x', url: null }),
  report: importer.report(),
});

/** What a table comes to, read row by row, by column, and by column in two passes. */
async function threeWays(bytes: Uint8Array, change: Partial<Mapping> = {}) {
  const reader = await readerOf(bytes);
  const { rows } = await sampleOf(reader, signal);
  const guess = guessMapping({ head: reader.head, sample: rows, names: gazetteer.names, title: 'x' });
  const mapping = { ...guess.mapping, ...change };
  const { head, batches } = reader;
  const drawn = await readDrawn(reader, mapping, gazetteer, nothing, signal);
  if (drawn) {
    finishImport(drawn, { name: 'x', url: null });
    await readTexts(reader, drawn, nothing, signal);
  }
  return {
    byRow: comesTo(await readTable({ head, batches }, mapping, [], gazetteer, nothing, signal)),
    byColumn: comesTo(await readTable(reader, mapping, [], gazetteer, nothing, signal)),
    /** null where the columns drawn do not tell which rows are records. */
    inTwoPasses: drawn && comesTo(drawn),
  };
}

async function expectSame(bytes: Uint8Array, change: Partial<Mapping> = {}, isClear = true) {
  const { byRow, byColumn, inTwoPasses } = await threeWays(bytes, change);
  // Much quicker than a comparison that could show where they differ.
  expect(isDeepStrictEqual(byColumn, byRow)).toBe(true);
  expect(inTwoPasses !== null).toBe(isClear);
  if (inTwoPasses) expect(isDeepStrictEqual(inTwoPasses, byRow)).toBe(true);
  return byRow;
}

/** Rows enough for all kinds of cells to meet, over several row groups. */
const ROWS = 250;
const cycled = (cells: readonly (string | null)[]) =>
  Array.from({ length: ROWS }, (_, i) => cells[i % cells.length] ?? null);
const LONG = 'A title that goes on and on. '.repeat(12);

const MESSY: Texts = {
  id: cycled(['a', 'b-2', 'Not a slug', '', null, '-c', 'a', 'ж', ' d ', 'x'.repeat(120)]),
  title: cycled([
    'Plain',
    ' spaced ',
    '=1+1',
    'Жёлтый',
    '',
    null,
    LONG,
    'a\u202eb',
    'tab\there',
    '\ufeffmark',
    '2 > 1',
  ]),
  date: cycled([
    ...[
      '2001-05-09',
      '2001-\ufffe06-09',
      '2001-02-30',
      '12 May 2003',
      null,
      '',
      '2010',
      '1899-12-31',
      '0000-00-00',
    ],
    ...['2001-05-09T10:00', '05/06/2007', 'never', '2004-02-29', '2005-02-29'],
  ]),
  until: cycled(['2030', null, '..', 'never', '2001', '9999-12-31', null]),
  parties: cycled([
    ...['FRA; DEU', 'FRA;DEU', 'FRA; FRA', 'SUN; USA', 'Narnia; FRA', '', null, 'FRA', 'XXX; FRA', 'FRA;'],
    ...['France; Germany', 'FRA;  DEU', ' FRA; USA', 'fra; deu', 'FRA; DEU; USA'],
  ]),
  sectors: cycled(['Trade; Energy', 'trade', null, 'Жильё', ' ', 'Energy;;']),
  kind: cycled(['treaty', '=x', null, 'MoU', 'a\u202eb', 'Treaty']),
  status: cycled(['signed', 'in force', null, 'done']),
  url: cycled([
    'https://a.example/x',
    'http://',
    'www.b.example',
    'javascript:x',
    null,
    'HTTPS://C.example',
    'https://a b',
  ]),
  summary: cycled(['Short', null, ' ', '=x', 'Ж', 'Last']),
  note: cycled([null, 'Seen', 'a\u202eb', '']),
  people: cycled([null, 'A. Person; B. Person', 'A. Person']),
};
const USES: Partial<Mapping> = {
  uses: {
    ...{ id: 'id', title: 'title', date: 'date', until: 'validTo', parties: 'parties', sectors: 'sectors' },
    ...{ kind: 'kind', status: 'stage', url: 'url', summary: 'summary', note: 'note', people: 'people' },
  },
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: ';',
};
const without = (texts: Texts, ...left: readonly string[]): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !left.includes(name)));

describe('a table that stores its columns apart comes to the same as row by row', () => {
  it('with cells of every kind', async () => {
    const { report } = await expectSame(parquetOf(MESSY), USES);
    const codes = new Set(report.problems.map(({ code }) => code));
    for (const code of [
      'date-impossible',
      'party-unknown',
      'text-cleaned',
      'formula',
      'id-repeated',
      'url-unsafe',
    ])
      expect(codes).toContain(code);
    expect(report.undated).toBeGreaterThan(50);
    expect(report.imported).toBeGreaterThan(50);
  });

  it('with texts written once each, packed or not', async () => {
    await expectSame(parquetOf(MESSY, { encoding: 'RLE_DICTIONARY' }), USES);
    await expectSame(parquetOf(MESSY, { encoding: 'PLAIN' }), USES);
  });

  it('with texts written as the library alone reads them', async () => {
    await expectSame(parquetOf(MESSY, { encoding: 'DELTA_LENGTH_BYTE_ARRAY' }), USES);
  });

  it('without ids, and with ids in every row', async () => {
    await expectSame(parquetOf(without(MESSY, 'id')), USES);
    const own = Array.from({ length: ROWS }, (_, i) => `own-${i % 200}`);
    await expectSame(parquetOf({ ...MESSY, id: own }), USES);
  });

  it('with signs that are no characters, in any column', async () => {
    const signs = ['\ufffe', '\uffff', '\ufdd0', '\ufffc', '\u{1fffe}', '\u{10ffff}', '，', '😀', 'ﷲ'];
    const put = (cells: readonly string[]) =>
      cycled(signs.map((sign, i) => `${cells[i % cells.length]}`.replace('|', sign)));
    const table = {
      date: put(['2001-|05', '2002', '2003-|01-02']),
      parties: put(['FR|A; DEU', 'USA; JPN']),
      title: put(['On tr|ade', '条|约', 'Plain']),
      note: put(['a|b']),
    };
    const { report } = await expectSame(parquetOf(table), {
      uses: { title: 'title', date: 'date', parties: 'parties', note: 'note' },
      partySeparator: ';',
    });
    const told = report.problems.filter(({ code }) => code === 'text-cleaned');
    expect(new Set(told.map(({ column }) => column))).toEqual(new Set(Object.keys(table)));
  });

  it('without texts, without dates, and with several columns of parties', async () => {
    await expectSame(parquetOf(without(MESSY, 'title', 'url', 'summary', 'note', 'people')), USES);
    await expectSame(parquetOf(without(MESSY, 'date')), USES);
    const second = cycled(['DEU', null, 'Narnia', 'FRA', 'SUN', '']);
    await expectSame(parquetOf({ ...MESSY, second }), {
      ...USES,
      uses: { ...USES.uses, second: 'parties' as const },
    });
  });

  it('with rows that say nothing, and rows that say something but when', async () => {
    const texts: Texts = {
      date: ['2001', null, '', null, '2002'],
      parties: ['FRA', null, ' ', null, 'DEU'],
      title: ['A', null, ' ', 'Without a date', 'B'],
    };
    const { report } = await expectSame(parquetOf(texts), {}, false);
    expect(report).toMatchObject({ rows: 3, imported: 3, undated: 1, heldBack: 0 });
    const clear = { ...texts, date: ['2001', null, '', 'one day', '2002'] };
    expect((await expectSame(parquetOf(without(clear, 'title')))).report).toMatchObject({
      rows: 3,
      undated: 1,
    });
  });

  const REAL = join(import.meta.dirname, '../../../e2e/fixtures/real');
  it.each(readdirSync(REAL).filter((name) => name.endsWith('.csv')))(
    'with the real table %s',
    async (name) => {
      const { head, rows } = await readAll(sourceOfBytes(readFileSync(join(REAL, name)), name));
      const texts = head.columns.map((column, at) => [
        column,
        rows.map((row) => row[at]?.toString() ?? null),
      ]);
      const { report } = await expectSame(parquetOf(Object.fromEntries(texts), {}, 1000));
      expect(report.imported).toBeGreaterThan(0);
    },
  );
});

it('plain texts are left where they lie', async () => {
  const reader = await readerOf(parquetOf({ a: ['x', null, 'жук'] }));
  for await (const { columns } of reader.columnBatches?.(['a'], signal) ?? []) {
    expect(columns[0]).toBeInstanceOf(TextSpans);
    expect([0, 1, 2, 3].map((i) => columns[0]?.at(i))).toEqual(['x', null, 'жук', null]);
  }
});
