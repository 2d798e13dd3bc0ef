import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';
import { importFile, player, slide, whole } from './decks.ts';
import { startHost } from './host.ts';

const WATCH = '#play=shipped.russia-digital-economy.en&watch=';

/** What the page has stored about briefings. */
const storedOf = (page: Page) =>
  page.evaluate(async () => {
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    const bases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return [...keys, ...bases].filter((name) => name.includes('briefing'));
  });

test('a play link shows the slides to be watched, and stores nothing', async ({ atlas, page }) => {
  await page.goto(`/${WATCH}1&slide=3`);
  await expect(player(page)).toHaveAttribute('data-slide', '3');
  await page.getByRole('button', { name: 'Previous slide' }).click();
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-slide', '10');
  await expect(page).toHaveURL(/slide=10/);
  await expect(page.getByRole('button', { name: /presenter|end the presentation/i })).toHaveCount(0);
  await atlas.expectAccessible();
  expect(await storedOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open in Accord Atlas' }).click();
  await expect(page.getByRole('button', { name: 'Briefings' })).toBeVisible();
});

test('an own briefing travels in its play link, and a damaged link says so', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open();
  test.slow();
  const panel = await importFile(page, JSON.stringify(whole));
  await panel.getByRole('button', { name: 'Play link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Play link' });
  const link = await dialog.getByRole('textbox', { name: 'Play link' }).inputValue();
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.png$/);
  await dialog.getByLabel('Starts').selectOption('by itself');
  await expect(dialog.getByLabel('Embed code')).toHaveValue(
    /embed=1#play=link&amp;watch=1&amp;slide=1&amp;auto=10/,
  );
  await atlas.expectAccessible();
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1, name: slide.title })).toBeAttached();
  await guest.goto('about:blank');
  await guest.goto(`${link.slice(0, -1)}`);
  await expect(guest.getByRole('alert')).toContainText('The link is incomplete');
});

test('a briefing in a frame starts when clicked, advances, and can be paused', async ({ page, baseURL }) => {
  const host = await startHost();
  const src = `${baseURL}/?embed=1${WATCH}cover&slide=1&auto=10`;
  const body = `<!doctype html><title>A blog</title><iframe src="${src.replaceAll('&', '&amp;')}" title="Briefing" width="320" height="480"></iframe>`;
  host.serve('/', { body, type: 'text/html' });
  try {
    await page.clock.install();
    await page.goto(host.origin);
    const frame = page.frameLocator('iframe');
    const slides = frame.getByRole('main', { name: 'Slides' });
    await frame.getByRole('button', { name: 'Play 10 slides' }).click();
    await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(slides.getByRole('group').nth(1)).toBeVisible();
    await page.clock.runFor(10_500);
    await expect(slides).toHaveAttribute('data-slide', '2');
    await frame.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(60_000);
    await expect(slides).toHaveAttribute('data-slide', '2');
    await expect(frame.getByRole('link', { name: 'Open the briefing' })).toHaveAttribute('href', /watch=1/);
    await expect(frame.getByText(/^Source: TAdviser/).first()).toBeVisible();
  } finally {
    await host.close();
  }
});

test('nothing moves by itself for readers who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/?embed=1${WATCH}1&slide=1&auto=5`);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('a tap on the right half goes on, on the left back', async ({ atlas, page }) => {
    await page.goto(`/?embed=1${WATCH}1&slide=1`);
    await expect(player(page).getByRole('group').nth(1)).toBeVisible();
    await page.touchscreen.tap(370, 150);
    await expect(player(page)).toHaveAttribute('data-slide', '2');
    await page.touchscreen.tap(10, 150);
    await expect(player(page)).toHaveAttribute('data-slide', '1');
    await atlas.expectAccessible();
  });
});
