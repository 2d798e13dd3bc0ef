// Times opening tables, from choosing the file until map and timeline are painted, and using a million records:
// `npm run bench`. Argument: the number of measurements.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/browsers.mjs';
import { csvFile, FOLDER, parquetFile } from './files.mjs';
import { brush, filterClicks, frameTimes, median, quantile, wheel } from './interact.mjs';
import { serve } from './serve.mjs';

const PORT = Number(process.env.PORT ?? 4519);
const HOST = PORT + 1;
const TIMES = Number(process.argv[2] ?? 5);
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const seconds = (time) => (time / 1000).toFixed(2);
const withSpread = (times) =>
  `${seconds(median(times))} (${seconds(quantile(times, 0.1))}–${seconds(quantile(times, 0.9))})`;

const server = await serve([DIST], PORT);
const host = await serve([FOLDER], HOST);
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
const page = async () => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  return context.newPage();
};

/** Milliseconds from `from` until the frame is painted in which the timeline shows `count` records. */
async function shown(on, count, from) {
  await on.locator(`[data-visible-count="${count}"][aria-label="Timeline"]`).waitFor({ timeout: 120_000 });
  await on.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return performance.now() - from;
}

/** Through the dialog, pressing each button as soon as it appears. */
async function chosen(path, count) {
  const on = await page();
  await on.goto(`http://localhost:${PORT}/`);
  await on.getByRole('button', { name: 'Open data' }).click();
  const dialog = on.getByRole('dialog', { name: 'Open data' });
  await dialog.getByRole('heading', { name: 'Choose your data' }).waitFor();
  const from = performance.now();
  await on.locator('input[type=file]').setInputFiles(path);
  await dialog.getByRole('button', { name: 'Check all rows' }).click();
  await dialog.getByRole('button', { name: /^Import/ }).click({ timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Open the atlas' }).click({ timeout: 120_000 });
  const time = await shown(on, count, from);
  return { on, time };
}

/** From an address: until map and timeline are shown, and until the last title is. */
async function fetched(name, count) {
  const on = await page();
  await on.goto(`http://localhost:${PORT}/?data=http://localhost:${HOST}/data/${name}`);
  const from = performance.now();
  await on.getByRole('button', { name: 'Fetch' }).click();
  const first = await shown(on, count, from);
  await on.getByText('Titles and texts are still loading').waitFor({ state: 'hidden', timeout: 120_000 });
  const whole = performance.now() - from;
  await on.context().close();
  return { first, whole };
}

async function times(count, measure) {
  const results = [];
  for (let i = 0; i < count; i++) results.push(await measure());
  return results;
}

const csv = await csvFile(100_000);
const parquet = await parquetFile(1_000_000);
const closed = async ({ on, time }) => {
  await on.context().close();
  return time;
};
console.log('| what | seconds, median (10th–90th percentile) |\n|---|--:|');
const small = await times(TIMES, async () => closed(await chosen(csv, 100_000)));
console.log(`| CSV of 100,000 rows, from the choice of the file | ${withSpread(small)} |`);
const large = await times(TIMES, async () => closed(await chosen(parquet, 1_000_000)));
console.log(`| Parquet of 1,000,000 rows, from the choice of the file | ${withSpread(large)} |`);
const remote = await times(TIMES, () => fetched('treaties-1000000.parquet', 1_000_000));
console.log(
  `| The same by address, until map and timeline | ${withSpread(remote.map(({ first }) => first))} |`,
);
console.log(`| … until the last title | ${withSpread(remote.map(({ whole }) => whole))} |`);

const { on } = await chosen(parquet, 1_000_000);
await on.waitForTimeout(3000);
await filterClicks(on, 2);
const clicks = await filterClicks(on, 10);
const zoom = await frameTimes(on, () => wheel(on, 64));
const brushed = await frameTimes(on, () => brush(on, 60));
const session = await on.context().newCDPSession(on);
await session.send('HeapProfiler.collectGarbage');
const heap = await on.evaluate(() => performance.memory.usedJSHeapSize);
console.log(
  `\n1,000,000 records: filter click ${median(clicks).toFixed(0)} ms (${quantile(clicks, 0.1).toFixed(0)}–${quantile(clicks, 0.9).toFixed(0)}); frames of a zoom, 95th percentile ${quantile(zoom, 0.95).toFixed(1)} ms; of a brush ${quantile(brushed, 0.95).toFixed(1)} ms; heap ${(heap / 1e6).toFixed(0)} MB`,
);
await browser.close();
server.close();
host.close();
