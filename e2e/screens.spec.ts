import type { Page } from '@playwright/test';
import { type Atlas, chooseFromMore, expect, test } from './atlas.ts';

/** The query of an address, and the region that it shows. */
type Screen = readonly [query: string, region: Parameters<Atlas['region']>[0]];

const SIZES = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'medium', width: 1024, height: 768 },
  { name: 'narrow', width: 390, height: 844 },
];

const ATLAS: readonly Screen[] = [
  ['', 'Map'],
  ['?sector=connectivity&partner=CHN', 'Map'],
  ['?sel=chn-antitrust-2022&asof=2022-09-25&borders=neutral&folded=BLR', 'Map'],
  ['?stage=launched&kind=talks', 'Map'],
];
const OTHERS: readonly Screen[] = [
  ['?view=table&from=2022&to=2022-09-25', 'Records table'],
  ['?view=matrix&sector=connectivity&partner=CHN', 'Matrix'],
  ['?view=list&q=satellite', 'List'],
  ['?pair=RUS-CHN&asof=2022-09-25', 'Pair dossier'],
];

/** Expects nothing to be wider than the page at any size; ends with the narrow one. */
async function expectToFit(page: Page): Promise<void> {
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    const overflow = () =>
      page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return document.documentElement.scrollWidth - window.innerWidth;
      });
    await expect.poll(overflow, name).toBeLessThanOrEqual(0);
  }
}

for (const [name, screens] of Object.entries({ 'the atlas in any state': ATLAS, 'any other view': OTHERS }))
  test(`axe finds nothing on ${name}, wide and light or narrow and dark, and nothing is wider than the page`, async ({
    atlas,
    page,
  }) => {
    test.slow();
    await atlas.open();
    for (const [query, region] of screens)
      await test.step(query, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await atlas.visit(query, region);
        await atlas.expectAccessible();
        await expectToFit(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await atlas.expectAccessible();
      });
  });

test('axe finds nothing while playing and on a dialog, dark and of medium width, and Russian fits the page', async ({
  atlas,
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open('?asof=2022-09-25&from=2017');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await atlas.expectAccessible();
  await expectToFit(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await chooseFromMore(page, 'About the data');
  await expect(page.getByRole('dialog', { name: 'About the data' })).toBeVisible();
  await atlas.expectAccessible();
  await page.keyboard.press('Escape');
  for (const [query, region] of [
    ['?sel=chn-moscow-beijing-2024', 'Map'],
    ['?view=matrix&across=year', 'Matrix'],
  ] as const) {
    await atlas.visit(query, region);
    await expectToFit(page);
  }
  await page.goto('/?lang=ru');
  await expect(atlas.sentence).toHaveText(/запис/);
  await expectToFit(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters open in a sheet, the timeline is a list, details cover the page', async ({ atlas, page }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByRole('checkbox', { name: /^Telecoms/ }).check();
    await atlas.expectAccessible();
    await sheet.getByRole('button', { name: 'Show 7 records' }).click();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused();
    await atlas.expectCount(7);
    await page.getByRole('button', { name: /^Memorandum on ICT cooperation with Turkmenistan/ }).click();
    const details = page.getByRole('dialog', { name: 'Details' });
    await expect(
      details.getByRole('heading', { name: 'Memorandum on ICT cooperation with Turkmenistan' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
  });
});

test('the theme asked for is kept in the link', async ({ atlas, page }) => {
  await atlas.open();
  await chooseFromMore(page, 'Dark');
  await expect(page).toHaveURL(/theme=dark/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nothing jumps while the page loads', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await atlas.open();
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  expect(total).toBeLessThan(0.02);
});
