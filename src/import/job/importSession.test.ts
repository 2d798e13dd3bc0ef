import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../data/countries.ts';
import { identityOf } from '../../data/identity/identityOf.ts';
import { textAt } from '../../data/packed/textColumn.ts';
import { parsePartyNames } from '../parties/partyNames.ts';
import { sourceOfBytes, sourceOfText } from '../read/source.ts';
import { ImportSession } from './importSession.ts';
import type { OpenedTable, Progress } from './protocol.ts';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/data', name), 'utf8'));
const gazetteer = {
  names: parsePartyNames(data('party-names.json')),
  places: parseCountries(data('countries.json')),
};
const { signal } = new AbortController();
const nothing = () => undefined;
const session = () => new ImportSession(async () => gazetteer);

const TABLE = 'id,title,date,parties\na,A,2001,USA;FRA\nb,B,2014-02-31,USA;DEU\n';

async function openTable(of: ImportSession, text = TABLE): Promise<OpenedTable> {
  const opened = await of.openSource(sourceOfText(text, 'my_treaties.csv'), null, {}, signal);
  if (opened.kind !== 'table') throw new TypeError('no table');
  return opened;
}

describe('a table on its way in', () => {
  it('is opened with its first rows and a mapping', async () => {
    const opened = await openTable(session());
    expect(opened).toMatchObject({ name: 'my_treaties.csv', sampleRows: [2, 3] });
    expect(opened.guess.mapping).toMatchObject({
      title: 'My treaties',
      uses: { date: 'date', parties: 'parties' },
    });
    expect(opened.values.parties).toEqual(['USA;FRA', 'USA;DEU']);
  });

  it('is previewed, checked and taken in', async () => {
    const job = session();
    const { mapping } = (await openTable(job)).guess;
    const preview = await job.preview(mapping, []);
    expect(preview.map(({ record }) => record?.title)).toEqual(['A', 'B']);
    const told: Progress[] = [];
    const report = await job.check(mapping, [], (progress) => told.push(progress), signal);
    expect(report).toMatchObject({ rows: 2, imported: 2, undated: 1, heldBack: 0 });
    expect(told.at(-1)).toEqual({ done: 1, rows: 2 });
    const repairs = [{ column: 'date', value: '2014-02-31', rows: null, to: '2014-02' }];
    const { loaded, from } = await job.run(mapping, repairs, nothing, signal);
    expect(loaded.data.n).toBe(2);
    expect(from.name).toBe('my_treaties.csv');
  });

  it('is previewed as the records that several rows make', async () => {
    const job = session();
    const text = 'id,title,date,party\n1,Skies,1992,France\n1,Skies,1992,Germany\n2,Trade,1995-02-31,Japan\n';
    const { mapping } = (await openTable(job, text)).guess;
    const preview = await job.preview({ ...mapping, gatherBy: 'id' }, []);
    expect(preview).toMatchObject([
      { row: 2, together: 2, record: { title: 'Skies', parties: [{ code: 'FRA' }, { code: 'DEU' }] } },
      { row: 4, together: 1, record: { date: null }, problems: [{ code: 'date-impossible' }] },
    ]);
    expect(preview[0]?.problems.map(({ code }) => code)).not.toContain('rows-gathered');
  });

  it('is read anew where another was opened since, though the mapping is the same', async () => {
    const job = session();
    const { mapping } = (await openTable(job)).guess;
    await job.check(mapping, [], nothing, signal);
    await openTable(job, `${TABLE}c,C,2002,USA;JPN\n`);
    expect(await job.check(mapping, [], nothing, signal)).toMatchObject({ rows: 3 });
  });

  it('is the same dataset, whether it was checked before or read at once, and whatever came before', async () => {
    const identities: string[] = [];
    for (const before of ['nothing', 'a check', 'another table']) {
      const job = session();
      if (before === 'another table') await openTable(job, 'title,date\nOther,1999\n');
      const { mapping } = (await openTable(job)).guess;
      if (before === 'a check') await job.check(mapping, [], nothing, signal);
      identities.push(identityOf((await job.run(mapping, [], nothing, signal)).loaded));
    }
    expect(new Set(identities).size).toBe(1);
  });

  it('is made ahead of what was checked, and of that alone', async () => {
    const job = session();
    const { mapping } = (await openTable(job)).guess;
    expect(job.makeAhead()).toBe(false);
    await job.check(mapping, [], nothing, signal);
    expect(job.makeAhead()).toBe(true);
    expect(job.makeAhead()).toBe(false);
    const { loaded } = await job.run(mapping, [], nothing, signal);
    const { identity, ...made } = loaded;
    expect(identity).toBe(identityOf(made));
    const { loaded: again } = await job.run(mapping, [], nothing, signal);
    expect(again).toEqual(made);
    await job.check(mapping, [], nothing, signal);
    job.makeAhead();
    const { loaded: other } = await job.run({ ...mapping, title: 'Other' }, [], nothing, signal);
    expect(other.info.title).toBe('Other');
    await job.check(mapping, [], nothing, signal);
    job.makeAhead();
    const later = (await openTable(job, `${TABLE}c,C,2002,USA;JPN\n`)).guess;
    expect((await job.run(later.mapping, [], nothing, signal)).loaded.data.n).toBe(3);
  });

  it('is the same dataset, whether its columns are read in one pass or in two', async () => {
    const columnData = ['id', 'title', 'date', 'parties'].map((name, at) => ({
      ...{ name, type: 'STRING' as const },
      data: [...Array(20).keys()].map((row) => [`r${row}`, `On ${row}`, `20${10 + row}`, 'USA;FRA'][at]),
    }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
    const identities: string[] = [];
    for (const isDrawnFirst of [false, true]) {
      const job = session();
      const opened = await job.openSource(sourceOfBytes(bytes, 'a.parquet'), null, {}, signal);
      if (opened.kind !== 'table') throw new TypeError('no table');
      const { mapping } = opened.guess;
      if (isDrawnFirst) expect(await job.picture(mapping, nothing, signal)).not.toBeNull();
      identities.push(identityOf((await job.run(mapping, [], nothing, signal)).loaded));
    }
    expect(new Set(identities).size).toBe(1);
  });

  it('ends where it is aborted', async () => {
    const job = session();
    const { mapping } = (await openTable(job)).guess;
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(job.check(mapping, [], nothing, stop.signal)).rejects.toThrow('stopped');
  });

  it('has no picture before its texts where columns do not lie apart', async () => {
    const job = session();
    const { mapping } = (await openTable(job)).guess;
    expect(await job.picture(mapping, nothing, signal)).toBeNull();
  });
});

it('a Parquet file shows every record before any text is read', async () => {
  const columnData = [
    { name: 'id', data: ['a', 'b'] },
    { name: 'title', data: ['A', 'B'] },
    { name: 'date', data: ['2001', '2002-05'] },
    { name: 'parties', data: ['USA;FRA', 'USA'] },
  ];
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
  const job = session();
  const opened = await job.openSource(sourceOfBytes(bytes, 'x.parquet'), null, {}, signal);
  if (opened.kind !== 'table') throw new TypeError('no table');
  const picture = await job.picture(opened.guess.mapping, nothing, signal);
  expect(picture?.data.n).toBe(2);
  expect(picture && textAt(picture.packed.titles, 0)).toBe('…');
  // Reading the texts is broken off, and begun again.
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  await expect(job.run(opened.guess.mapping, [], nothing, stop.signal)).rejects.toThrow('stopped');
  const { loaded } = await job.run(opened.guess.mapping, [], nothing, signal);
  expect(loaded.data).toEqual(picture?.data);
  expect(textAt(loaded.packed.titles, 0)).toBe('A');
});

it('of a file at an address only the texts are read after its picture', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => i);
  const columnData = [
    { name: 'id', data: rows.map((i) => `treaty-${i}`) },
    { name: 'title', data: rows.map((i) => `Treaty ${i}`) },
    { name: 'date', data: rows.map((i) => `${1900 + (i % 100)}`) },
  ];
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
  let read = 0;
  const source = {
    ...sourceOfBytes(bytes, 'x.parquet'),
    read: async (start: number, end: number) => {
      read += end - start;
      return bytes.subarray(start, end);
    },
  };
  const job = session();
  const opened = await job.openSource(source, null, {}, signal);
  if (opened.kind !== 'table') throw new TypeError('no table');
  const { mapping } = opened.guess;
  await job.picture(mapping, nothing, signal);
  read = 0;
  const { loaded } = await job.run(mapping, [], nothing, signal);
  expect(textAt(loaded.packed.titles, 1999)).toBe('Treaty 1999');
  expect(read).toBeLessThan(bytes.length / 2);
});

