import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import JSZip from 'jszip';
import { workbook } from '../scripts/build-hostile.mjs';
import { expect, test } from './atlas';
import { Opening, testFile } from './opening';

const COLUMNS = ['Title', 'Date', 'Parties'] as const;
const ROWS = [
  ['Agreement on trade', '2015-04-13', 'France; Japan'],
  ['Agreement on data', '2016-05', 'France; Brazil'],
  ['Agreement on chips', '2017', 'France; India'],
] as const;
const objects = ROWS.map((row) => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])));

/** Rows past every limit of a reader: batches, samples, and what an unpacker takes on its own thread. */
const MANY = 20_000;
const NAMES = ['Japan', 'Brazil', 'India', 'Kenya'] as const;
const many = Array.from({ length: MANY }, (_, i) => [
  `Agreement ${i + 1} on ${'data and trade '.repeat(6).trim()}`,
  `${1950 + (i % 70)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  `France; ${NAMES[i % NAMES.length]}`,
]);

const text = (delimiter: string) => [COLUMNS, ...ROWS].map((row) => row.join(delimiter)).join('\n');

const sheet = (table: readonly (readonly string[])[] = ROWS) => {
  const rows = [COLUMNS, ...table].map((row, i) => {
    const cells = row.map((value, j) => {
      const place = `${'ABC'[j] ?? ''}${i + 1}`;
      return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return workbook(rows.join(''));
};

const parquet = (table: readonly (readonly string[])[] = ROWS) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: COLUMNS.map((name, i) => ({ name, data: table.map((row) => row[i]), type: 'STRING' })),
    }),
  );

const html = `<!DOCTYPE html><title>List</title><table>${[COLUMNS, ...ROWS]
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;

/** A workbook in one of the formats that a spreadsheet library writes. */
const book = async (bookType: 'ods' | 'xls' | 'xlsb', table: readonly (readonly string[])[] = ROWS) => {
  const sheets = utils.book_new();
  utils.book_append_sheet(
    sheets,
    utils.aoa_to_sheet([COLUMNS, ...table].map((row) => [...row])),
    'Agreements',
  );
  return new Uint8Array(write(sheets, { type: 'array', bookType, compression: true }));
};

const zipped = async (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const FORMATS = [
  { name: 'a.tsv', content: async () => text('\t'), said: 'Text table · tab' },
  { name: 'a.xlsx', content: sheet, said: 'Excel workbook' },
  { name: 'a.json', content: async () => JSON.stringify(objects), said: 'JSON file' },
  {
    name: 'a.jsonl',
    content: async () => objects.map((each) => JSON.stringify(each)).join('\n'),
    said: 'JSON lines',
  },
  { name: 'a.parquet', content: async () => parquet(), said: 'Parquet file' },
  { name: 'a.ods', content: () => book('ods'), said: 'OpenDocument spreadsheet' },
  { name: 'a.xls', content: () => book('xls'), said: 'Excel workbook' },
  { name: 'a.xlsb', content: () => book('xlsb'), said: 'Excel workbook' },
  { name: 'a.html', content: async () => html, said: 'Web page table' },
  { name: 'a.csv.gz', content: async () => gzipSync(text(',')), said: 'Text table · comma' },
  {
    name: 'a.zip',
    content: () => zipped({ 'README.txt': 'About', 'data/a.csv': text(',') }),
    said: 'Text table · comma',
  },
];

for (const { name, content, said } of FORMATS)
  test(`${said}: ${name} comes in`, async ({ atlas, page }) => {
    const opening = new Opening(page);
    await atlas.open();
    await opening.start();
    await opening.choose(testFile(name, await content()));
    await expect(opening.dialog.getByRole('region', { name: 'How we read the file' })).toContainText(said);
    await opening.check();
    await opening.import();
    await opening.show();
    await atlas.expectCount(3);
    await atlas.value('Partner', 'India').check();
    await atlas.expectCount(1);
    await expect(atlas.mark('Agreement on chips')).toBeVisible();
  });

const manyObjects = () => many.map((row) => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])));

const LARGE = [
  { name: 'many.csv', content: async () => [COLUMNS, ...many].map((row) => row.join(',')).join('\n') },
  { name: 'many.xlsx', content: () => sheet(many) },
  { name: 'many.json', content: async () => JSON.stringify(manyObjects()) },
  {
    name: 'many.jsonl',
    content: async () =>
      manyObjects()
        .map((each) => JSON.stringify(each))
        .join('\n'),
  },
  { name: 'many.parquet', content: async () => parquet(many) },
  { name: 'many.ods', content: () => book('ods', many) },
  {
    name: 'many.csv.gz',
    content: async () => gzipSync([COLUMNS, ...many].map((row) => row.join(',')).join('\n')),
  },
];

for (const { name, content } of LARGE)
  test(`${MANY} rows come in: ${name}`, { tag: name.endsWith('xlsx') ? '@firefox' : [] }, async ({
    atlas,
    page,
  }) => {
    const opening = new Opening(page);
    await atlas.open();
    await opening.bringIn(testFile(name, await content()));
    await atlas.expectCount(MANY);
    await atlas.value('Partner', 'India').check();
    await atlas.expectCount(MANY / NAMES.length);
  });

test('cells copied from a spreadsheet are pasted with Ctrl+V, beside any field', async ({
  atlas,
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test fill the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await page.evaluate((cells) => navigator.clipboard.writeText(cells), text('\t'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(opening.heading('Columns of pasted')).toBeVisible();
  await expect(opening.dialog).toContainText('Text table · tab');
  await opening.check();
  await opening.import();
  await opening.show();
  await atlas.expectCount(3);
});

test('a table is pasted into its field', async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.dialog.getByText('Or paste a table').first().click();
  await opening.dialog.getByRole('textbox', { name: 'Or paste a table' }).fill(text('\t'));
  await opening.button('Open the pasted table').click();
  await opening.check();
  await opening.import();
  await opening.show();
  await atlas.expectCount(3);
});

for (const { why, refuse, said } of [
  {
    why: 'forbidden',
    refuse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    },
    said: 'Your browser blocked saving',
  },
  {
    why: 'full',
    refuse: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('too much', 'QuotaExceededError');
      };
    },
    said: 'There isn’t enough space in this browser to save it',
  },
])
  test(`storage that is ${why} is said, and the data are shown until the page is left`, async ({
    atlas,
    page,
  }) => {
    const opening = new Opening(page);
    await page.addInitScript(refuse);
    // Init scripts do not reach workers.
    await page.route(/import\.worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `(${refuse})();${await response.text()}` });
    });
    await atlas.open();
    await opening.start();
    await opening.choose(testFile('a.csv', text(',')));
    await opening.check();
    await opening.import();
    await expect(opening.dialog).toContainText(said);
    await opening.show();
    await atlas.expectCount(3);
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
    await atlas.expectCount(27);
  });
