import { expect, test } from './atlas.ts';

test('the table sorts, chooses columns and opens details by key alone @firefox', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('link', { name: 'Table' }).click();
  const table = atlas.region('Records table');
  await expect(table).toHaveAttribute('data-visible-count', '27');
  await expect(table.getByRole('table')).toHaveAttribute('aria-rowcount', '28');
  await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: 'Title' }).click();
  await expect(page).toHaveURL(/view=table&sort=title/);
  await expect(table.getByRole('row').nth(1)).toContainText('Agreement on ICT cooperation');
  await table.getByRole('button', { name: 'Title' }).click();
  await expect(page).toHaveURL(/sort=-title/);
  const first = table.getByRole('button', {
    name: 'Union State strategy for technological development to 2035',
  });
  await first.focus();
  await page.keyboard.press('End');
  await expect(table.getByRole('button', { name: 'Agreement on ICT cooperation' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(atlas.region('Details')).toBeVisible();
  await table.getByText('Columns', { exact: true }).first().click();
  await table.getByRole('checkbox', { name: 'Amounts' }).check();
  await expect(table.getByRole('columnheader', { name: 'Amounts' })).toBeVisible();
  await expect(page).toHaveURL(/cols=[a-z,]*amounts/);
});

test('table, list and dossier show what the filters let through', async ({ atlas, page }) => {
  test.slow();
  await test.step('the table shows what the filters let through, with the status on a day', async () => {
    await atlas.open('?view=table&partner=CHN&asof=2022-03-01', 'Records table');
    const table = atlas.region('Records table');
    await expect(table).toHaveAttribute('data-visible-count', '8');
    await expect(table.getByRole('columnheader', { name: 'Status on the date' })).toBeVisible();
    await expect(table.getByRole('row').nth(1)).toContainText('Ended');
    await table.getByRole('row').nth(1).click();
    await expect(page).toHaveURL(/sel=chn-competition-1996/);
  });
  await test.step('the list reads in time order', async () => {
    await atlas.visit('?view=list&sector=skills-research', 'List');
    const list = atlas.region('List');
    await expect(list).toHaveAttribute('data-visible-count', '7');
    await expect(list.getByRole('heading', { level: 2 }).first()).toHaveText('2017');
    await list.getByRole('button', { name: /^Talks with Serbia/ }).click();
    await expect(page).toHaveURL(/sel=srb-digital-talks-2017/);
  });
  await test.step('members of a group meet in its records', async () => {
    await atlas.visit('?pair=CHN-KAZ', 'Pair dossier');
    const dossier = atlas.region('Pair dossier');
    await expect(dossier).toHaveAttribute('data-visible-count', '1');
    await expect(dossier.getByText('through a group', { exact: false }).first()).toBeVisible();
  });
  await test.step('a pair that cannot be is named and ignored', async () => {
    await atlas.visit('?pair=CHN-CHN');
    const notice = page.getByRole('status').filter({ hasText: 'Parts of this link were ignored' });
    await expect(notice).toContainText('pair=CHN-CHN names the same party twice');
    await atlas.visit('?pair=RUS-XYZ&partner=CHN');
    await expect(notice).toContainText('pair=XYZ is not in this dataset');
    await atlas.expectCount(10);
  });
  await test.step('Back goes from screen to screen', async () => {
    await atlas.visit();
    await page.getByRole('link', { name: 'Matrix' }).click();
    await expect(atlas.region('Matrix')).toBeVisible();
    await page.getByRole('link', { name: 'List' }).click();
    await expect(atlas.region('List')).toBeVisible();
    await page.goBack();
    await expect(atlas.region('Matrix')).toBeVisible();
    await page.goBack();
    await atlas.expectCount(27);
  });
});

test('a pair has its dossier: from the map, from a partner, from fields', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.bubble('Belarus').click({ modifiers: ['Shift'] });
  const dossier = atlas.region('Pair dossier');
  await expect(dossier).toHaveAttribute('data-visible-count', '4');
  await expect(page).toHaveURL(/pair=RUS-BLR/);
  await expect(atlas.sentence).toHaveText(
    '2 agreements, 1 proposal and 1 strategy between Russia and Belarus, 2017 to 2024',
  );
  await dossier.getByLabel('Second party').selectOption('China');
  await expect(dossier).toHaveAttribute('data-visible-count', '10');
  await expect(dossier.getByText('1997 to 2016, 2018 to 2021: none among the records shown')).toBeVisible();
  await expect(dossier.getByText('about USD 227 billion')).toBeVisible();
  await expect(dossier.getByText('Miao Wei')).toBeVisible();
  await expect(
    dossier.getByText('In force until 31 December 2021 · valid 25 April 1996 to 31 December 2021'),
  ).toBeVisible();
  await dossier.getByLabel('First party').selectOption('China');
  await expect(dossier.getByText('Choose two different parties.')).toBeVisible();
  await dossier.getByRole('button', { name: 'Close the dossier' }).click();
  await atlas.expectCount(27);
  await page.getByRole('button', { name: 'Dossier: Russia and Serbia' }).click();
  await expect(dossier).toHaveAttribute('data-visible-count', '2');
});

test('the dossier prints on one A4 page, without the page around it', async ({ atlas, page }) => {
  await atlas.open();
  for (const pair of ['RUS-CHN', 'RUS-BLR', 'RUS-COG']) {
    await atlas.visit(`?pair=${pair}`, 'Pair dossier');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(atlas.search).toBeHidden();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
  }
});
