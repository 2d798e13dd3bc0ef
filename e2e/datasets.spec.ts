import type { Page } from '@playwright/test';
import { treatyDataset } from '../bench/dataset.mjs';
import { expect, test } from './atlas.ts';
import { keep } from './kept.ts';

/** Records whose file is over a megabyte, from which on a worker reads it. */
const LARGE = 3000;

async function serve(page: Page, dataset: unknown): Promise<void> {
  const body = JSON.stringify(dataset);
  await page.route('**/data/treaties.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
}

test('a large file is read aside: filtered and opened', async ({ atlas, page }) => {
  await serve(page, treatyDataset(LARGE));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await atlas.open('?data=treaties');
  await atlas.expectCount(LARGE);
  expect(workers.some((url) => url.includes('dataset.worker'))).toBe(true);

  await atlas.value('Kind', 'Memorandum').check();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', String(LARGE));

  await page.goto('/?data=treaties&sel=treaty-777');
  await expect(atlas.region('Details').getByRole('heading', { level: 2 })).toContainText(
    'agreement no. 777 of',
  );
  await expect(atlas.region('Details').getByRole('link', { name: /Treaty series/ })).toHaveAttribute(
    'href',
    'https://treaties.example/777',
  );
});

test('a large file with faults names them and counts the others', async ({ page }) => {
  const { agreements, ...about } = treatyDataset(LARGE);
  await serve(page, { ...about, agreements: agreements.map((each) => ({ ...each, stage: 'maybe' })) });
  await page.goto('/?data=treaties');
  await expect(page.getByRole('alert')).toContainText('3,000 problems');
  const problems = page.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem');
  await expect(problems).toHaveCount(201);
  await expect(problems.last()).toHaveText('and 2,800 more');
});

test('without workers a large file is read all the same', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await serve(page, treatyDataset(LARGE));
  await atlas.open('?data=treaties');
  await atlas.expectCount(LARGE);
});

test('a dataset kept in this browser is there after a reload, also offline', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open();
  await keep(page, 'local-treaties-abcd', treatyDataset(300));
  await atlas.open('?data=local-treaties-abcd');
  await atlas.expectCount(300);
  await atlas.value('Stage', 'Signed').check();
  await page.reload();
  await expect(atlas.value('Stage', 'Signed')).toBeChecked();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '300');
  await context.setOffline(true);
  await page
    .getByRole('button', { name: /^Clear all/ })
    .first()
    .click();
  await atlas.expectCount(300);
});

test('a dataset kept elsewhere says so, and offers the built-in one', async ({ atlas, page }) => {
  await page.goto('/?data=local-elsewhere-abcd');
  await expect(page.getByRole('alert')).toContainText(
    'This dataset is saved in another browser, or was deleted',
  );
  await atlas.expectAccessible();
  await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
  await atlas.expectCount(27);
});

test('with many rows every region shows the answer of one question', async ({ atlas, page }) => {
  test.slow();
  await atlas.open();
  await keep(page, 'local-many-abcd', treatyDataset(210_000));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await atlas.open('?data=local-many-abcd');
  await atlas.expectCount(210_000);
  expect(workers.some((url) => url.includes('query.worker'))).toBe(true);
  const box = atlas.value('Kind', 'Memorandum');
  await box.check();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '210000');
  const count = await atlas.region('Map').getAttribute('data-visible-count');
  await expect(atlas.region('Timeline')).toHaveAttribute('data-visible-count', count ?? '');
  await expect(box).toBeChecked();
  await box.uncheck();
  await atlas.expectCount(210_000);
});
