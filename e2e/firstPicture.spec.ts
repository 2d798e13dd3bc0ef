import type { Page } from '@playwright/test';
import { Atlas, expect, test } from './atlas.ts';
import { holdScripts, noteShifts, shiftsOf } from './firstPicture.ts';
import { openSite } from './site.ts';

/** Boxes of the parts that are seen, whole px; `within`: the picture or the app. */
const boxes = (page: Page, within: string) =>
  page.evaluate(
    (within) =>
      [
        'h1',
        '.total-facets',
        '.valueRow-facets:nth-of-type(3)',
        '.map-MapView',
        '.room-map-legend details',
        '.overview-timeline',
        '.body-timeline',
        '.year-list',
      ].map((selector) => {
        const seen = [...document.querySelectorAll(`${within} ${selector}`)].find(
          (element) => element.getClientRects().length > 0,
        );
        const { x, y, width, height } = seen?.getBoundingClientRect() ?? new DOMRect();
        return `${selector} ${[x, y, width, height].map(Math.round)}`;
      }),
    within,
  );

const drawing = (page: Page) => page.locator('#first');

/** Waits for the app, on a slow machine too. */
const taken = (page: Page) => expect(drawing(page)).toHaveCount(0, { timeout: 20_000 });

test('without JavaScript the page is drawn', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '/');
  const shown = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true }).first();
  for (const { name, width, height } of [
    { name: 'wide', width: 1440, height: 900 },
    { name: 'medium', width: 1024, height: 768 },
    { name: 'narrow', width: 390, height: 844 },
  ])
    await test.step(name, async () => {
      await page.setViewportSize({ width, height });
      await expect(shown('Filters, details and links to other views need JavaScript.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        '27 records between Russia and 10 partners, 1996 to 2024',
      );
      await expect(shown('China')).toBeVisible();
      if (name === 'narrow') await expect(page.getByRole('listitem').last()).toBeVisible();
      else await expect(shown('Space talks')).toBeVisible();
      if (name !== 'narrow') await expect(shown('27 of 27 records')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Present: briefings' })).toBeHidden();
    });
  await context.close();
});

for (const { language, theme, width, height, heading } of [
  { language: 'en', theme: 'light', width: 1440, height: 900, heading: '27 records between Russia' },
  { language: 'ru', theme: 'dark', width: 1024, height: 768, heading: '27 записей' },
  { language: 'zh', theme: 'light', width: 390, height: 844, heading: '27条记录' },
] as const)
  test(`the page is drawn before its scripts, and nothing moves as they take over: ${language}`, async ({
    page,
    atlas,
  }) => {
    await page.setViewportSize({ width, height });
    await noteShifts(page);
    const release = await holdScripts(page);
    await page.goto(`/?lang=${language}&theme=${theme}`, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expect(page.locator('.first-map:visible')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('body')).toHaveCSS(
      'color',
      theme === 'dark' ? 'rgb(238, 241, 245)' : 'rgb(24, 29, 38)',
    );
    if (language === 'en') await atlas.expectAccessible();
    const before = await boxes(page, '#first');
    release();
    await taken(page);
    expect(await boxes(page, '#root')).toEqual(before);
    await expect(page.locator('#root [data-place] button').first()).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });

test('what is clicked, written and focused before the scripts are there is not lost', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const atlas = new Atlas(page);
  await atlas.value('Sector', 'Telecoms').check();
  await page.getByRole('button', { name: 'Legend' }).click();
  await atlas.search.fill('trade');
  release();
  await taken(page);
  await expect(atlas.value('Sector', 'Telecoms')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Legend' })).toHaveAttribute('aria-expanded', 'true');
  await expect(atlas.search).toHaveValue('trade');
  await expect(atlas.search).toBeFocused();
});

test('a press that begins in the picture and ends after the app has drawn is a click', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Share', exact: true }).hover();
  await page.mouse.down();
  release();
  for (const part of ['.leaflet-borders-pane canvas', '.layer-marks canvas'])
    await expect(page.locator(`#root ${part}`)).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-first', 'en');
  await page.mouse.up();
  await taken(page);
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
});

test('other views have no picture of the first one: those of map and timeline have its frame until the app draws', async ({
  atlas,
  page,
}) => {
  const release = await holdScripts(page);
  for (const [address, shown] of [
    ['?data=local-1', 'frame'],
    ['?view=table', 'none'],
    ['?pair=RUS-CHN', 'none'],
    ['?embed=1', 'none'],
    ['?lang=en#play=shipped.russia-digital-economy.en&slide=1', 'none'],
    ['?sector=connectivity', 'frame'],
  ] as const)
    await test.step(address, async () => {
      await page.goto(`/${address}`, { waitUntil: 'commit' });
      await expect(page.locator('html')).toHaveAttribute('data-first', shown);
      await expect(drawing(page)).toHaveCount(shown === 'frame' ? 1 : 0);
      await expect(page.getByRole('heading')).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
    });
  release();
  await taken(page);
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '7');
});

test('the app starts where its code arrives before the body of the page', async ({ atlas, page }) => {
  const site = await openSite({ bodyAfter: 2000 });
  atlas.others.add(site.origin);
  for (const [address, count] of [
    ['?sector=connectivity', '7'],
    ['?view=list', '27'],
    ['', '27'],
  ]) {
    await page.goto(`${site.origin}/${address}`);
    await expect(page.locator(`#root [data-visible-count="${count}"]`).first()).toBeVisible();
  }
  await site.close();
});

test('without the picture of its language the page has the frame, in no other language', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  await page.route('**/assets/first-ru-*.html', (route) => route.abort());
  const release = await holdScripts(page);
  await page.goto(baseURL ?? '/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'frame');
  await expect(page.getByText('Accord Atlas').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(0);
  release();
  await taken(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('27 записей');
  await context.close();
});
