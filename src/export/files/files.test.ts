import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { packDataset } from '../../data/packed/packDataset.ts';
import { readyDataset } from '../../data/readyDataset.ts';
import { validateDataset } from '../../data/validate.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, dataset, names, places } from '../../testing/builtIn.ts';
import { parseCsvRows } from '../../testing/csvRows.ts';
import { translate } from '../../testing/translate.ts';
import { withoutDates } from '../../testing/withoutDates.ts';
import { fileName } from '../../ui/fileName.ts';
import { csvOf } from './carried.ts';
import type { ExportInput } from './fields.ts';
import { geoJsonOf } from './geojson.ts';
import { jsonOf } from './json.ts';
import { xlsxOf } from './xlsx.ts';

async function inputOf(search: string, of: Dataset = dataset): Promise<ExportInput> {
  const { snapshot } = await takeSnapshot(
    of === dataset ? bundle : { ...readyDataset(packDataset(of)), dataset: of, places, names },
    search,
  );
  const evidence = evidenceOf(snapshot, translate, `https://atlas.example/${search}`, '2026-11-24');
  return { snapshot, evidence, t: translate };
}

const filters = fc
  .record({
    sector: fc.subarray(
      dataset.sectors.map(({ id }) => id),
      { maxLength: 3 },
    ),
    partner: fc.subarray([...columns.domains.partner.values], { maxLength: 3 }),
  })
  .map(({ sector, partner }) => `?sector=${sector.join(',')}&partner=${partner.join(',')}`);

/** The built-in dataset with one title changed. */
const titled = (title: string): Dataset => ({
  ...dataset,
  agreements: dataset.agreements.map((agreement, i) => (i === 0 ? { ...agreement, title } : agreement)),
});

test('a record without a date has none in any file', async () => {
  const input = await inputOf(
    '',
    withoutDates(dataset, (place) => place === 0),
  );
  const id = dataset.agreements[0]?.id ?? '';
  const [head = [], ...rows] = parseCsvRows(csvOf(input).replace('\ufeff', ''));
  const row = rows.find((each) => each[head.indexOf('id')] === id) ?? [];
  for (const column of ['date', 'first_day', 'last_day', 'date_basis'])
    expect(row[head.indexOf(column)]).toBe('');
  const { features } = JSON.parse(geoJsonOf(input));
  expect(features.find((each: { id: string }) => each.id === id).properties).toMatchObject({
    date: null,
    first_day: null,
    last_day: null,
  });
  const result = validateDataset(JSON.parse(jsonOf(input)));
  expect(result.ok && result.dataset.agreements.find((each) => each.id === id)?.date).toBeUndefined();
  expect((await xlsxOf(input)).size).toBeGreaterThan(1000);
});

describe('CSV', () => {
  test('has a row for every record, and says what it holds', async () => {
    const csv = csvOf(await inputOf('?partner=CHN'));
    expect(csv.startsWith('\ufeffid,title,date,')).toBe(true);
    const [head = [], ...rows] = parseCsvRows(csv.slice(1));
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[head.indexOf('selection')]).toBe('10 of 27 records. Filtered by Partner: China');
    }
    expect(parseCsvRows(csvOf(await inputOf('')).slice(1))).toHaveLength(dataset.agreements.length + 1);
  });

  test('gives back any text, and no cell begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.constantFrom('', '=', '+', '-', '@'),
        async (rest, sign) => {
          const title = sign + rest;
          const [head = [], row = []] = parseCsvRows(csvOf(await inputOf('', titled(title))).slice(1));
          const cell = row[head.indexOf('title')] ?? '';
          expect(cell.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(title);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('JSON', () => {
  test('of all records is the dataset itself', async () => {
    expect(JSON.parse(jsonOf(await inputOf('')))).toEqual(dataset);
  });

  test('of any selection can be opened again, with just its records', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (search) => {
        const input = await inputOf(search);
        const read = validateDataset(JSON.parse(jsonOf(input)));
        expect(read.ok).toBe(true);
        const ids = [...input.snapshot.result.rows].map((row) => columns.idOf(row));
        if (read.ok) expect(read.dataset.agreements.map(({ id }) => id).sort()).toEqual(ids.sort());
      }),
      { numRuns: 40 },
    );
  });

  test('of a dataset with a description as long as can be is valid too', async () => {
    const wordy = { ...dataset, description: 'x'.repeat(20_000) };
    const read = validateDataset(JSON.parse(jsonOf(await inputOf('?partner=CHN', wordy))));
    expect(read.ok).toBe(true);
  });

  test('says what was left out', async () => {
    const read = JSON.parse(jsonOf(await inputOf('?sector=connectivity')));
    expect(read.name).toBe('russia-digital-economy-selection');
    expect(JSON.stringify(read.description)).toContain('Filtered by');
    expect(JSON.stringify(read.title)).toContain('(7 of 27)');
  });
});

