import { writeFile } from 'node:fs/promises';
import { bookOf, gzipOf, jsonLinesOf, objectsOf, parquetOf, ROWS, textOf, xlsxOf } from '../tables.ts';
import { marksDrawn } from './marks.ts';
import type { WebKitPage } from './page.ts';
import { expect, test } from './test.ts';

const DIALOG = { role: 'dialog', name: 'Open data' } as const;

interface Format {
  readonly name: string;
  readonly format: string;
  content(): Promise<string | Uint8Array>;
}

const TEXTS: readonly Format[] = [
  { name: 'a.csv', format: 'Text table · comma', content: async () => textOf(',') },
  { name: 'a.csv.gz', format: 'Text table · comma', content: async () => gzipOf() },
  { name: 'a.json', format: 'JSON file', content: async () => JSON.stringify(objectsOf()) },
  { name: 'a.jsonl', format: 'JSON lines', content: async () => jsonLinesOf() },
];
const OTHERS: readonly Format[] = [
  { name: 'a.parquet', format: 'Parquet file', content: async () => parquetOf() },
  { name: 'a.xlsx', format: 'Excel workbook', content: () => xlsxOf() },
  { name: 'a.ods', format: 'OpenDocument spreadsheet', content: async () => bookOf('ods') },
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
  const drawn = ROWS.map(([title]) => expect.stringMatching(new RegExp(`^${title}`)));
  await expect.poll(() => webkit.evaluate(marksDrawn)).toEqual(expect.arrayContaining(drawn));
}

for (const formats of [TEXTS, OTHERS])
  test(`${formats.map(({ format }) => format).join(', ')}: each comes in`, async ({ webkit }, info) => {
    test.slow();
    for (const format of formats)
      await test.step(format.name, async () => {
        const path = info.outputPath(format.name);
        await writeFile(path, await format.content());
        await webkit.open('/');
        await webkit.expectCount(27);
        await bringIn(webkit, format, path);
      });
  });
