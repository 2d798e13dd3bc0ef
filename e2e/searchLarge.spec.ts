import type { Page, Route } from '@playwright/test';
import { treatyDataset } from '../bench/dataset.mjs';
import { type Atlas, expect, test } from './atlas.ts';

/** Five thousand records take their time where other tests run beside. */
test.describe.configure({ timeout: 60_000 });

const RECORDS = 5000;
const results = (page: Page) => page.getByRole('listbox', { name: 'Best results' });
const preparing = (page: Page) => page.getByRole('status').filter({ hasText: 'Preparing search…' });

/** How many of the treaties have `title` somewhere in theirs. */
const dataset = treatyDataset(RECORDS);
const withTitle = (title: RegExp) =>
  dataset.agreements.filter((each) => title.test(String(each.title))).length;
const SPACE = withTitle(/^Space/);

/** Opens the treaties. The search's worker starts when `release` is called. */
async function openTreaties(page: Page, atlas: Atlas, query = '') {
  const body = JSON.stringify(dataset);
  await page.route('**/data/treaties.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  const held: Route[] = [];
  let isReleased = false;
  await page.route(/search\.worker/, (route) => {
    if (!isReleased) held.push(route);
    return isReleased ? route.continue() : undefined;
  });
  const release = async () => {
    isReleased = true;
    for (const route of held) await route.continue();
  };
  await page.goto(`/?data=treaties${query}`);
  return { release, ready: () => atlas.expectCount(RECORDS) };
}

test('words typed while the search is prepared are found when it is ready @firefox', async ({
  atlas,
  page,
}) => {
  const { release, ready } = await openTreaties(page, atlas);
  await ready();
  await atlas.search.pressSequentially('spac');
  await expect(preparing(page)).toBeVisible();
  await expect(page).toHaveURL(/q=spac$/);
  await atlas.search.pressSequentially('e');
  await expect(page).toHaveURL(/q=space$/);
  await ready();
  await release();
  await expect(results(page).getByRole('option')).toHaveCount(8);
  await expect(results(page).getByRole('option').first().locator('mark')).toHaveText('Space');
  await expect(preparing(page)).toHaveCount(0);
  await atlas.expectCount(SPACE);
  await expect(atlas.search).toHaveValue('space');
  await expect(page.getByText(`${SPACE} records`, { exact: true })).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(results(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(atlas.search).toHaveValue('');
  await ready();
});

test('a link with words waits for the search; parties are found by their names in any language, and one record by its number', async ({
  atlas,
  page,
}) => {
  await test.step('a link with words waits for the search, and says so', async () => {
    const { release } = await openTreaties(page, atlas, '&q=spase+agreement');
    await expect(preparing(page)).toBeVisible();
    await expect(atlas.region('Map')).toHaveCount(0);
    await release();
    await atlas.expectCount(SPACE);
    await expect(atlas.search).toHaveValue('spase agreement');
  });
  await test.step('parties are found by their names in any language, and one record by its number', async () => {
    const { release } = await openTreaties(page, atlas);
    await release();
    const withKazakhstan = dataset.agreements.filter(({ parties }) =>
      parties.some(({ code }) => code === 'KAZ'),
    ).length;
    for (const words of ['Kazakhstan', 'Казахстан', '哈萨克斯坦', 'KAZ']) {
      await atlas.search.fill(words);
      await atlas.expectCount(withKazakhstan);
    }
    await atlas.search.fill('4321');
    await expect(results(page).getByRole('option')).toHaveText([/agreement no\. 4321 of/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(atlas.region('Details').getByRole('heading', { name: /no\. 4321 of/ })).toBeVisible();
  });
});

test('a search whose worker cannot start says so and leaves the rest as it is', async ({ atlas, page }) => {
  await page.route(/search\.worker/, (route) => route.abort());
  const body = JSON.stringify(dataset);
  await page.route('**/data/treaties.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await page.goto('/?data=treaties&q=space');
  await atlas.expectCount(RECORDS);
  await expect(
    page.getByRole('status').filter({ hasText: 'the search for “space” couldn’t be loaded' }),
  ).toBeVisible();
});

test('one title of twenty thousand is found, and opened', async ({ atlas, page }) => {
  test.slow();
  const many = treatyDataset(20_000);
  const body = JSON.stringify(many);
  await page.route('**/data/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('/?data=many');
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '20000', { timeout: 30_000 });
  const title = String(many.agreements[17_707]?.title);
  await atlas.search.fill(title);
  const first = results(page).getByRole('option').first();
  await expect(first).toContainText(title, { timeout: 60_000 });
  await first.click();
  await expect(atlas.region('Details').getByRole('heading', { name: title })).toBeVisible();
});