test('GeoJSON has a feature for every record, at degrees that RFC 7946 allows', async () => {
  const read = JSON.parse(geoJsonOf(await inputOf('?sector=connectivity')));
  expect(read.type).toBe('FeatureCollection');
  expect(read.features).toHaveLength(7);
  expect(read.accordAtlas.selection).toContain('7 of 27 records');
  for (const { geometry, properties } of read.features) {
    expect(properties.title).not.toBe('');
    expect(geometry.coordinates.length).toBeGreaterThan(1);
    for (const [lng, lat] of geometry.coordinates) {
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }
  }
});

test('Excel has the records with real days, and a sheet about them', async () => {
  const formula = '=HYPERLINK("http://evil.example")';
  const blob = await xlsxOf(await inputOf('', titled(formula)));
  const zip = await JSZip.loadAsync(await blob.arrayBuffer());
  const files = Object.keys(zip.files);
  const [records = '', about = ''] = await Promise.all(
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) => zip.file(name)?.async('string')),
  );
  const strings = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
  expect(files).toContain('xl/workbook.xml');
  expect(records.match(/<row /g)).toHaveLength(dataset.agreements.length + 1);
  expect(records).not.toContain('<f>');
  expect(strings + records).toContain('HYPERLINK');
  // 25 April 1996 in Excel's days.
  expect(records).toContain('<v>35180</v>');
  expect(strings + about).toContain('All 27 records');
  expect(strings + about).toContain('TAdviser');
  expect(strings + about + records).not.toMatch(/file\.(column|meaning|about|sheet)/);
});

describe('file names', () => {
  test('keep letters of any script and lose what no file system takes', () => {
    expect(fileName('7 agreements: China/Russia, 2017 to 2024', 'svg')).toBe(
      '7 agreements China Russia, 2017 to 2024.svg',
    );
    expect(fileName('10 соглашений — Россия и Китай', 'png')).toBe('10 соглашений — Россия и Китай.png');
    expect(fileName('2017年至2024年——7项协议：中国、俄罗斯', 'svg')).toBe(
      '2017年至2024年——7项协议：中国、俄罗斯.svg',
    );
    expect(fileName('…', 'csv')).toBe('records.csv');
    expect(fileName('CON', 'csv')).toBe('records CON.csv');
    expect(fileName('con.foo', 'csv')).toBe('records con.foo.csv');
  });

  test('end in no half of a number', () => {
    const name = '5 agreements, 2 memoranda and 1 round of talks between Russia and 5 partners';
    expect(fileName(`${name}, 2020 to 2022`, 'csv')).toBe(`${name}.csv`);
    expect(fileName(`${name.slice(0, 75)} 10,000 records`, 'csv')).toBe(`${name.slice(0, 75)}.csv`);
    expect(fileName(`${name.slice(0, 75)} 1883 records`, 'csv')).toBe(`${name.slice(0, 75)} 1883.csv`);
  });

  test('are safe for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = fileName(text, 'csv');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]{1,100}\.csv$/u);
        expect(name).not.toMatch(/^\./);
        expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      }),
    );
  });
});
