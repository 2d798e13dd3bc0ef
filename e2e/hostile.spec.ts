import { cellOfMegabyte, columns200000, deep50000 } from '../scripts/build-hostile.mjs';
import { type Atlas, expect, test } from './atlas.ts';
import { fixture, Opening, type TestFile, testFile } from './opening.ts';

/** Files that are refused, and what is said of them; more are in the unit tests. */
const REFUSED: readonly (readonly [file: string | TestFile, message: string])[] = [
  ['truncated.parquet', 'The file is incomplete'],
  ['far-cells.xlsx', 'would unpack to an enormous size'],
  ['bomb.xlsx', 'would unpack to an enormous size'],
  [testFile('columns.csv', columns200000()), 'The table has too many columns'],
  [testFile('deep.json', deep50000()), 'The JSON is nested too deeply'],
  [testFile('a.pdf', '%PDF-1.7\n1 0 obj\n'), 'This is a PDF'],
];

/** Files that come in: rows that are ready, and what is said of them; more are in the unit tests. */
const TAKEN: readonly (readonly [file: string | TestFile, ready: number, ...messages: string[]])[] = [
  ['nul.csv', 3, 'The row contains zero bytes'],
  ['parties-2000.csv', 2, 'Very many parties', 'The party isn’t recognised'],
  ['bidi.csv', 2, 'Invisible characters were removed'],
  ['utf16be.csv', 2],
  ['windows-1251.csv', 2],
  ['header-on-line-4.csv', 3],
  [testFile('cell.csv', cellOfMegabyte()), 3, 'The text was cut'],
];

const nameOf = (file: string | TestFile) => (typeof file === 'string' ? file : file.name);
const inputOf = (file: string | TestFile) => (typeof file === 'string' ? fixture(`hostile/${file}`) : file);

/** A filter answers. */
async function expectUsable(atlas: Atlas): Promise<void> {
  const map = atlas.region('Map');
  const before = await map.getAttribute('data-visible-count');
  await atlas.value('Kind', 'Memorandum').click();
  await expect(map).not.toHaveAttribute('data-visible-count', before ?? '');
}

async function leave(opening: Opening): Promise<void> {
  await opening.page.keyboard.press('Escape');
  await expect(opening.dialog).toBeHidden();
}

test('files that hold no table are refused, each with its reason', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  for (const [file, message] of REFUSED)
    await test.step(nameOf(file), async () => {
      await opening.start();
      await opening.choose(inputOf(file));
      await expect(opening.fault).toContainText(message);
      await leave(opening);
    });
  await expectUsable(atlas);
});

test('odd files are read as they are meant, and faulty dates asked about', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  for (const [file, ready, ...messages] of TAKEN)
    await test.step(nameOf(file), async () => {
      await opening.start();
      await opening.choose(inputOf(file));
      await opening.check();
      await expect(opening.figure('ready')).toHaveText(ready.toLocaleString('en'));
      await expect(opening.figure('without a date')).toHaveText('0');
      await expect(opening.figure('to fix')).toHaveText('0');
      for (const words of messages)
        await expect(
          opening.dialog.getByRole('navigation', { name: 'Problem types' }).getByText(words),
        ).toBeVisible();
      await leave(opening);
    });

  await opening.start();
  await opening.choose(fixture('hostile/impossible-dates.csv'));
  await opening.check();
  await expect(opening.button('Import 8 records, 8 without a date')).toBeEnabled();
  for (const kind of ['doesn’t exist', 'can’t be read'])
    await expect(opening.button(new RegExp(`The date ${kind}`))).toBeVisible();
  await leave(opening);

  await opening.start();
  await opening.choose(fixture('hostile/mixed-dates.csv'));
  await expect(
    opening.dialog.getByRole('group', { name: /is this 3 April 2010 or 4 March 2010\?/ }),
  ).toBeVisible();
  await leave(opening);
  await expectUsable(atlas);
});

test('columns named like the parts of every object are columns like others', async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  for (const file of ['proto.csv', 'proto.json'])
    await test.step(file, async () => {
      await opening.start();
      await opening.choose(fixture(`hostile/${file}`));
      await expect(
        opening.dialog.getByText('First 2 rows: 2 ready, 2 of them without a date; 0 to fix'),
      ).toBeVisible();
      await expect(opening.dialog).toContainText('No date column');
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
      await leave(opening);
    });
  await expectUsable(atlas);
});

test('script in a table is shown as text, and links that are no web address cannot be followed', async ({
  atlas,
  page,
}) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(fixture('hostile/script.csv'));
  await atlas.expectCount(2);
  await page.goto(`/${new URL(page.url()).search}&sel=agreement-1`);
  const details = atlas.region('Details');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('<script>document.title="x"</script>');
  await expect(details.getByText('<img src=x onerror="document.title=1">').first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'x' })).toHaveCount(0);
  expect(await page.title()).not.toBe('x');

  await opening.bringIn(fixture('hostile/javascript-links.csv'));
  await atlas.expectCount(3);
  await page.goto(`/${new URL(page.url()).search}&sel=agreement-1`);
  await expect(details).toContainText('javascript:alert(1)');
  await expect(details.locator('a[href^="javascript" i], a[href^="data" i]')).toHaveCount(0);
});
