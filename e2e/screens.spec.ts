import { chooseFromMore, expect, test } from './atlas.ts';

const SIZES = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'medium', width: 1024, height: 768 },
  { name: 'narrow', width: 390, height: 844 },
];

// Each size and each theme; a phone's sheets in both.
for (const [scheme, sizes] of [
  ['light', ['wide', 'narrow']],
  ['dark', ['medium', 'narrow']],
] as const)
  for (const { name, width, height } of SIZES.filter((size) => sizes.some((each) => each === size.name)))
    test.describe(`${name}, ${scheme}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height } });

      test('axe finds nothing on the atlas in any state', async ({ atlas }) => {
        test.slow();
        for (const query of [
          '',
          '?sector=connectivity&partner=CHN',
          '?sel=chn-antitrust-2022&asof=2022-09-25&borders=neutral&folded=BLR',
          '?stage=launched&kind=talks',
        ]) {
          await atlas.open(query);
          await atlas.expectAccessible();
        }
      });

      test('axe finds nothing on any other view, while playing, and on a dialog', async ({ atlas, page }) => {
        test.slow();
        for (const [query, region] of [
          ['?view=table&from=2022&to=2022-09-25', 'Records table'],
          ['?view=matrix&sector=connectivity&partner=CHN', 'Matrix'],
          ['?view=list&q=satellite', 'List'],
          ['?pair=RUS-CHN&asof=2022-09-25', 'Pair dossier'],
        ] as const) {
          await atlas.open(query, region);
          await atlas.expectAccessible();
        }
        await atlas.open('?asof=2022-09-25&from=2017');
        await page.getByRole('button', { name: 'Play', exact: true }).click();
        await page.getByRole('button', { name: 'Pause' }).click();
        await atlas.expectAccessible();
        await page.goto('/');
        await chooseFromMore(page, 'About the data');
        await expect(page.getByRole('dialog', { name: 'About the data' })).toBeVisible();
        await atlas.expectAccessible();
      });
    });

for (const { name, width, height } of SIZES)
  test.describe(name, () => {
    test.use({ viewport: { width, height } });

    test('nothing is wider than the page', async ({ atlas, page }) => {
      for (const query of ['', '?sel=chn-moscow-beijing-2024', '?lang=ru', '?asof=2022-09-25&from=2017']) {
        await page.goto(`/${query}`);
        await expect(atlas.sentence).toHaveText(/\d/);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
      for (const [query, region] of [
        ['?view=table', 'Records table'],
        ['?view=matrix&across=year', 'Matrix'],
        ['?view=list', 'List'],
        ['?pair=RUS-CHN', 'Pair dossier'],
      ] as const) {
        await atlas.open(query, region);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
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