it('a dataset with faults is refused with every place named', async () => {
  const text = JSON.stringify({ name: 'x', agreements: [] });
  await expect(session().openSource(sourceOfText(text, 'x.json'), null, {}, signal)).rejects.toMatchObject({
    fault: { code: 'invalid-dataset' },
  });
});

describe('odd files', () => {
  it.each([
    ['truncated.csv', 3],
    ['nul.csv', 3, 'nul-bytes'],
    ['parties-2000.csv', 2, 'parties-many', 'party-unknown'],
    ['duplicate-ids.csv', 3, 'id-repeated'],
    ['formulas.csv', 3, 'formula'],
    ['javascript-links.csv', 3],
    ['bidi.csv', 2, 'text-cleaned'],
    ['utf16le.csv', 2],
    ['utf16be.csv', 2],
    ['windows-1251.csv', 2],
    ['windows-1252.csv', 2],
    ['semicolon.csv', 3],
    ['tab.tsv', 3],
    ['header-on-line-4.csv', 3],
  ])('%s comes in: %i records, all with a date', async (name, imported, ...codes) => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../e2e/fixtures/hostile', name));
    const job = session();
    const opened = await job.openSource(sourceOfBytes(bytes, name), null, {}, signal);
    if (opened.kind !== 'table') throw new TypeError('no table');
    const report = await job.check(opened.guess.mapping, [], nothing, signal);
    expect(report).toMatchObject({ imported, undated: 0, heldBack: 0 });
    expect(report.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });
});
