import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';

const results = (page: Page) => page.getByRole('listbox', { name: 'Best results' });

test('words are found as they are typed, and the whole atlas follows @firefox', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('/');
  await expect(atlas.search).toBeFocused();
  await atlas.search.pressSequentially('satelli');
  await expect(results(page).getByRole('option')).toHaveCount(2);
  await expect(results(page).getByRole('option').first().getByText('satellite')).toBeVisible();
  await atlas.expectCount(2);
  await expect(page).toHaveURL(/\?q=satelli$/);
  await expect(atlas.sentence).toHaveText(
    '1 round of talks and 1 proposal between Russia and 2 partners matching “satelli”, 2017',
  );
  await page.getByRole('button', { name: 'Clear search' }).click();
  await atlas.expectCount(27);
});

test('typing errors are forgiven, words combine with filters, and what nothing mentions is said', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('small typing errors and missing diacritics are forgiven', async () => {
    await atlas.open('?q=Popovic');
    await atlas.expectCount(2);
    await atlas.visit('?q=antitrsut');
    await atlas.expectCount(2);
    await atlas.visit('?q=Nazarbaev+Kazakhstan');
    await atlas.expectCount(2);
  });
  await test.step('words combine with the other filters, and say what these leave out', async () => {
    await atlas.visit('?partner=SRB');
    await atlas.search.fill('Nikiforov');
    await expect(results(page).getByRole('option')).toHaveCount(2);
    await expect(page.getByText(/^2 records \(\d+ more without the other filters\)$/)).toBeVisible();
    await atlas.expectCount(2);
    await page.getByRole('button', { name: 'Remove filter Partner: Serbia' }).click();
    await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '2');
  });
  await test.step('words that nothing mentions say so, and an empty search is named and ignored', async () => {
    await atlas.visit('?q=zeppelin');
    await atlas.expectCount(0);
    await expect(page.getByText('No records match Words: “zeppelin”')).toBeVisible();
    await page.getByRole('button', { name: 'Remove Words: “zeppelin” (27 records)' }).click();
    await atlas.expectCount(27);
    await atlas.open('?q=%20');
    await expect(page.getByRole('status').filter({ hasText: 'q is empty' })).toBeVisible();
    await atlas.expectCount(27);
  });
});

test('a result shows the words it was found by, is chosen by key, and its hits are marked in the details', async ({
  atlas,
  page,
}) => {
  await test.step('a result that was not found by its title shows the words it was found by', async () => {
    await atlas.open();
    await atlas.search.fill('Nikiforov');
    const found = results(page).getByRole('option', { name: /Talks with Serbia on the digital economy/ });
    await expect(found.getByText('Nikiforov').first()).toBeVisible();
    await expect(found.locator('mark')).toHaveText('Nikiforov');
  });
  await test.step('a result is chosen by key, and its hits are marked in the details', async () => {
    await atlas.visit();
    await atlas.search.fill('blockchain');
    await expect(results(page).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).getByRole('option', { selected: true })).toHaveText(/Proposal to Kazakhstan/);
    await page.keyboard.press('Enter');
    const details = atlas.region('Details');
    await expect(details.getByRole('heading', { name: /Proposal to Kazakhstan/ })).toBeVisible();
    await expect(details.locator('mark')).toHaveText('blockchain');
    await expect(page).toHaveURL(/q=blockchain&sel=kaz-digital-technologies-2017/);
  });
});

test('a search that cannot load says so and leaves the rest as it is', async ({ atlas, page }) => {
  await page.route(/textIndex/, (route) => route.abort());
  await atlas.open('?q=satellite');
  await atlas.expectCount(27);
  await expect(
    page.getByRole('status').filter({ hasText: 'the search for “satellite” couldn’t be loaded' }),
  ).toBeVisible();
});
