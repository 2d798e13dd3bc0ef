import { readFile } from 'node:fs/promises';
import { expect, test } from './atlas.ts';
import { fixture, Opening, testFile } from './opening.ts';

const REAL = [
  { file: 'wipo_events.csv', rows: 1501, facet: 'Sector', value: 'Beijing' },
  { file: 'china_timeline.csv', rows: 160, facet: 'Sector', value: 'Trade' },
] as const;

const SMALL = testFile('small_treaties.csv', 'Title,Date,Parties\nOn trade,2015-04-13,France; Japan\n');

const inWords = (count: number) => count.toLocaleString('en');

test('real tables come in, are filtered, read and kept', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  for (const { file, rows, facet, value } of REAL)
    await test.step(file, async () => {
      await opening.start();
      await opening.choose(fixture(`real/${file}`));
      await opening.check();
      await expect(opening.figure('rows')).toHaveText(inWords(rows));
      await expect(opening.figure('ready')).toHaveText(inWords(rows));
      await opening.import();
      await opening.show();
      await atlas.expectCount(rows);
      await expect(atlas.sentence).toContainText(inWords(rows));
      await expect(page).toHaveURL(/data=local-/);

      await atlas.value(facet, value).check();
      await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', String(rows));
      await page.getByRole('link', { name: 'Table' }).click();
      await atlas.region('Records table').getByRole('row').nth(1).click();
      await expect(atlas.region('Details').getByRole('heading', { level: 2 })).not.toBeEmpty();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Atlas', exact: true }).click();
      await page.reload();
      await expect(atlas.value(facet, value)).toBeChecked();
      await atlas.value(facet, value).uncheck();
      await atlas.expectCount(rows);
    });
});

for (const { granted, message, beside } of [
  { granted: true, message: 'keep it until you delete it', beside: null },
  {
    granted: false,
    message: 'may delete it when space runs low',
    beside: 'may delete it when space runs low',
  },
])
  test(`storage that is ${granted ? '' : 'not '}to last is asked for, and the answer said`, async ({
    atlas,
    page,
  }) => {
    await page.addInitScript((answer) => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = async () => answer;
    }, granted);
    const opening = new Opening(page);
    await atlas.open();
    await opening.start();
    await opening.choose(SMALL);
    await opening.check();
    await opening.import();
    await expect(opening.dialog).toContainText('saved in this browser');
    await expect(opening.dialog).toContainText(message);
    await opening.show();
    await page.getByRole('button', { name: 'Add to briefing' }).click();
    const briefing = page.getByRole('region', { name: 'Briefing' });
    await expect(briefing.getByText('Saved in this browser')).toBeVisible();
    if (beside === null) await expect(briefing).not.toContainText('space runs low');
    else await expect(briefing).toContainText(beside);
  });

test('a dataset is kept under its name, renamed, and deleted after a question @firefox', async ({
  atlas,
  page,
}) => {
  // Firefox takes most of half a minute on a busy machine.
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(SMALL);
  await atlas.expectCount(1);
  await opening.start();
  const kept = opening.kept('small treaties');
  await expect(kept).toContainText('1 record ');
  await expect(kept).toContainText('shown now');
  await expect(kept).toContainText('small_treaties.csv');
  await opening.button('Rename small treaties').click();
  const name = opening.dialog.getByRole('textbox', { name: 'New name of small treaties' });
  await name.fill('Trade between two');
  await page.keyboard.press('Enter');
  await expect(opening.kept('Trade between two')).toBeVisible();
  await opening.button('Open Trade between two').click();
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Trade between two');

  await opening.start();
  await opening.button('Delete Trade between two').click();
  await expect(opening.fault).toContainText('the atlas will switch to the built-in dataset');
  await opening.button('Cancel').click();
  await expect(opening.kept('Trade between two')).toBeVisible();
  await opening.button('Delete Trade between two').click();
  await opening.dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await atlas.expectCount(27);
  await opening.start();
  await expect(opening.datasets).toContainText('Datasets you open are listed here');
});

