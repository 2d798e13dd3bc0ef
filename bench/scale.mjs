// Times opening, filtering, zooming and brushing by number of records, on the production build: `npm run bench`. Prints
// the table of docs/performance.md. Arguments: sizes, number of measurements.
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/browsers.mjs';
import { datasetFile, FOLDER } from './files.mjs';
import { brush, filterClicks, frameTimes, median, quantile, wheel } from './interact.mjs';
import { serve } from './serve.mjs';

const PORT = Number(process.env.PORT ?? 4519);
const BUILT_IN = 26;
const SIZES = (process.argv[2] ?? '26,1000,10000,100000').split(',').map(Number);
const TIMES = Number(process.argv[3] ?? 10);
const THROTTLES = [1, 4];
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const ms = (value) => value.toFixed(value < 100 ? 1 : 0);
const withSpread = (times) =>
  `${ms(median(times))} (${ms(quantile(times, 0.1))}–${ms(quantile(times, 0.9))})`;

const server = await serve([DIST, FOLDER], PORT);
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
const { model } = cpus()[0] ?? { model: 'unknown' };
console.log(
  `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, no GPU, Node ${process.version}, Chromium ${browser.version()}, 1440 × 900; median of ${TIMES}, in brackets the 10th and 90th percentile\n`,
);

async function openPage(context, throttle) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { page, session, transferred: () => bytes };
}

/** Milliseconds from the start of the page's load until map and timeline are drawn, by the page's own clock. */
async function opening(address, throttle) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  await context.addInitScript(() => {
    const isDrawn = () =>
      document.querySelector('[data-visible-count][aria-label="Map"]') &&
      document.querySelector('[data-visible-count][aria-label="Timeline"] svg');
    const look = () => {
      if (!isDrawn()) requestAnimationFrame(look);
      // Has priority over other tasks, so it runs as soon as this frame is painted.
      else
        scheduler.postTask(() => window.reportContent(String(performance.now())), {
          priority: 'user-blocking',
        });
    };
    requestAnimationFrame(look);
  });
  const { session, transferred } = await openPage(context, throttle);
  // The page is not queried meanwhile: what Playwright injects for a query takes 20 ms.
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'reportContent' });
  const shown = new Promise((resolve) =>
    session.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload))),
  );
  await session.send('Page.navigate', { url: address });
  const time = await shown;
  const bytes = transferred();
  await context.close();
  return { time, bytes };
}

console.log(
  '| records | CPU | time to content, ms | filter click, ms | zoom frame, p95 ms | brush frame, p95 ms | heap, MB | transferred, kB |\n|--:|--:|--:|--:|--:|--:|--:|--:|',
);
for (const size of SIZES) {
  const query = size > BUILT_IN ? `?data=${await datasetFile(size)}` : '';
  const address = `http://localhost:${PORT}/${query}`;
  for (const throttle of THROTTLES) {
    const opened = [];
    for (let i = 0; i < TIMES; i++) opened.push(await opening(address, throttle));
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const { page, session } = await openPage(context, throttle);
    await page.goto(address);
    await page.getByRole('region', { name: 'Timeline' }).waitFor({ timeout: 300_000 });
    await page.waitForTimeout(2500 * throttle);
    await session.send('HeapProfiler.collectGarbage');
    const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
    await filterClicks(page, 4);
    const clicks = await filterClicks(page, TIMES);
    const zoom = await frameTimes(page, () => wheel(page, 64));
    const brushed = await frameTimes(page, () => brush(page, 60));
    console.log(
      `| ${size.toLocaleString('en')} | ${throttle === 1 ? 'full' : `1/${throttle}`} | ${withSpread(opened.map(({ time }) => time))} | ${withSpread(clicks)} | ${ms(quantile(zoom, 0.95))} | ${ms(quantile(brushed, 0.95))} | ${(heap / 1e6).toFixed(1)} | ${Math.round((opened[0]?.bytes ?? 0) / 1000)} |`,
    );
    await context.close();
  }
}
await browser.close();
server.close();
