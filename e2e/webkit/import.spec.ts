import { writeFile } from 'node:fs/promises';
import { gzipOf, jsonLinesOf, parquetOf, ROWS, type Table, xlsxOf } from '../tables.ts';
import { marksDrawn } from './marks.ts';
import type { WebKitPage } from './page.ts';
import { expect, test } from './test.ts';

const DIALOG = { role: 'dialog', name: 'Open data' } as const;

interface Format {
  readonly name: string;
  readonly format: string;
  content(table: Table): string | Uint8Array | Promise<Uint8Array>;
}

/** One of each way to read: text, packed text, lines, columns, and a zip of XML. */
const FORMATS: readonly Format[] = [
  { name: 'a.csv.gz', format: 'Text table · comma', content: gzipOf },
  { name: 'a.jsonl', format: 'JSON lines', content: jsonLinesOf },
  { name: 'a.parquet', format: 'Parquet file', content: parquetOf },
  { name: 'a.xlsx', format: 'Excel workbook', content: xlsxOf },
];

/** A table of its own for each file, whose last row has the name in its title. */
const tableOf = (name: string): Table => [
  ...ROWS.slice(0, -1),
  [`Agreement on ${name}`, '2017', 'France; India'],
];

/** From the atlas through every step to the atlas with the records of the file. */
async function bringIn(webkit: WebKitPage, { name, format }: Format, path: string): Promise<void> {
  await webkit.click({ role: 'button', name: 'Open data' });
  await webkit.find(DIALOG, { role: 'heading', name: 'Choose your data' });
  await webkit.choose(path);
  await webkit.find(DIALOG, { role: 'heading', name: `Columns of ${name}` });
  expect(await webkit.text(DIALOG, { role: 'region', name: 'How we read the file' })).toContain(format);
  await webkit.click(DIALOG, { role: 'button', name: 'Check all rows' });
  await webkit.find(DIALOG, { role: 'heading', name: 'Check and repair' });
  await webkit.click(DIALOG, { role: 'button', name: 'Import ' });
  await webkit.find(DIALOG, { role: 'heading', name: 'Your dataset is ready' });
  await webkit.click(DIALOG, { role: 'button', name: 'Open the atlas' });
  await webkit.expectGone(DIALOG);
  await webkit.expectCount(ROWS.length);
  const drawn = tableOf(name).map(([title]) => expect.stringMatching(new RegExp(`^${title}`)));
  await expect.poll(() => webkit.evaluate(marksDrawn)).toEqual(expect.arrayContaining(drawn));
}

test('a table of every way to read comes in', async ({ webkit }, info) => {
  test.slow();
  await webkit.open('/');
  await webkit.expectCount(27);
  for (const format of FORMATS)
    await test.step(format.name, async () => {
      const path = info.outputPath(format.name);
      await writeFile(path, await format.content(tableOf(format.name)));
      await bringIn(webkit, format, path);
    });
});
