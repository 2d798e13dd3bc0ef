import JSZip from 'jszip';
import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';
import {
  bookOf,
  COLUMNS,
  gzipOf,
  jsonLinesOf,
  objectsOf,
  parquetOf,
  ROWS,
  textOf,
  xlsxOf,
} from './tables.ts';

/** Rows past every limit of a reader: batches, samples, and what an unpacker takes on its own thread. */
const MANY = 20_000;
const NAMES = ['Japan', 'Brazil', 'India', 'Kenya'] as const;
const many = Array.from({ length: MANY }, (_, i) => [
  `Agreement ${i + 1} on ${'data and trade '.repeat(6).trim()}`,
  `${1950 + (i % 70)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  `France; ${NAMES[i % NAMES.length]}`,
]);

const html = `<!DOCTYPE html><title>List</title><table>${[COLUMNS, ...ROWS]
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;

const zipped = async (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const FORMATS = [
  { name: 'a.tsv', content: async () => textOf('\t'), format: 'Text table · tab' },
  { name: 'a.xlsx', content: () => xlsxOf(), format: 'Excel workbook' },
  { name: 'a.json', content: async () => JSON.stringify(objectsOf()), format: 'JSON file' },
  {
    name: 'a.jsonl',
    content: async () => jsonLinesOf(),
    format: 'JSON lines',
  },
  { name: 'a.parquet', content: async () => parquetOf(), format: 'Parquet file' },
  { name: 'a.ods', content: async () => bookOf('ods'), format: 'OpenDocument spreadsheet' },
  { name: 'a.xls', content: async () => bookOf('xls'), format: 'Excel workbook' },
  { name: 'a.xlsb', content: async () => bookOf('xlsb'), format: 'Excel workbook' },
  { name: 'a.html', content: async () => html, format: 'Web page table' },
  { name: 'a.csv.gz', content: async () => gzipOf(), format: 'Text table · comma' },
  {
    name: 'a.zip',
    content: () => zipped({ 'README.txt': 'About', 'data/a.csv': textOf(',') }),
    format: 'Text table · comma',
  },
];

for (const { name, content, format } of FORMATS)
  test(`${format}: ${name} comes in`, async ({ atlas, page }) => {
    const opening = new Opening(page);
    await atlas.open();
    await opening.start();
    await opening.choose(testFile(name, await content()));
    await expect(opening.dialog.getByRole('region', { name: 'How we read the file' })).toContainText(format);
    await opening.check();
    await opening.import();
    await opening.show();
    await atlas.expectCount(3);
    await atlas.value('Partner', 'India').check();
    await atlas.expectCount(1);
    await expect(atlas.mark('Agreement on chips')).toBeVisible();
  });

const LARGE = [
  { name: 'many.csv', content: async () => textOf(',', many) },
  { name: 'many.xlsx', content: () => xlsxOf(many) },
  { name: 'many.json', content: async () => JSON.stringify(objectsOf(many)) },
  {
    name: 'many.jsonl',
    content: async () => jsonLinesOf(many),
  },
  { name: 'many.parquet', content: async () => parquetOf(many) },
  { name: 'many.ods', content: async () => bookOf('ods', many) },
  {
    name: 'many.csv.gz',
    content: async () => gzipOf(many),
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
  await page.evaluate((cells) => navigator.clipboard.writeText(cells), textOf('\t'));
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
  await opening.dialog.getByRole('textbox', { name: 'Or paste a table' }).fill(textOf('\t'));
  await opening.button('Open the pasted table').click();
  await opening.check();
  await opening.import();
  await opening.show();
  await atlas.expectCount(3);
});

for (const { why, refuse, message } of [
  {
    why: 'forbidden',
    refuse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    },
    message: 'Your browser blocked saving',
  },
  {
    why: 'full',
    refuse: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('too much', 'QuotaExceededError');
      };
    },
    message: 'There isn’t enough space in this browser to save it',
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
    await opening.choose(testFile('a.csv', textOf(',')));
    await opening.check();
    await opening.import();
    await expect(opening.dialog).toContainText(message);
    await opening.show();
    await atlas.expectCount(3);
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
    await atlas.expectCount(27);
  });
