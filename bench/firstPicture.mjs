// Times the first picture beside a page of TimelineJS3 with the same records: all files from this machine, in turns, at
// full speed and at a quarter of it. `node bench/firstPicture.mjs [FOLDER…]`: further builds of the atlas to compare with.
//
// TimelineJS3 (MPL-2.0) is no part of the atlas. It is fetched from npm into a folder of the system's temporary files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/browsers.mjs';
import { median } from './interact.mjs';
import { serve } from './serve.mjs';

const PORT = Number(process.env.PORT ?? 4527);
const RUNS = Number(process.env.RUNS ?? 9);
const VERSION = '3.9.11';
const RIVAL = join(tmpdir(), `accord-atlas-timelinejs-${VERSION}`);

/** Writes a page of TimelineJS3 with the records of the built-in dataset, in its own format. */
function writeRival() {
  const installed = join(RIVAL, 'node_modules/@knight-lab/timelinejs/dist');
  mkdirSync(RIVAL, { recursive: true });
  if (!existsSync(installed)) {
    writeFileSync(join(RIVAL, 'package.json'), '{ "private": true }');
    const { status } = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', `@knight-lab/timelinejs@${VERSION}`],
      {
        cwd: RIVAL,
        stdio: 'inherit',
      },
    );
    if (status !== 0)
      throw new Error(`Install @knight-lab/timelinejs@${VERSION} into ${RIVAL} and try again.`);
  }
  const { agreements } = JSON.parse(readFileSync('public/data/russia-digital-economy.json', 'utf8'));
  const events = agreements.map(({ date, title, summary }) => {
    const [, year, month, day] = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
    return {
      start_date: { year, ...(month && { month }), ...(day && { day }) },
      text: { headline: title.en ?? title, text: summary?.en ?? '' },
    };
  });
  writeFileSync(join(RIVAL, 'data.json'), JSON.stringify({ events }));
  writeFileSync(
    join(RIVAL, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="node_modules/@knight-lab/timelinejs/dist/css/timeline.css">
<script src="node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<style>html,body,#timeline{height:100%;margin:0}</style></head><body><div id="timeline"></div>
<script>window.timeline = new TL.Timeline('timeline', 'data.json');</script></body></html>`,
  );
  return events.length;
}

/** What the page writes to its console once content and controls are there. */
const SEEN = 'Content and controls are there';

/**
 * Runs in the page: notes when its content and its controls are there, and says so on the console, since questions from
 * outside take time from the page (a quarter of a second at a quarter of the processor).
 */
function watch({ content, control, said }) {
  const seen = { shifts: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isShown = (selector) =>
    [...document.querySelectorAll(selector)].some(
      (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
    );
  const look = () => {
    // The frame in which it is found is painted right after.
    if (seen.content === undefined && content.every((any) => any.some(isShown)))
      setTimeout(() => (seen.content = performance.now()));
    if (seen.control === undefined && isShown(control)) seen.control = performance.now();
    if (seen.content === undefined || seen.control === undefined) requestAnimationFrame(look);
    else console.info(said);
  };
  requestAnimationFrame(look);
}

const ATLAS = {
  content: [
    ['.first-map', '#root .leaflet-places-pane canvas'],
    ['.first-plot', '#root .plot-timeline canvas'],
  ],
  control: '#root input[type="checkbox"]',
  // A filter has answered once the timeline shows fewer records.
  answer: (page) =>
    page.evaluate(async () => {
      document.querySelector('#root input[name="sector"]').click();
      const region = document.querySelector('#root [aria-label="Timeline"]');
      while (region.dataset.visibleCount === '27') await new Promise(requestAnimationFrame);
      return performance.now();
    }),
};
const TIMELINE = {
  content: [['.tl-timemarker-content'], ['.tl-slide .tl-headline']],
  control: '.tl-slidenav-next',
  answer: (page) =>
    page.evaluate(async () => {
      const { timeline } = window;
      const { current_id: before } = timeline;
      document.querySelector('.tl-slidenav-next').click();
      while (timeline.current_id === before) await new Promise(requestAnimationFrame);
      return performance.now();
    }),
};

/** Milliseconds until each step of one visit, in a browser without a cache. */
async function visit(browser, address, { content, control, answer }, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch, { content, control, said: SEEN });
  const seen = page.waitForEvent('console', (message) => message.text() === SEEN);
  await page.goto(address, { waitUntil: 'commit' });
  await seen;
  const interactive = await answer(page);
  const found = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    ...window.seen,
  }));
  await context.close();
  return { paint: found.paint, content: found.content, interactive, shifts: found.shifts };
}

const events = writeRival();
const builds = ['dist', ...process.argv.slice(2)];
const servers = [];
const pages = [];
for (const [i, folder] of [RIVAL, ...builds].entries()) {
  servers.push(await serve([resolve(folder)], PORT + i));
  const name = i === 0 ? `TimelineJS3, ${events} records` : `Accord Atlas (${folder})`;
  pages.push({ name, address: `http://localhost:${PORT + i}/`, rival: i === 0 });
}
const found = findChromium();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
const STEPS = ['paint', 'content', 'interactive', 'shifts'];
for (const slowdown of [1, 4]) {
  const times = pages.map(() => []);
  for (let run = 0; run <= RUNS; run++)
    for (const [i, { address, rival }] of pages.entries()) {
      const each = await visit(browser, address, rival ? TIMELINE : ATLAS, slowdown);
      // The first visit warms the server up.
      if (run > 0) times[i].push(each);
    }
  console.log(`\nAt 1/${slowdown} of the processor, medians of ${RUNS} visits in turns, ms:`);
  const medians = times.map((each) => STEPS.map((step) => median(each.map((visit) => visit[step]))));
  for (const [i, [paint, content, interactive, shifts]] of medians.entries())
    console.log(
      `${pages[i].name.padEnd(36)} first paint ${paint.toFixed(0)}, content ${content.toFixed(0)} (${(content / medians[0][1]).toFixed(2)} of TimelineJS3), interactive ${interactive.toFixed(0)}, layout shift ${shifts.toFixed(3)}`,
    );
}
await browser.close();
for (const server of servers) server.close();
