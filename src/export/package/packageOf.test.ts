import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { RECORD_COLUMN } from '../../core/carriedRecord.ts';
import type { Agreement, Dataset, Text } from '../../core/dataset.ts';
import { textIn } from '../../core/dataset.ts';
import { isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { plainText } from '../../core/plainText.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset } from '../../testing/builtIn.ts';
import { parseCsvRows } from '../../testing/csvRows.ts';
import { fileInput, openAgain } from '../../testing/exported.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { packageFields } from './packageFields.ts';
import { packageFiles, packageOf } from './packageOf.ts';

type Value = string | readonly string[] | null;
type Row = Readonly<Record<string, Value>>;

const anyDataset = fc.oneof(richDatasets, datasets).filter(({ agreements }) => agreements.length > 0);
const textOf = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const isData = (name: string) => !name.startsWith(RECORD_COLUMN);

/** The rows of the CSV file, read by what the codebook says about it. */
function rowsOfCsv(text: string, types: ReadonlyMap<string, string>): Row[] {
  const [head = [], ...rows] = parseCsvRows(text);
  const cellOf = (name: string, cell: string): Value => {
    if (cell === '') return null;
    const type = types.get(name);
    if (type === 'array') return JSON.parse(cell) as string[];
    return type === 'list' ? cell.split('; ') : cell;
  };
  return rows.map((cells) =>
    Object.fromEntries(
      head.map((name, i) => [name, cellOf(name, cells[i] ?? '')] as const).filter(([name]) => isData(name)),
    ),
  );
}

/** The usual parser leaves out a byte order mark that a text begins with. */
const stringFromBytes = (bytes: Uint8Array | undefined) => bytes && textOf(bytes);

async function rowsOfParquet(bytes: Uint8Array<ArrayBuffer>): Promise<Row[]> {
  const rows = await parquetReadObjects({
    file: bytes.slice().buffer,
    parsers: { stringFromBytes },
  });
  const cellOf = (value: unknown): Value =>
    value instanceof Date ? value.toISOString().slice(0, 10) : ((value ?? null) as Value);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => isData(name))
        .map(([name, value]) => [name, cellOf(value)]),
    ),
  );
}

function rowsOfGeoJson(text: string): Row[] {
  const { features } = JSON.parse(text) as { features: { id: string; properties: Record<string, Value> }[] };
  return features.map(({ id, properties }) => ({
    id,
    ...Object.fromEntries(Object.entries(properties).filter(([name]) => isData(name))),
  }));
}

/** What the records of the JSON file come to in fields, without what is in words. */
function rowOfJson(record: Agreement, language: string): Row {
  const inWords = (text: Text) => plainText(textIn(text, ['en', language]));
  const list = (items: readonly string[] | undefined) => (items && items.length > 0 ? items : null);
  const date = record.date === undefined ? null : parseEdtf(record.date);
  const openSide = date?.precision === 'one-of' ? date.open : undefined;
  return {
    id: record.id,
    title: inWords(record.title) || null,
    date: record.date ?? null,
    first_day: date && openSide !== 'before' ? isoOf(date.min) : null,
    last_day: date && openSide !== 'after' ? isoOf(date.max) : null,
    date_basis: date ? record.dateBasis : null,
    validity: record.validity ?? null,
    kind: record.kind,
    stage: record.stage,
    level: record.level,
    parties: list(record.parties.map(({ code }) => code)),
    bodies: list(record.parties.flatMap(({ bodies }) => bodies ?? []).map(inWords)),
    sectors: list(record.sectors),
    summary: inWords(record.summary) || null,
    commitments: list(record.commitments?.map(inWords)),
    amounts: list(
      record.amounts?.map(
        ({ qualifier, value, currency, of }) =>
          `${qualifier === undefined ? '' : `${qualifier} `}${value} ${currency}: ${inWords(of)}`,
      ),
    ),
    place: record.place === undefined ? null : inWords(record.place) || null,
    relations: list(record.relations?.map(({ type, to }) => `${type} ${to}`)),
    notes: list(record.notes?.map(inWords)),
  };
}

/** A text without the apostrophe that keeps spreadsheets from taking it for a formula, which the codebook tells of. */
const guarded = (value: Value): Value =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^-\d{4}[\d\-X~?%./]*$/.test(value)
    ? `'${value}`
    : value;

async function filesOf(of: Dataset, search = '') {
  const input = await fileInput(of, search);
  const files = await packageFiles(input);
  const descriptor = JSON.parse(textOf(files['datapackage.json']));
  const [csv] = descriptor.resources;
  const types = new Map<string, string>(
    csv.schema.fields.map(({ name, type, delimiter }: { name: string; type: string; delimiter?: string }) => [
      name,
      delimiter === undefined ? type : 'list',
    ]),
  );
  return { input, files, descriptor, types };
}

