import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { holdScripts, noteShifts, shiftsOf } from './firstPicture.ts';
import { startHost } from './host.ts';
import { TYPES } from './site.ts';

const FOLDER = '/records/russia-digital-economy';

async function expectNoFaults(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('the page of a record is read without script, leads to its relations, languages and the live view, and back', async ({
  browser,
  page,
  baseURL,
}) => {
  test.slow();
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const plain = await context.newPage();
  const faults: string[] = [];
  plain.on('console', (message) => faults.push(message.text()));
  plain.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  await plain.goto(`${FOLDER}/index.html`);
  await plain.getByRole('link', { name: 'Talks with Serbia on the digital economy' }).click();
  await plain.getByRole('link', { name: 'Proposed strategic working group with Serbia' }).first().click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(
    'Proposed strategic working group with Serbia',
  );
  await expect(plain.getByRole('img', { name: /Serbia/ })).toBeVisible();
  await plain.getByRole('link', { name: 'Русский' }).click();
  await expect(plain.locator('html')).toHaveAttribute('lang', 'ru');
  const title = (await plain.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const address = plain.url();
  await plain.getByRole('link', { name: 'Открыть в атласе' }).click();
  const live = plain.url();
  await context.close();
  expect(faults).toEqual([]);

  await page.goto(live);
  const details = page.getByRole('region', { name: 'Подробности' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(title, { timeout: 30_000 });
  await details.getByRole('link', { name: 'Страница для ссылок' }).click();
  await expect(page).toHaveURL(address);
  await expectNoFaults(page, 'light');
  await expectNoFaults(page, 'dark');
  await page.goto(`${FOLDER}/index.html`);
  await expectNoFaults(page, 'light');
});

/** Runs `npm run pack` in a folder. */
const pack = (folder: string, ...words: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly text: string }>((resolve) => {
    const script = join(import.meta.dirname, '../scripts/pack.mjs');
    const env = { ...process.env, INIT_CWD: folder, NODE_ENV: '', SITE_URL: '' };
    const run = spawn(process.execPath, [script, ...words], { cwd: folder, env });
    let text = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (text += String(part)));
    run.on('close', (code) => resolve({ code, text }));
  });

/** A briefing of two slides on the table `treaties.csv`, as the panel of briefings saves it. */
const BRIEFING = {
  ...{ format: 'accord-atlas-briefing', version: 3, title: 'On treaties', author: '', language: 'en' },
  slides: [
    { title: 'All of them', text: '', notes: '', view: '' },
    { title: 'One of them', text: '', notes: '', view: '?partner=USA' },
  ].map((slide) => ({ ...slide, dataset: { name: 'treaties', title: 'Treaties', version: '1' } })),
};

const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));

test('a table and a briefing become a site of their own, or one file, with name, colour, first view and pages, and its home page drawn; what is wrong is said', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const host = await startHost();
  try {
    mkdirSync(join(folder, 'own'));
    const empty = await pack(folder, 'own', '-o', 'site');
    expect(empty).toMatchObject({
      code: 1,
      text: expect.stringContaining('There is no data in the folder own'),
    });
    const rows = [
      'date,parties,title',
      '1987-12-08,Russia;United States,INF Treaty',
      '1990,France;Germany,Talks',
    ];
    writeFileSync(join(folder, 'own', 'treaties.csv'), rows.join('\n'));
    const settings = {
      title: 'My “treaties”',
      accent: '#0b6e4f',
      view: '?lanes=kind&lang=en',
      url: `${host.origin}/a`,
    };
    writeFileSync(join(folder, 'own', 'site.json'), JSON.stringify(settings));
    writeFileSync(join(folder, 'own', 'own.briefing.json'), JSON.stringify(BRIEFING));
    const done = await pack(folder, 'own', 'own/own.briefing.json', '-o', 'site');
    expect(done).toMatchObject({ code: 0, text: expect.not.stringMatching(/warning|vite v/) });
    expect(done.text).toMatch(/The home page arrives drawn: \d+ kB/);
    const onto = await pack(folder, 'own', '-o', 'own');
    expect(onto).toMatchObject({ code: 1, text: expect.stringContaining("isn't empty") });

    const site = join(folder, 'site');
    for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }))
      if (statSync(join(site, file)).isFile())
        host.serve(`/a/${file}`, {
          body: readFileSync(join(site, file)),
          type: TYPES[extname(file)] ?? 'text/plain',
        });
    host.serve('/a/', { body: readFileSync(join(site, 'index.html')), type: 'text/html' });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(response.url());
    });
    await noteShifts(page);
    const release = await holdScripts(page);
    await page.goto(`${host.origin}/a/`, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2 records');
    await expect(page.getByText('My “treaties”', { exact: true }).filter({ visible: true })).toHaveCount(1);
    expect(await accentOf(page)).toContain('#0b6e4f');
    release();
    await expect(page.locator('#first')).toHaveCount(0, { timeout: 30_000 });
    await expect(page).toHaveURL(/\?lanes=kind&lang=en$/);
    await expect(page.getByText('My “treaties”', { exact: true })).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'List', exact: true }).click();
    await page.getByRole('button', { name: 'INF Treaty' }).first().click({ timeout: 30_000 });
    await expect(page).toHaveURL(/data=treaties/);
    await page.getByRole('link', { name: 'Page to cite' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('INF Treaty');
    await expect(page.locator('.cite')).toContainText(`My “treaties”. ${page.url()}`);
    await page.goto(`${host.origin}/a/#play=shipped.treaties.en&slide=1`);
    const slides = page.getByRole('main', { name: 'Slides' });
    await expect(slides).toHaveAttribute('data-slide', '1', { timeout: 30_000 });
    await page.keyboard.press('PageDown');
    await expect(slides).toContainText('One of them');
    expect(await accentOf(page)).toContain('#0b6e4f');
    const manifest = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({ name: settings.title, short_name: settings.title });
    const { homepage } = JSON.parse(
      readFileSync(join(site, 'data/packages/treaties/datapackage.json'), 'utf8'),
    );
    expect(homepage).toBe(`${host.origin}/a/?data=treaties`);
    expect(faults).toEqual([]);

    const file = await pack(folder, 'own', '-o', 'one.html');
    expect(file.code, file.text).toBe(0);
    // Also an address that names no dataset shows that of the file.
    await page.goto(`${pathToFileURL(join(folder, 'one.html'))}?lang=en`);
    await expect(page.getByText('My “treaties”', { exact: true })).toBeVisible();
    await expect(page.getByText(/^Saved from My “treaties” on/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Map' })).toHaveAttribute('data-visible-count', '2');
    expect(await accentOf(page)).toContain('#0b6e4f');
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
