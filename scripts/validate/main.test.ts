import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/data/identity/identityOf.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { validateDataset } from '../../src/data/validate.ts';
import { csvOf } from '../../src/export/files/carried.ts';
import { dataset as builtIn } from '../../src/testing/builtIn.ts';
import { fileInput } from '../../src/testing/exported.ts';
import { importText } from '../../src/testing/importTable.ts';
import { main } from './main.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'public/data');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'validate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The output and exit code of a command line. */
async function run(...words: string[]) {
  let [text, complaints] = ['', ''];
  const code = await main(words, DATA, {
    write: (more) => {
      text += more;
    },
    complain: (more) => {
      complaints += more;
    },
  });
  return { code, text, complaints };
}

const READY = 'title,date,parties\nA,2001,USA;FRA\nB,2002-05,USA;DEU\n';
const HELD = 'title,date,parties\nA,2001-02-30,USA;FRA\nB,,USA;Frannce\nC,2003,USA;Frannce\n';
const ORDER = 'title,date,parties\nA,03/04/2010,USA;FRA\nB,05/06/2011,USA;DEU\n';

describe('a dataset to publish', () => {
  test('is what opening the table would make, and opens as itself', async () => {
    const out = join(folder, 'published.json');
    const { code } = await run(await fileOf('ready.csv', READY), '--out', out);
    expect(code).toBe(0);
    const text = await readFile(out, 'utf8');
    const result = validateDataset(JSON.parse(text));
    expect(result.ok && result.dataset.agreements).toMatchObject([
      { title: 'A', date: '2001', parties: [{ code: 'USA' }, { code: 'FRA' }] },
      { title: 'B', date: '2002-05', parties: [{ code: 'USA' }, { code: 'DEU' }] },
    ]);
    const opened = await importText(READY, { uses: { title: 'title', date: 'date', parties: 'parties' } });
    expect(result.ok && identityOf(packDataset(result.dataset))).toBe(identityOf(opened));
    const again = join(folder, 'again.json');
    expect((await run(out, '--out', again)).code).toBe(0);
    expect(await readFile(again, 'utf8')).toBe(text);
  });

  test('is the same as the one that an exported table was made from', async () => {
    const input = await fileInput(builtIn);
    const out = join(folder, 'same.json');
    const csv = await fileOf('exported.csv', csvOf(input));
    expect(await run(csv, '--strict', '--out', out)).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(builtIn);
    const edited = await fileOf('edited.csv', csvOf(input).replace(',Talks,', ',Chats,'));
    const { code, text } = await run(edited, '--strict');
    expect(code).toBe(1);
    expect(text).toContain('A changed cell can’t be read');
    expect(text).toMatch(/kind +“?Chats/);
  });

  test('that cannot be written is said', async () => {
    const { code, text } = await run(
      await fileOf('ready.csv', READY),
      '--out',
      join(folder, 'no', 'where.json'),
    );
    expect(code).toBe(2);
    expect(text).toContain('ENOENT');
  });
});