describe('the files of a package', () => {
  test('have the same values in every field: dates and their bounds, lists, amounts, what is empty', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (of) => {
        const { files, types } = await filesOf(of);
        const parquet = await rowsOfParquet(files['records.parquet'] ?? new Uint8Array());
        expect(rowsOfGeoJson(textOf(files['records.geojson']))).toEqual(parquet);
        const asCsv = parquet.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, guarded(value)])),
        );
        expect(rowsOfCsv(textOf(files['records.csv']), types)).toEqual(asCsv);
        const json = JSON.parse(textOf(files['records.json'])) as Dataset;
        expect(parquet).toHaveLength(json.agreements.length);
        for (const [i, record] of json.agreements.entries())
          expect(parquet[i]).toMatchObject(rowOfJson(record, json.language));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('open again with no loss, each by itself and all in one archive', async () => {
    const sorted = (agreements: readonly Agreement[]) =>
      [...agreements]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((record) => JSON.parse(JSON.stringify(record)));
    await fc.assert(
      fc.asyncProperty(anyDataset, async (of) => {
        const { input, files } = await filesOf(of);
        const archive: readonly [string, Blob] = ['records.zip', await packageOf(input)];
        const each = Object.entries(files)
          .filter(([path]) => path.startsWith('records.'))
          .map(([path, bytes]) => [path, new Blob([bytes])] as const);
        for (const [path, blob] of [...each, archive]) {
          const { dataset: read, report } = await openAgain(blob, path);
          expect([path, report.problems]).toEqual([path, []]);
          expect([path, sorted(read.agreements)]).toEqual([path, sorted(of.agreements)]);
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('state what they hold, and how to read each field', async () => {
    const { files, descriptor } = await filesOf(dataset, '?partner=CHN');
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'russia-digital-economy-selection',
      version: dataset.version,
      homepage: 'https://atlas.example/',
      accordAtlas: { records: 10, selection: expect.stringContaining('10 of 27 records') },
    });
    expect(descriptor.resources.map(({ path }: { path: string }) => path)).toEqual(
      Object.keys(files).filter((path) => path !== 'datapackage.json'),
    );
    for (const { path, bytes, hash } of descriptor.resources) {
      expect(files[path]?.byteLength).toBe(bytes);
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    const [csv, , , parquet] = descriptor.resources;
    expect(csv.schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      parseCsvRows(textOf(files['records.csv']))[0],
    );
    const field = (name: string) => csv.schema.fields.find((each: { name: string }) => each.name === name);
    expect(field('kind').categories).toContainEqual({ value: 'memorandum', label: 'Memorandum' });
    expect(field('kind').constraints.enum).toContain('memorandum');
    expect(field('parties')).toMatchObject({ type: 'string', delimiter: '; ' });
    expect(field('parties').itemCategories).toContainEqual({ value: 'CHN', label: 'China' });
    expect(field('notes').type).toBe('array');
    expect(field('first_day').type).toBe('date');
    expect(csv.schema.missingValues).toEqual(['']);
    expect(parquet.schema.fields.find((each: { name: string }) => each.name === 'parties').type).toBe(
      'array',
    );
    expect(JSON.stringify(descriptor)).not.toMatch(/"(file|package)\.\w+/);
  });

  test('keep days that no program has as texts', async () => {
    const [first] = dataset.agreements;
    const old = {
      ...dataset,
      agreements: first ? [{ ...first, relations: undefined, date: '-0044-03-15' }] : [],
    };
    const { files, descriptor } = await filesOf(old);
    const [row] = await rowsOfParquet(files['records.parquet'] ?? new Uint8Array());
    expect(row).toMatchObject({ date: '-0044-03-15', first_day: '-0044-03-15' });
    expect(textOf(files['records.csv'])).toContain(',-0044-03-15,');
    expect(descriptor.resources[0].schema.fields[3]).toMatchObject({ name: 'first_day', type: 'string' });
  });

  test('can have no records', async () => {
    const { files } = await filesOf(dataset, '?q=nothinglikethis');
    expect(await rowsOfParquet(files['records.parquet'] ?? new Uint8Array())).toEqual([]);
    expect(rowsOfGeoJson(textOf(files['records.geojson']))).toEqual([]);
  });

  test('are the same in an archive', async () => {
    const { input, files } = await filesOf(dataset);
    const zip = await JSZip.loadAsync(await (await packageOf(input)).arrayBuffer());
    expect(Object.keys(zip.files)).toEqual(Object.keys(files));
    expect(await zip.file('records.csv')?.async('uint8array')).toEqual(files['records.csv']);
    expect(packageFields(input).map(({ id }) => id)).toContain('parties');
  });
});

test('a list of texts that was changed in records.csv is read as a list', async () => {
  const { files } = await filesOf(dataset);
  const id = 'chn-competition-1996';
  const [head = [], ...rows] = parseCsvRows(textOf(files['records.csv']));
  const quoted = (cells: readonly string[]) =>
    cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const changed = rows.map((cells) =>
    cells.map((cell, i) =>
      cells[0] === id && head[i] === 'notes' ? '["First; with a sign","Second"]' : cell,
    ),
  );
  const { dataset: read, report } = await openAgain(
    [head, ...changed].map(quoted).join('\r\n'),
    'records.csv',
  );
  expect(report.problems).toEqual([]);
  expect(read.agreements.find((record) => record.id === id)?.notes).toEqual(['First; with a sign', 'Second']);
});
