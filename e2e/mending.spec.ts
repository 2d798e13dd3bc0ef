import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

const FILE = testFile(
  'mending.csv',
  'Title,Date,Parties\nOn trade,2015-04-13,France; Japan\nOn fish,31/02/2014,France; Japan\nOn space,,Japan; India\n',
);

test('rows without a date are mended later, from the table that was kept', async ({ atlas, page }) => {
  // Two imports take most of half a minute on a busy machine.
  test.slow();
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(FILE);
  await expect(opening.dialog.getByText('3 rows: 3 records, 2 of them without a date')).toBeVisible();
  await opening.check();
  await opening.import();
  await expect(opening.dialog).toContainText('You can fix the rows below later');
  await atlas.expectAccessible();
  await opening.show();
  await atlas.expectCount(3);
  const address = page.url();

  await page.reload();
  await opening.start();
  await expect(opening.kept('mending')).toContainText('2 without a date');
  await opening.button('Fix rows of mending').click();
  await expect(opening.heading('Check and repair')).toBeVisible();
  await opening.dialog.getByRole('button', { name: /^The date doesn’t exist/ }).click();
  await opening.button('Use suggestion').click();
  await expect(opening.button('Import 3 records, 1 without a date')).toBeVisible();
  await opening.import();
  await opening.show();
  // What was mended is other data, and has another address; the one before is not kept beside it.
  await expect(page).toHaveURL(/data=local-/);
  expect(page.url()).not.toBe(address);
  await opening.start();
  await expect(opening.kept('mending')).toContainText('1 without a date');
  await expect(opening.datasets.getByRole('listitem')).toHaveCount(2);

  // The address before leads to what it became, and says so.
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('“Mending” has been corrected since');
  await atlas.expectAccessible();
  await page.getByRole('button', { name: 'Show the corrected data' }).click();
  await atlas.expectCount(3);
  expect(page.url()).not.toBe(address);
});

test('corrections are offered for the next table of the same columns, and made when accepted', async ({
  atlas,
  page,
}) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(FILE);
  await opening.check();
  await opening.dialog.getByRole('button', { name: /^The date doesn’t exist/ }).click();
  await opening.button('Use suggestion').click();
  await expect(opening.button('Import 3 records, 1 without a date')).toBeVisible();
  await opening.import();
  await opening.show();
  await opening.start();
  await opening.choose({ ...FILE, name: 'later.csv' });
  await expect(opening.dialog.getByText('3 rows: 3 records, 2 of them without a date')).toBeVisible();
  await expect(opening.dialog.getByText('1 correction from last time')).toBeVisible();
  await opening.button('Apply').click();
  await expect(opening.dialog.getByText('3 rows: 3 records, 1 of them without a date')).toBeVisible();
});
