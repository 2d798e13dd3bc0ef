import type { CDPSession } from '@playwright/test';
import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';
import { textOf } from './tables.ts';

const MANY = 20_000;
const many = textOf(
  ',',
  Array.from({ length: MANY }, (_, i) => [
    `Agreement ${i + 1} on ${'data and trade '.repeat(6).trim()}`,
    `${1950 + (i % 70)}-01-02`,
    'France; Japan',
  ]),
);

/** Bytes of the page's arrays, in which the columns of a dataset are. */
async function arrayBytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const usage: { readonly backingStorageSize?: number } = await devtools.send('Runtime.getHeapUsage');
  return usage.backingStorageSize ?? Number.NaN;
}

test('a dataset that was opened again, or deleted, does not stay in memory', async ({
  atlas,
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium says what a page holds');
  test.slow();
  const devtools = await context.newCDPSession(page);
  const opening = new Opening(page);
  await atlas.open();
  const empty = await arrayBytes(devtools);
  await opening.bringIn(testFile('many.csv', many));
  await atlas.expectCount(MANY);
  const one = (await arrayBytes(devtools)) - empty;
  expect(one).toBeGreaterThan(2_000_000);

  await opening.bringIn(testFile('many.csv', many));
  await atlas.expectCount(MANY);
  await expect.poll(async () => (await arrayBytes(devtools)) - empty).toBeLessThan(1.5 * one);

  await opening.start();
  await opening.button('Delete Many').click();
  await opening.dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(opening.datasets.getByRole('button', { name: /^Delete / })).toBeHidden();
  await page.keyboard.press('Escape');
  await atlas.expectCount(27);
  await expect.poll(async () => (await arrayBytes(devtools)) - empty).toBeLessThan(0.5 * one);
});