describe('a table', () => {
  test('whose reader has something to say', async () => {
    const text =
      'Names of the ministry\n\ntitle,date,parties,,title,date\nA,2001,USA;FRA,,B,2002\nC,2003,USA;DEU,,D,2004\n';
    const printed = await run(await fileOf('said.csv', text));
    expect(printed.text).toContain('Rows above the column names were not read as data');
    expect(printed.text).toContain('There is a second table next to the first.');
  });

  test('that is ready: how it was read and what its columns are', async () => {
    const { code, text } = await run(await fileOf('ready.csv', READY));
    expect(code).toBe(0);
    expect(text).toContain('  Text table · comma · UTF-8 · header in row 1 · 3 columns\n');
    expect(text).toContain('  parties   Parties\n');
    expect(text).toContain('  2 rows: 2 records; 0 to fix.\n');
    expect(text).not.toContain('Fix to import');
  });

  test('with rows without a date: why, where, and what may be meant', async () => {
    const { code, text } = await run(await fileOf('held.csv', HELD));
    expect(code).toBe(0);
    expect(text).toContain('  3 rows: 3 records, 2 of them without a date; 0 to fix.\n');
    expect(text).toMatch(
      /Imported without a date\n\n {4}The date is missing\. .*\n {6}date {3}\(empty\) {3}row 3\n/,
    );
    expect(text).toMatch(
      /The date doesn’t exist.*\n {6}date {3}2001-02-30 {3}row 2 {3}suggestion: 2001-02\n/,
    );
    expect(text).toMatch(
      /Imported with a warning\n\n {4}The party isn’t recognised.*\n.*Frannce {3}2 rows: 3; 4 {3}suggestion: FRA/,
    );
  });

  test('is strictly judged where that is asked for', async () => {
    const path = await fileOf('said.csv', 'title,date,parties\nA,2001,USA;Frannce\n');
    expect((await run(path)).code).toBe(0);
    expect((await run(path, '--strict')).code).toBe(1);
  });

  test('whose order of day and month is not known waits for it', async () => {
    const path = await fileOf('order.csv', ORDER);
    const asked = await run(path);
    expect(asked.code).toBe(1);
    expect(asked.text).toContain('--dates dmy (day first)');
    expect(asked.text).toContain('2 records, 2 of them without a date; 0 to fix');
    const result = await run(path, '--dates', 'mdy');
    expect(result.code).toBe(0);
    expect(result.text).not.toContain('--dates');
  });

  test('of Parquet is read too', async () => {
    const column = (name: string, data: string[]) => ({ name, data, type: 'STRING' as const });
    const buffer = parquetWriteBuffer({
      columnData: [column('title', ['A']), column('date', ['2001']), column('parties', ['USA;FRA'])],
    });
    const { code, text } = await run(await fileOf('a.parquet', new Uint8Array(buffer)));
    expect(code).toBe(0);
    expect(text).toContain('Parquet file');
  });

  test('lists ten values of a kind and counts the others', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => `T${i},${2000 + i}-02-30,USA`);
    const { text } = await run(
      await fileOf('many.csv', `title,date,parties\nA,2001,USA\n${rows.join('\n')}\n`),
    );
    expect(text).toContain('2009-02-30');
    expect(text).not.toContain('2010-02-30');
    expect(text).toContain('and 4 more');
  });
});

test('a dataset of the atlas is right, or its faults have their places', async () => {
  const good = await run(join(DATA, 'russia-digital-economy.json'));
  expect(good).toMatchObject({ code: 0 });
  expect(good.text).toContain('27 records');
  const bad = await run(await fileOf('bad.json', '{"name":"a","agreements":[{"id":"b"}]}'));
  expect(bad.code).toBe(1);
  expect(bad.text).toMatch(/ {4}\$\.title +This is missing\n/);
  expect(bad.text).toContain('$.agreements[0].dateBasis ');
});

test('what cannot be read is said, and the worst of several files counts', async () => {
  const held = await fileOf('held.csv', HELD);
  const pdf = await fileOf('a.csv', '%PDF-1.7');
  const { code, text } = await run(held, pdf, join(folder, 'nowhere.csv'), folder);
  expect(code).toBe(2);
  expect(text).toContain('This is a PDF. Copy the table');
  expect(text).toContain('There is no such file.');
  expect(text).toContain('This is not a file.');
});

test('wrong usage prints what is right', async () => {
  expect(await run('--nonsense')).toEqual({
    code: 2,
    text: '',
    complaints: expect.stringContaining('Usage:'),
  });
});

test('the reports come as JSON, from a process of its own', async () => {
  const held = await fileOf('held.csv', HELD);
  await copyFile(join(ROOT, 'e2e/fixtures/hostile/zip.csv'), join(folder, 'zip.csv'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/validate.mjs'), '--json', held, join(folder, 'zip.csv')],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: held,
      kind: 'table',
      mapping: { uses: { date: 'date' } },
      report: { rows: 3, undated: 2, heldBack: 0, problems: [{ code: 'date-missing', rows: [3] }, {}, {}] },
    },
    { kind: 'fault', fault: { code: 'archive' } },
  ]);
}, 60_000);
