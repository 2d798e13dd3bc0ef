// From a key in the search field to its painted results, on the production build: `npm run bench`.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../scripts/browsers.mjs';
import { generated } from './dataset.mjs';

const PORT = 4518;
const WORDS = ['satellite', 'digital economy', 'nikiforov', 'training'];
const SIZES = [26, 5000];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;

/** Milliseconds from each key of `words` to the frame in which its results are painted. */
async function timesOf(page, words) {
  const times = [];
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('');
  for (const key of words) {
    await page.evaluate(() => {
      const input = document.querySelector('#search');
      window.painted = new Promise((resolve) => {
        input.addEventListener(
          'input',
          () => {
            const start = performance.now();
            // The frame after the next has painted what the first one laid out.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
          },
          { once: true },
        );
      });
    });
    await field.press(key === ' ' ? 'Space' : key);
    times.push(await page.evaluate(() => window.painted));
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
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const json = JSON.stringify(generated(size));
  await page.route('**/data/generated.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  await page.goto(`http://localhost:${PORT}/?data=generated`);
  await page.getByRole('region', { name: 'Map' }).waitFor();
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await page.waitForTimeout(2000);
  const times = [];
  for (const words of WORDS) times.push(...(await timesOf(page, words)));
  console.log(
    `search, ${size} records: median ${median(times).toFixed(1)} ms, 95th percentile ${quantile(times, 0.95).toFixed(1)} ms, ${times.length} keys`,
  );
  await page.close();
}
await browser.close();
await server.close();
