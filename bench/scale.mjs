// Opening, filtering, zooming and brushing by number of records, on the production build: `npm run bench`.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../scripts/browsers.mjs';
import { treatyDataset } from './dataset.mjs';
import { brush, filterClicks, frameTimes, median, quantile, wheel } from './interact.mjs';

const PORT = Number(process.env.PORT ?? 4519);
const BUILT_IN = 26;
const SIZES = (process.argv[2] ?? '26,1000,10000,100000').split(',').map(Number);
const CLICKS = 10;

const ms = (value) => `${value.toFixed(1)} ms`;
const spread = (times) => `median ${ms(median(times))}, 95th percentile ${ms(quantile(times, 0.95))}`;

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, Chromium ${browser.version()}`,
);
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (size > BUILT_IN) {
    const body = JSON.stringify(treatyDataset(size));
    await page.route('**/data/treaties.json', (route) =>
      route.fulfill({ contentType: 'application/json', body }),
    );
  }
  const began = performance.now();
  await page.goto(`http://localhost:${PORT}/${size > BUILT_IN ? '?data=treaties' : ''}`);
  await page.getByRole('region', { name: 'Timeline' }).waitFor({ timeout: 120_000 });
  console.log(`${size} records: on screen after ${ms(performance.now() - began)}`);
  await page.waitForTimeout(2500);
  console.log(`${size} records: filter click, ${spread(await filterClicks(page, CLICKS))}`);
  console.log(`${size} records: frames of a zoom, ${spread(await frameTimes(page, () => wheel(page, 64)))}`);
  console.log(`${size} records: frames of a brush, ${spread(await frameTimes(page, () => brush(page, 60)))}`);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  console.log(`${size} records: ${(heap / 1e6).toFixed(1)} MB of heap`);
  await page.close();
}
await browser.close();
await server.close();
