import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import { dataset } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { packageFiles } from './packageOf.ts';
import { READERS, snippet } from './snippets.ts';

const folder = mkdtempSync(join(tmpdir(), 'accord-package-'));

/** Titles that readers get wrong: other scripts, signs of CSV, line breaks, words that stand for "no value". */
const TITLES = ['Соглашение 协定', 'a "quoted", one', 'two\nlines', 'NA', 'null', '#1 it’s', 'plain'];
/** The built-in dataset with such titles, a date that is not a day and a record without parties. */
const odd: Dataset = {
  ...dataset,
  agreements: dataset.agreements.map((record, i) => ({
    ...record,
    title: TITLES[i] ?? record.title,
    ...(i === 0 ? { date: '202X' } : {}),
    ...(i === 1 ? { parties: [], people: undefined } : {}),
  })),
};

const counted = new Map<string, number>();
for (const { parties } of odd.agreements)
  for (const { code } of parties) counted.set(code, (counted.get(code) ?? 0) + 1);

/** Ids, dates and titles as the package has them, in its order. */
let expected: readonly (readonly [string, string, string])[] = [];
const server = createServer((request, response) => {
  response.end(readFileSync(join(folder, (request.url ?? '').replace(/^.*\//, ''))));
});
let address = '';

beforeAll(async () => {
  const input = await fileInput(odd);
  for (const [path, bytes] of Object.entries(await packageFiles(input)))
    writeFileSync(join(folder, path), bytes);
  const { columns, names, result } = input.snapshot;
  expected = [...result.rows].map((row) => {
    const { id = '', date = '', title = '' } = columns.recordOf(row) ?? {};
    return [id, date, names.text(title)] as const;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const runs = (program: string, ...parameters: string[]) => spawnSync(program, parameters).status === 0;
const run = async (program: string, ...parameters: string[]) =>
  (await promisify(execFile)(program, parameters, { cwd: folder, encoding: 'utf8' })).stdout;

const hasR = runs('Rscript', '--version');
const hasPython = runs('python3', '--version');
const withPandas = ['python3', '/usr/bin/python3'].find((each) => runs(each, '-c', 'import pandas'));

/** Runs a snippet of Python that has `records`, and what it makes of them. */
async function python(program: string, code: string, rows: string, parties = 'parties') {
  const check = `\nimport json\nprint("=====")\nprint(json.dumps(${rows}))\nprint(json.dumps(${parties}))\n`;
  const [, checked = ''] = (await run(program, '-c', code + check)).split('=====\n');
  const [records = '', found = ''] = checked.trim().split('\n');
  return { records: JSON.parse(records), parties: JSON.parse(found) as string[] };
}

const counts = (parties: readonly string[]) => {
  const found = new Map<string, number>();
  for (const party of parties) found.set(party, (found.get(party) ?? 0) + 1);
  return found;
};

describe.each(['files', 'addresses'])('snippets for %s', (where) => {
  const at = () => (where === 'files' ? '' : address);

  test.skipIf(!hasR)('R reads every record as it is (skipped without Rscript)', async () => {
    const code = [
      snippet('r', at()),
      'write.csv(records[, c("id", "date", "title")], "read.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")',
      'writeLines(unlist(parties), "parties.txt")',
    ].join('\n');
    writeFileSync(join(folder, 'read.R'), code);
    await run('Rscript', 'read.R');
    const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
    expect(readFileSync(join(folder, 'read.csv'), 'utf8')).toBe(
      `"id","date","title"\n${expected.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`,
    );
    const parties = readFileSync(join(folder, 'parties.txt'), 'utf8').trim().split('\n');
    expect(counts(parties.filter((party) => party !== 'NA'))).toEqual(counted);
  });

  test.skipIf(withPandas === undefined)('pandas does (skipped without pandas)', async () => {
    const rows = 'records[["id", "date", "title"]].fillna("").values.tolist()';
    const read = await python(withPandas ?? '', snippet('pandas', at()), rows, 'parties.dropna().tolist()');
    expect(read.records).toEqual(expected);
    expect(counts(read.parties)).toEqual(counted);
  });

  test.skipIf(!hasPython)('Python does (skipped without python3)', async () => {
    const rows = '[[record["id"], record["date"], record["title"]] for record in records]';
    const read = await python('python3', snippet('python', at()), rows);
    expect(read.records).toEqual(expected);
    expect(counts(read.parties)).toEqual(counted);
  });
});

test('DuckDB reads every record as it is, with lists and days of their own types', async () => {
  const database = await (await DuckDBInstance.create()).connect();
  const [create = '', ...select] = snippet('sql', `${folder}/`).split('\n');
  await database.run(create);
  const found = (await database.runAndReadAll(select.join('\n'))).getRows();
  expect(new Map(found.map(([party, number]) => [String(party), Number(number)]))).toEqual(counted);
  const rows = (await database.runAndReadAll("SELECT id, coalesce(date, ''), title FROM records")).getRows();
  expect(rows).toEqual(expected);
  const types = (await database.runAndReadAll('DESCRIBE records')).getRows();
  expect(Object.fromEntries(types.map(([name, type]) => [name, type]))).toMatchObject({
    ...{ date: 'VARCHAR', first_day: 'DATE', last_day: 'DATE' },
    ...{ parties: 'VARCHAR[]', notes: 'VARCHAR[]', kind: 'VARCHAR' },
  });
});

test('no address can end the quotation it stands in', () => {
  for (const reader of READERS) {
    const code = snippet(reader, `https://a.example/it's "here"/`);
    expect(code).toContain('https://a.example/it%27s %22here%22/records.');
  }
});
