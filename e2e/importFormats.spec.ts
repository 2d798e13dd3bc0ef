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
  type Table,
  textOf,
  xlsxOf,
} from './tables.ts';

/** Rows past every limit of a reader: batches, samples, and a megabyte of text. */
const MANY = 6000;
const NAMES = ['Japan', 'Brazil', 'India', 'Kenya'] as const;
const many = Array.from({ length: MANY }, (_, i) => [
  `Agreement ${i + 1} on ${'data and trade '.repeat(16).trim()}`,
  `${1950 + (i % 70)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  `France; ${NAMES[i % NAMES.length]}`,
]);

/** A table of its own for each file, whose last row has the words in its title. */
const withLast = (rows: Table, words: string): Table => [
  ...rows.slice(0, -1),
  [`Agreement on ${words}`, ...(rows.at(-1)?.slice(1) ?? [])],
];

const htmlOf = (table: Table) =>
  `<!DOCTYPE html><title>List</title><table>${[COLUMNS, ...table]
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const zipped = async (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

interface Format {
  readonly name: string;
  readonly format: string;
  content(table: Table): string | Uint8Array | Promise<Uint8Array>;
}

const FORMATS: readonly Format[] = [
  { name: 'a.tsv', content: (table) => textOf('\t', table), format: 'Text table · tab' },
  { name: 'a.xlsx', content: xlsxOf, format: 'Excel workbook' },
  { name: 'a.json', content: (table) => JSON.stringify(objectsOf(table)), format: 'JSON file' },
  { name: 'a.jsonl', content: jsonLinesOf, format: 'JSON lines' },
  { name: 'a.parquet', content: parquetOf, format: 'Parquet file' },
  { name: 'a.ods', content: (table) => bookOf('ods', table), format: 'OpenDocument spreadsheet' },
  { name: 'a.xls', content: (table) => bookOf('xls', table), format: 'Excel workbook' },
  { name: 'a.xlsb', content: (table) => bookOf('xlsb', table), format: 'Excel workbook' },
  { name: 'a.html', content: htmlOf, format: 'Web page table' },
  { name: 'a.csv.gz', content: gzipOf, format: 'Text table · comma' },
  {
    name: 'a.zip',
    content: (table) => zipped({ 'README.txt': 'About', 'data/a.csv': textOf(',', table) }),
    format: 'Text table · comma',
  },
];

test('a table of every format comes in', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  for (const { name, content, format } of FORMATS)
    await test.step(name, async () => {
      await opening.start();
      await opening.choose(testFile(name, await content(withLast(ROWS, name))));
      await expect(opening.dialog.getByRole('region', { name: 'How we read the file' })).toContainText(
        format,
      );
      await opening.check();
      await opening.import();
      await opening.show();
      await expect(atlas.mark(`Agreement on ${name}`)).toBeVisible();
      await atlas.expectCount(ROWS.length);
    });
});

const LARGE: Readonly<Record<string, Format['content']>> = {
  'many.csv': (table) => textOf(',', table),
  'many.json': (table) => JSON.stringify(objectsOf(table)),
  'many.jsonl': jsonLinesOf,
  'many.parquet': parquetOf,
  'many.ods': (table) => bookOf('ods', table),
  'many.csv.gz': gzipOf,
};

test(`${MANY} rows come in from Excel @firefox`, async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(testFile('many.xlsx', await xlsxOf(many)));
  await atlas.expectCount(MANY);
  await atlas.value('Partner', 'India').check();
  await atlas.expectCount(MANY / NAMES.length);
});

test(`${MANY} rows come in from every other format`, async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  for (const [i, [name, content]] of Object.entries(LARGE).entries())
    await test.step(name, async () => {
      // Each has one row less than the one before.
      const rows = many.slice(i);
      await opening.bringIn(testFile(name, await content(rows)));
      await atlas.expectCount(rows.length);
    });
});

test('cells copied from a spreadsheet are pasted with Ctrl+V beside any field, and a table into its field', async ({
  atlas,
  page,
  context,
}) => {
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
  await atlas.expectCount(ROWS.length);

  await opening.start();
  await opening.dialog.getByText('Or paste a table').first().click();
  const field = opening.dialog.getByRole('textbox', { name: 'Or paste a table' });
  await field.fill(textOf('\t', ROWS.slice(0, 2)));
  await opening.button('Open the pasted table').click();
  await opening.check();
  await opening.import();
  await opening.show();
  await atlas.expectCount(2);
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
    await atlas.expectCount(ROWS.length);
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
    await atlas.expectCount(27);
  });
