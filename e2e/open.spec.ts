import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chooseFromMore, expect, test } from './atlas.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open data' });

/** Drags a file over the page, as far as asked. */
async function drag(page: Page, ...types: readonly string[]): Promise<void> {
  await page.evaluate((events) => {
    const data = new DataTransfer();
    data.items.add(new File(['Title,Date\nTrade,2015-04-03\n'], 'treaties.csv', { type: 'text/csv' }));
    for (const type of events)
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
  }, types);
}

test('data is opened by button, by key and from the words about the data', async ({ atlas, page }) => {
  await atlas.open();
  const opener = page.getByRole('button', { name: 'Open data' });
  await opener.click();
  await expect(dialog(page).getByRole('heading', { name: 'Choose your data' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener).toBeFocused();

  await page.locator('body').press('o');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await chooseFromMore(page, 'About the data');
  await page
    .getByRole('dialog', { name: 'About the data' })
    .getByRole('button', { name: 'Open data' })
    .click();
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await atlas.expectAccessible();
});

test('a template is saved as CSV and as a workbook', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Open data' }).click();
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name, exact: true }).click();
    return download;
  };
  const csv = await saved('CSV');
  expect(csv.suggestedFilename()).toBe('records-template.csv');
  expect(await readFile(await csv.path(), 'utf8')).toContain('Title,Date,Valid from');
  const xlsx = await saved('Excel');
  expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK');
});

test('a file dragged over the atlas is announced, and opened where it is dropped', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const words = page.getByText('Drop the file to open it');
  await expect(async () => {
    await drag(page, 'dragover');
    await expect(words).toBeVisible({ timeout: 500 });
  }).toPass();
  await drag(page, 'drop');
  await expect(words).toBeHidden();
  await expect(dialog(page)).toBeVisible();
});

test('a file dropped before the page can take it is opened as soon as it can', async ({ atlas, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/DropTarget-/, async (route) => {
    await released;
    await route.continue();
  });
  await atlas.open();
  await drag(page, 'dragover', 'drop');
  release();
  await expect(dialog(page)).toContainText('treaties.csv');
});

test('the way to open data is there on a phone, and the dialog fills the page', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Open data' }).click();
  await expect(dialog(page)).toBeVisible();
  const box = await dialog(page).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await atlas.expectAccessible();
});
