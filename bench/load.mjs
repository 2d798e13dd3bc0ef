// Measures what large work asks of the page, on the production build: `npm run bench`. Arguments: which of `memory`,
// `slides` and `texts` to measure; without any, all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/browsers.mjs';
import { parquetFile } from './files.mjs';
import { filterClicks, median } from './interact.mjs';
import { serve } from './serve.mjs';

const PORT = Number(process.env.PORT ?? 4523);
const RECORDS = 1_000_000;
const TIMES = 3;
const SLIDES = 200;
const CHARACTERS = 5_000;
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const PATIENCE = 240_000;

const wanted = process.argv.slice(2);
const server = await serve([DIST], PORT);
const found = findChromium();
const launching = found?.path ? { executablePath: found.path } : {};
const viewport = { width: 1440, height: 900 };
const browser = await chromium.launch(launching);

async function opened(context) {
  context ??= await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://localhost:${PORT}/`);
  await page.locator('[data-visible-count="27"][aria-label="Timeline"]').waitFor();
  return page;
}

const dialogOf = (page) => page.getByRole('dialog', { name: 'Open data' });

/** Brings a table in through the dialog. */
async function broughtIn(page, file, count) {
  await page.getByRole('button', { name: 'Open data' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('heading', { name: 'Choose your data' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: 'Check all rows' }).click();
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open the atlas' }).click();
  await page.locator(`[data-visible-count="${count}"][aria-label="Timeline"]`).waitFor();
}

/** Megabytes that the page holds once garbage is collected: objects, and arrays outside the heap. */
async function held(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return (usedSize + backingStorageSize) / 1e6;
}

/** A million records brought in, kept and deleted, several times: what stays. */
async function memory() {
  const path = await parquetFile(RECORDS);
  // A private window has no room to keep as many.
  const profile = mkdtempSync(join(tmpdir(), 'accord-atlas-profile-'));
  let context = null;
  try {
    context = await chromium.launchPersistentContext(profile, { ...launching, viewport });
    const page = await opened(context);
    console.log(`memory, empty: ${(await held(page)).toFixed(0)} MB`);
    for (let i = 0; i < TIMES; i++) {
      await broughtIn(page, path, RECORDS);
      console.log(`  with ${RECORDS} records: ${(await held(page)).toFixed(0)} MB`);
      await page.getByRole('button', { name: 'Open data' }).click();
      const dialog = dialogOf(page);
      const remove = dialog.getByRole('button', { name: /^Delete / });
      await remove.first().click();
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
      await remove.first().waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      await page.locator('[data-visible-count="27"][aria-label="Timeline"]').waitFor();
      // The page lets go of what was replaced once it is at rest.
      await page.waitForTimeout(5_000);
      console.log(`  deleted: ${(await held(page)).toFixed(0)} MB`);
    }
  } finally {
    await context?.close();
    rmSync(profile, { recursive: true });
  }
}

/** Milliseconds from each key of a text to the frame that shows it. */
async function typed(page, text) {
  await page.evaluate(() => {
    window.keys_ = [];
    addEventListener(
      'input',
      ({ timeStamp }) =>
        requestAnimationFrame(() =>
          scheduler.postTask(() => window.keys_.push(performance.now() - timeStamp), {
            priority: 'user-blocking',
          }),
        ),
      true,
    );
  });
  await page.keyboard.type(text, { delay: 120 });
  await page.waitForTimeout(500);
  return page.evaluate(() => window.keys_);
}

/** Typing the title of a slide among many. */
async function slides() {
  const page = await opened();
  const deck = {
    ...{ format: 'accord-atlas-briefing', version: 1, title: 'Many', author: '', language: 'en' },
    dataset: { name: 'russia-digital-economy', version: '' },
    slides: Array.from({ length: SLIDES }, (_, i) => ({
      ...{ title: `Slide ${i + 1}`, text: 'Words on it', notes: '' },
      view: i % 2 === 0 ? '?partner=CHN' : '?view=matrix',
    })),
  };
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await panel.getByLabel('Import file').setInputFiles({
    ...{ name: 'x.briefing.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(deck)),
  });
  const title = panel.getByRole('textbox', { name: /title/i }).first();
  await title.waitFor();
  await page.waitForTimeout(5_000);
  await title.click();
  const times = await typed(page, 'the quick brown fox jumps');
  console.log(
    `${SLIDES} slides, each key: median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
  );
  await page.context().close();
}

/** Records whose texts are as long as hardly any: a click on a filter, and the matrix. */
async function texts() {
  const page = await opened();
  const long = (i) => `${i} ${'word '.repeat(CHARACTERS / 5)}`.slice(0, CHARACTERS);
  const rows = Array.from(
    { length: 300 },
    (_, i) => `${long(i)},${1950 + (i % 70)}-01-02,France; ${long(i % 20)},Sector ${i % 5} ${long(i % 5)}`,
  );
  const file = {
    ...{ name: 'long.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`Title,Date,Parties,Sector\n${rows.join('\n')}\n`),
  };
  await broughtIn(page, file, rows.length);
  // Texts as long as these are no sectors.
  const clicks = await filterClicks(page, 8, 'Partner');
  const matrix = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const from = performance.now();
        const button = [...document.querySelectorAll('button, a')].find(
          ({ textContent }) => textContent === 'Matrix',
        );
        button?.click();
        const look = () =>
          document.querySelector('[role="grid"], table')
            ? scheduler.postTask(() => resolve(performance.now() - from), { priority: 'user-blocking' })
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      }),
  );
  console.log(
    `texts of ${CHARACTERS} characters: a filter ${median(clicks).toFixed(0)} ms, most ${Math.max(...clicks).toFixed(0)} ms; the matrix ${matrix.toFixed(0)} ms`,
  );
  await page.context().close();
}

for (const [name, measure] of Object.entries({ slides, texts, memory }))
  if (wanted.length === 0 || wanted.includes(name)) await measure();

await browser.close();
server.close();
