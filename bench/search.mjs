// Times a key in the search field until its results are painted, on the production build: `npm run bench`.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../scripts/browsers.mjs';
import { generated, treatyDataset } from './dataset.mjs';
import { frameTimes, median, quantile } from './interact.mjs';

const PORT = Number(process.env.PORT ?? 4518);
const SIZES = (process.argv[2] ?? '26,2000,5000,100000').split(',').map(Number);
/** Most copies of the long built-in records; beyond them, short treaties. */
const MAX_LONG_COPIES = 5000;
const LONG = ['satellite', 'digital economy', 'nikiforov', 'training'];
const SHORT = ['space', 'energy agreement', 'fisheris', 'kazakhstan'];

/** Milliseconds from a key until the results of the words so far are painted. */
async function timeOf(page, key) {
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      document.querySelector('#search').addEventListener(
        'input',
        ({ timeStamp, target }) => {
          const look = () => {
            const shown = document.querySelector('search [data-words]')?.dataset.words;
            if (shown !== target.value.trim()) return requestAnimationFrame(look);
            // A message posted in a frame arrives once that frame is painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            return port2.postMessage(null);
          };
          requestAnimationFrame(look);
        },
        { once: true },
      );
    });
  });
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate(() => window.painted);
}

/** The time of each key of `words`. */
async function timesOf(page, words) {
  const times = [];
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await page.waitForTimeout(400);
  for (const key of words) {
    times.push(await timeOf(page, key));
    await page.waitForTimeout(400);
  }
  return times;
}

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, Chromium ${browser.version()}`,
);
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const isLong = size <= MAX_LONG_COPIES;
  const json = JSON.stringify(isLong ? generated(size) : treatyDataset(size));
  await page.route('**/data/generated.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  await page.goto(`http://localhost:${PORT}/?data=generated`);
  await page.getByRole('region', { name: 'Map' }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(3000);
  let first = 0;
  const frames = await frameTimes(page, async () => {
    await page.getByRole('combobox', { name: 'Search' }).focus();
    first = await timeOf(page, 's');
  });
  console.log(
    `search, ${size} records: first results ${first.toFixed(0)} ms after the first key, ` +
      `longest frame meanwhile ${Math.max(0, ...frames).toFixed(0)} ms`,
  );
  const times = [];
  for (const words of isLong ? LONG : SHORT) times.push(...(await timesOf(page, words)));
  console.log(
    `search, ${size} records: median ${median(times).toFixed(1)} ms, 95th percentile ${quantile(times, 0.95).toFixed(1)} ms, ${times.length} keys`,
  );
  await page.close();
}
await browser.close();
await server.close();
