import type { Page } from '@playwright/test';
import { treatyDataset } from '../bench/dataset.mjs';
import { Atlas, expect as soon, test } from './atlas.ts';
import { player, SHIPPED } from './decks.ts';
import { Opening, testFile } from './opening.ts';
import { openSite, type Site } from './site.ts';

test.use({ serviceWorkers: 'allow' });
// The browser stores over a hundred files on the way.
test.describe.configure({ timeout: 180_000 });
const expect = soon.configure({ timeout: 30_000 });

/** Waits until the whole atlas is kept in the browser and the service worker answers for the page. */
async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? null), { timeout: 60_000 })
    .toBe('activated');
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Briefing' });
const titleOf = (page: Page) => panelOf(page).getByLabel('Title', { exact: true }).first();
const readyNote = (page: Page) => page.getByText('Ready to present without a network');

async function expectSaved(page: Page, dialog: string, button: string, name: RegExp): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: dialog }).getByRole('button', { name: button, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
}

test.describe('without a network, after one visit', () => {
  test.beforeEach(async ({ atlas, page, context }) => {
    await atlas.open();
    await expectKept(page);
    await context.setOffline(true);
    // Neither the page nor its service worker reaches the server.
    const unknown = () => fetch('data/unknown.json').then(String, () => 'out of reach');
    expect(await page.evaluate(unknown)).toBe('out of reach');
  });

  test('every view, details, exports and files of one’s own work', async ({ atlas, page }) => {
    await atlas.value('Sector', 'Telecoms').check();
    await atlas.expectCount(7);
    await page.reload();
    await atlas.expectCount(7);
    for (const [link, region] of [
      ['Table', 'Records table'],
      ['Matrix', 'Matrix'],
      ['List', 'List'],
      ['Pair', 'Pair dossier'],
      ['Atlas', 'Map'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await expect(atlas.region(region)).toBeVisible();
    }
    await page.getByRole('button', { name: 'As of date' }).click();
    await expect(page.getByRole('group', { name: 'As of' })).toBeVisible();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Play' })).toBeVisible();

    await page.goto('/?lang=en&partner=CHN&sel=chn-competition-1996');
    await expect(atlas.region('Details')).toBeVisible();
    await atlas.search.pressSequentially('cyber');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('img')).toBeVisible();
    await expectSaved(page, 'Export', 'Save PNG', /\.png$/);
    await expectSaved(page, 'Export', 'Word: table', /\.docx$/);
    await page.keyboard.press('Escape');

    const opening = new Opening(page);
    await opening.start();
    await expect(opening.dialog).toContainText('You’re offline: nothing can be fetched from an address.');
    await opening.choose(testFile('treaties.csv', 'Title,Date,Parties\nTrade,2015-04-03,Russia; China\n'));
    await expect(opening.heading(/^Columns of/)).toBeVisible();
    await opening.check();
    await opening.import();
    await opening.show();
    await expect(atlas.sentence).toContainText('1 ');
    await page.reload();
    await expect(atlas.sentence).toContainText('1 ');

    await page.goto('/?data=https://example.org/treaties.csv');
    await expect(page.getByText('You’re offline, so nothing can be fetched right now.')).toBeVisible();
    await page.goto('/?lang=zh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
    await expect(atlas.sentence).toContainText('27');
  });

  test('a briefing is made, presented and taken away', async ({ atlas, page, context }) => {
    await page.getByRole('button', { name: 'Present: briefings' }).click();
    await page.getByRole('button', { name: 'Add to briefing' }).click();
    await expect(readyNote(page)).toBeVisible();
    await panelOf(page).getByText('Export', { exact: true }).first().click();
    await panelOf(page).getByRole('button', { name: 'PowerPoint' }).click();
    await expectSaved(page, 'PowerPoint', 'Save', /\.pptx$/);
    await page.keyboard.press('Escape');

    await page.goto(`/${SHIPPED}3`);
    await expect(player(page)).toHaveAttribute('data-slide', '3');
    const [presenter] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Presenter window' }).click(),
    ]);
    await expect(readyNote(presenter)).toBeVisible();
    await presenter.getByRole('button', { name: 'Next slide' }).click();
    await expect(player(page)).toHaveAttribute('data-step', '1');
    await page.bringToFront();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.reload();
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await player(page)
      .getByRole('button', { name: /^Agreement with China on antitrust/ })
      .click();
    await expect(page.getByRole('heading', { name: /antitrust/ })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(player(page)).toHaveAttribute('data-slide', '5');
    await page.keyboard.press('e');
    await expect(atlas.region('Filters')).toBeVisible();
  });
});

test.describe('a new version', () => {
  let site: Site;
  test.beforeEach(async ({ atlas }) => {
    site = await openSite();
    atlas.others.add(site.origin);
  });
  test.afterEach(() => site.close());

  const offer = (page: Page) =>
    page.getByRole('status').filter({ hasText: 'A new version of the atlas is ready.' });
  const isNext = (page: Page) => page.locator('html[data-next]');
  /** Files of the build in the browser, of this version and of the next. */
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const keys = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
      const assets = keys.map(({ url }) => url).filter((url) => url.includes('/assets/'));
      const next = assets.filter((url) => /-next\.\w+$/.test(url)).length;
      return { next, former: assets.length - next };
    });

  test('is offered, loses no edit, and leaves other tabs as they are', async ({ page, context }) => {
    await page.goto(site.origin);
    await expectKept(page);
    const other = await context.newPage();
    await other.goto(site.origin);
    await expect(new Atlas(other).sentence).toBeVisible();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Add to briefing' }).click();
    await expect(panelOf(page).getByText('Saved in this browser')).toBeVisible();

    site.publishNext();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    for (const each of [page, other]) await expect(offer(each)).toBeVisible({ timeout: 60_000 });
    // Nothing is forced: a reload shows the version that is there.
    await other.reload();
    await expect(offer(other)).toBeVisible();
    await expect(isNext(other)).toHaveCount(0);

    // Sooner than a change is stored.
    await titleOf(page).fill('Typed last');
    await offer(page).getByRole('button', { name: 'Reload the page' }).click();
    await expect(isNext(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Present: briefings' }).click();
    await expect(titleOf(page)).toHaveValue('Typed last');
    await expect(offer(page)).toHaveCount(0);

    // The former version goes on in the other tab, with parts that the server no longer has.
    await other.bringToFront();
    await expect(offer(other)).toBeVisible();
    await other.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(other.getByRole('dialog', { name: 'Export' }).getByRole('img')).toBeVisible();
    await other.keyboard.press('Escape');
    await other.getByRole('link', { name: 'Matrix', exact: true }).click();
    await expect(new Atlas(other).region('Matrix')).toBeVisible();
    await expect(isNext(other)).toHaveCount(0);
    expect((await kept(other)).former).toBeGreaterThan(50);

    await offer(other).getByRole('button', { name: 'Reload the page' }).click();
    await expect(isNext(other)).toHaveCount(1);
    await expect(new Atlas(other).region('Matrix')).toBeVisible();
    await expect.poll(async () => (await kept(other)).former).toBe(0);
    expect((await kept(other)).next).toBeGreaterThan(50);
    expect(site.missed).toEqual([]);
  });

  test('takes over by itself once no page is open', async ({ page, context }) => {
    await page.goto(site.origin);
    await expectKept(page);
    site.publishNext();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(offer(page)).toBeVisible({ timeout: 60_000 });
    await offer(page).getByRole('button', { name: 'Later' }).click();
    await expect(offer(page)).toHaveCount(0);
    await page.goto('about:blank');
    await expect(async () => {
      const anew = await context.newPage();
      await anew.goto(site.origin);
      await expect(isNext(anew)).toHaveCount(1, { timeout: 3000 });
    }).toPass({ timeout: 60_000 });
  });
});

test('a large dataset of the site is there without a network after one visit', async ({ atlas, page }) => {
  const text = JSON.stringify(treatyDataset(6000));
  // Larger than what is kept before anyone has opened it.
  expect(text.length).toBeGreaterThan(2 ** 21);
  const site = await openSite({ files: { 'data/treaties.json': text } });
  atlas.others.add(site.origin);
  await page.goto(`${site.origin}/?data=treaties`);
  await atlas.expectCount(6000);
  await expectKept(page);
  const isKept = () => page.evaluate(async () => (await caches.match('data/treaties.json')) !== undefined);
  await expect.poll(isKept).toBe(true);
  await site.close();
  await page.reload();
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '6000');
});

test('an embedded view has a copy of its own, and installs nothing in frames', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open();
  await expectKept(page);
  const policies = () =>
    page.evaluate(async () => {
      const of = async (query: string) =>
        (await fetch(`./${query}`)).headers.get('Content-Security-Policy')?.match(/frame-ancestors \S+/)?.[0];
      const cached = await caches.open((await caches.keys()).find((name) => name.includes('precache')) ?? '');
      const keys = (await cached.keys()).map(({ url }) => new URL(url));
      const [whole, embedded] = await Promise.all(
        [false, true].map(async (asked) => {
          const key = keys.find((url) => url.pathname === '/' && url.searchParams.has('embed') === asked);
          const response = key && (await cached.match(key.href));
          return response?.headers.get('Content-Security-Policy')?.match(/frame-ancestors \S+/)?.[0];
        }),
      );
      return { whole, embedded, sent: await of('?embed=1') };
    });
  expect(await policies()).toEqual({
    whole: "frame-ancestors 'self'",
    embedded: 'frame-ancestors *',
    sent: 'frame-ancestors *',
  });
  await context.setOffline(true);
  await page.goto('/?embed=1&view=table');
  await expect(atlas.region('Records table')).toBeVisible();
});
