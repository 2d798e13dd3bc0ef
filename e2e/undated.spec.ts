import { readFile } from 'node:fs/promises';
import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

const TABLE = [
  'title,date,parties,sectors',
  'On trade,2001-05-06,France; Chad,Trade',
  'On roads,2014-02-31,France; Chad,Roads',
  'On water,,France; Mali,Water',
  'On fish,2016,France; Mali,Fisheries',
].join('\n');

test('rows without a date come in, every part of the atlas says so, and exports have none', async ({
  atlas,
  page,
}) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(testFile('undated.csv', TABLE));
  await atlas.expectCount(4);
  const { search } = new URL(page.url());
  await expect(atlas.sentence).toContainText('2001 to 2016; 2 undated');
  const remark = atlas.region('Timeline').getByRole('button', { name: '2 undated, not shown here' });
  await expect(remark).toBeVisible();
  await atlas.expectAccessible();

  await remark.click();
  const rows = atlas.region('Records table').getByRole('row');
  await expect(rows.nth(3)).toContainText('No date');
  await expect(rows.nth(4)).toContainText('No date');
  await atlas.region('Records table').getByRole('button', { name: 'Date' }).click();
  await expect(rows.nth(1)).toContainText('2016');
  await expect(rows.nth(4)).toContainText('No date');
  await atlas.expectAccessible();

  await page.getByRole('button', { name: 'On roads' }).click();
  await expect(atlas.region('Details')).toContainText('No date is stated');
  await expect(atlas.region('Details')).toContainText('date: 2014-02-31');
  await atlas.expectAccessible();

  // A period leaves them out, and says it; the matrix, the list and a dossier have them.
  await atlas.visit(`${search}&from=2000`);
  await atlas.expectCount(2);
  await expect(atlas.sentence).toContainText('since 2000; 2 undated, not in any period');

  await atlas.visit(`${search}&view=matrix&across=year`, 'Matrix');
  await expect(atlas.region('Matrix')).toContainText(
    '2 records without a date are counted only under “All”.',
  );
  await atlas.expectAccessible();
  await atlas.visit(`${search}&view=list`, 'List');
  await expect(atlas.region('List').getByRole('heading', { name: 'No date' })).toBeVisible();
  await expect(atlas.region('List')).toContainText('On water');
  await atlas.expectAccessible();
  await atlas.visit(`${search}&pair=FRA-TCD`, 'Pair dossier');
  await expect(atlas.region('Pair dossier')).toContainText('No date');
  await expect(atlas.region('Pair dossier')).toContainText('On roads');
  await atlas.expectAccessible();

  await atlas.visit(search);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n');
  expect(lines.find((line) => line.includes('On water'))).toMatch(/,On water,,,,,/);
});

test('a table without any date makes an atlas without a time', async ({ atlas, page }) => {
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(
    testFile('never.csv', 'title,parties\nOn trade,France; Chad\nOn water,France; Mali\n'),
  );
  await atlas.expectCount(2);
  await expect(atlas.region('Timeline')).toContainText('2 undated, not shown here');
  expect(await atlas.region('Timeline').getAttribute('data-window')).toMatch(/^2000-01-01\.\.2025-12-31$/);
  expect(await page.content()).not.toContain('NaN');
  await atlas.expectAccessible();
});