test('a date that is missing is written by hand; a row without one comes in too', async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(fixture('real/korea.csv'));
  await expect(opening.heading('Columns of korea.csv')).toBeVisible();
  await atlas.expectAccessible();
  await opening.check();
  await expect(opening.figure('without a date')).toHaveText('2');
  await expect(opening.button('Import 3,461 records, 2 without a date')).toBeVisible();
  const groups = opening.dialog.getByRole('navigation', { name: 'Problem types' });
  await expect(groups.getByRole('button', { name: /^The title was generated/ })).toBeVisible();
  await atlas.expectAccessible();

  await groups.getByRole('button', { name: /^The date is missing/ }).click();
  const missing = opening.dialog.getByRole('group', { name: '(empty)' }).filter({ hasText: 'row 3,051' });
  await expect(missing).toContainText(
    'row 3,051 · 대한민국 정부와 독일연방공화국 정부간의 한국산업체를 위한',
  );
  await missing.getByRole('textbox', { name: 'Read as' }).fill('1998-11-20');
  await expect(missing).toContainText('20 November 1998');
  await missing.getByRole('button', { name: 'Correct' }).click();
  await expect(opening.figure('without a date')).toHaveText('1');
  await expect(opening.dialog.getByText('Your correction')).toBeVisible();

  const saving = page.waitForEvent('download');
  await opening.button('Save the report (CSV)').click();
  const report = await saving;
  expect(report.suggestedFilename()).toBe('korea-report.csv');
  const lines = (await readFile(await report.path(), 'utf8')).replace('\ufeff', '').split('\r\n');
  expect(lines[0]).toBe('row,column,value,problem,suggestion,outcome');
  expect(lines.filter((line) => line.endsWith('without a date'))).toEqual([
    '3066,date,,The date is missing,,imported without a date',
  ]);

  await opening.import();
  await expect(opening.dialog).toContainText(
    '3,461 records imported from 3,461 rows, 1 of them without a date; no rows skipped.',
  );
  await opening.button('See rows skipped or without a date').click();
  await expect(opening.dialog.getByRole('row').nth(1)).toContainText('The date is missing');
  await atlas.expectAccessible();
  await opening.show();
  await atlas.expectCount(3461);
});

test('problems are told by row, and closing in the middle asks and leaves the atlas as it was', async ({
  atlas,
  page,
}) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(fixture('real/us_senate.csv'));
  await opening.dialog.getByLabel('Title of the dataset').fill('The Senate');
  await opening.check();
  const groups = opening.dialog.getByRole('navigation', { name: 'Problem types' });
  await groups.getByRole('button', { name: 'The same title appears in several rows 31 rows' }).click();
  await expect(opening.dialog.getByRole('group', { name: 'TAX CONVENTION WITH ITALY' })).toContainText(
    '2 rows',
  );
  await groups.getByRole('button', { name: 'The identifier was changed 27 rows' }).click();
  await expect(opening.dialog.getByRole('group', { name: 'us-109-10(C)' })).toContainText(
    'Replaced by “us-109-10-c”',
  );
  await atlas.expectAccessible();

  await opening.dialog.getByRole('button', { name: 'Close', exact: true }).first().click();
  const question = page.getByRole('alertdialog', { name: /Close and lose/ });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(opening.heading('Check and repair')).toBeVisible();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Close' }).click();
  await expect(opening.dialog).toBeHidden();
  await atlas.expectCount(27);

  await opening.start();
  // A body that never ends.
  await page.route('**/endless.csv', () => undefined);
  const address = new URL('/endless.csv', page.url()).href;
  await opening.dialog.getByRole('textbox', { name: 'Or an address' }).fill(address);
  await opening.button('Fetch').click();
  await expect(opening.dialog.getByRole('status').filter({ hasText: 'Reading the file' })).toBeVisible();
  await atlas.expectAccessible();
  await opening.button('Cancel').click();
  await expect(opening.button('Choose a file')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opening.dialog).toBeHidden();
  await atlas.expectCount(27);
  await atlas.value('Kind', 'Memorandum').check();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '27');
});

test('whether the day or the month stands first is asked, and the answer holds', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(testFile('a.csv', 'Title,Date\nOn trade,03/04/2015\nOn data,2016-05-06\n'));
  await opening.dialog.getByRole('radio', { name: /I’m not sure/ }).check();
  await opening.check();
  await expect(opening.figure('without a date')).toHaveText('1');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();

  await opening.start();
  await opening.choose(
    testFile(
      'a.csv',
      'Title,Date,Status,Summary\nOn trade,03/04/2015,Approved by Senate,"One.\n\nTwo.\nThree."\nOn data,05/06/2016,,\n',
    ),
  );
  const question = opening.dialog.getByRole('group', { name: /is this 3 April 2015 or 4 March 2015\?/ });
  await expect(question).toBeVisible();
  await opening.button('Check all rows').press('Enter');
  await expect(opening.heading('Columns of a.csv')).toBeVisible();
  await expect(question.getByRole('radio').first()).toBeFocused();
  await question.getByRole('radio', { name: /month first/ }).check();
  await expect(opening.dialog.getByRole('region', { name: 'Preview' })).toContainText('4 March 2015');
  await opening.check();
  await opening.import();
  await opening.show();
  await atlas.expectCount(2);
  await page.getByRole('link', { name: 'Table' }).click();
  const row = atlas.region('Records table').getByRole('row').nth(1);
  await expect(row).toContainText('4 March 2015');
  // Paragraphs of a summary and letters of a value stay as the source has them.
  await row.click();
  const details = atlas.region('Details');
  await expect(details).toContainText('Not stated, Approved by Senate');
  expect(await details.innerText()).toMatch(/One\.\n+Two\.\nThree\./);
});
