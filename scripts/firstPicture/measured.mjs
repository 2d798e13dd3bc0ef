// What a browser tells of a built page that has, or is to have, a first picture.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../browsers.mjs';
import { MEASURED, MEASURED_BESIDE, WINDOWS } from './variants.mjs';

/** Milliseconds that the page may take to draw everything, on a slow machine. */
const PATIENCE = 60_000;

/** Opens the page in each language and window; see {@link eachVariant}. */
async function inEachWindow(browser, address, languages, prepare) {
  const made = {};
  for (const language of languages) {
    const context = await browser.newContext({ locale: language, serviceWorkers: 'block' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const make = await prepare(page);
    for (const { name, width, height } of WINDOWS) {
      await page.setViewportSize({ width, height });
      made[`${language}-${name}`] = await make(() => page.goto(address, { waitUntil: 'commit' }), name);
    }
    await context.close();
  }
  return made;
}

/**
 * Serves a build, and opens it in each language and window.
 *
 * @param outDir folder of the build
 * @param prepare gets a page, and returns what is to be done in each window, which gets what opens the page there and the
 *   name of the window
 * @returns what that returns, by language and window
 * @throws Error if there is no browser, or what `prepare` throws
 */
async function eachVariant(outDir, languages, prepare) {
  const found = findChromium();
  if (!found) throw new Error('There is no Chromium.');
  const server = await preview({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: { outDir },
    preview: { port: Number(process.env.PORT ?? 4519) },
    logLevel: 'error',
  });
  try {
    const browser = await chromium.launch(found.path ? { executablePath: found.path } : {});
    try {
      return await inEachWindow(browser, server.resolvedUrls?.local[0] ?? '', languages, prepare);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** Milliseconds between two looks at the page. */
const LOOK = 100;

/** Boxes of elements of the app as it is when nothing changes any more: x, y, width, height and inner size, px. */
async function settledBoxes(page, selectors) {
  await page.locator('#root .leaflet-borders-pane canvas').waitFor({ state: 'attached' });
  await page.locator('#root .layer-marks canvas, #root .year-list').first().waitFor({ state: 'attached' });
  await page.locator('#first').waitFor({ state: 'detached' });
  const look = () =>
    page.evaluate(
      (selectors) =>
        Object.fromEntries(
          selectors.map((selector) => {
            const element = document.querySelector(`#root ${selector}`);
            if (!element) throw new Error(`The page has no ${selector}.`);
            const { x, y, width, height } = element.getBoundingClientRect();
            return [selector, [x, y, width, height, element.clientWidth, element.clientHeight]];
          }),
        ),
      selectors,
    );
  const latest = Date.now() + PATIENCE;
  let [before, now] = [null, await look()];
  while (JSON.stringify(now) !== JSON.stringify(before)) {
    if (Date.now() > latest) throw new Error('The page does not come to rest.');
    await page.waitForTimeout(LOOK);
    [before, now] = [now, await look()];
  }
  return now;
}

/** Boxes of the built page that the drawing depends on, by variant and selector. */
export const measuredBoxes = (outDir, languages) =>
  eachVariant(outDir, languages, (page) => async (open, window) => {
    await open();
    return settledBoxes(page, window === 'narrow' ? MEASURED : [...MEASURED, ...MEASURED_BESIDE]);
  });

/** What is seen of the picture or of the app: elements with texts, and what is drawn, with their boxes. */
const seen = (page, within) =>
  page.evaluate((within) => {
    const parts =
      'h1, h2, label, summary, p, button, .map-MapView, .overview-timeline, .body-timeline, .room-map-legend details';
    return [...document.querySelectorAll(within)]
      .flatMap((root) => [...root.querySelectorAll(parts)])
      .flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const isSeen = width > 0 && height > 0 && y < innerHeight && x < innerWidth && y + height > 0;
        // The picture has nothing within what is folded.
        const text = element.matches('div, details') ? '' : element.textContent;
        const name = [element.localName, element.classList[0], text].filter(Boolean).join(' ');
        return isSeen ? [{ name, box: [x, y, width, height] }] : [];
      });
  }, within);

const isSameBox = (a, b) => a.every((px, i) => Math.abs(px - b[i]) <= 1);

/** What the app draws in another place than the picture, or not at all, and shifts of the layout while it takes over. */
export const pictureFaults = (outDir, languages) =>
  eachVariant(outDir, languages, async (page) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shifts.push(value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let released = Promise.resolve();
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    return async (open) => {
      let release = () => {};
      released = new Promise((resolve) => {
        release = resolve;
      });
      await open();
      await page.locator('.first-map:visible').waitFor();
      const drawn = await seen(page, '#first');
      release();
      await settledBoxes(page, MEASURED);
      const shown = await seen(page, '#root');
      const moved = drawn.filter(
        ({ name, box }) => !shown.some((each) => each.name === name && isSameBox(each.box, box)),
      );
      const shifts = await page.evaluate(() => window.shifts);
      return [...moved.map(({ name }) => name), ...shifts.map((value) => `a shift of ${value}`)];
    };
  });
