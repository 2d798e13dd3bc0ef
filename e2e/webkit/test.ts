import { mkdir, rm, writeFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { findWebKit } from '../../scripts/browsers.mjs';
import { type Driver, startDriver } from './driver.ts';
import { WebKitPage } from './page.ts';

const NOT_HERE = 'WebKitWebDriver or Xvfb is not here (on Debian: apt-get install webkit2gtk-driver xvfb)';

/** A test with the atlas in WebKit, in a window of the test's viewport, which fails on any fault in the page. */
export const test = base.extend<{ webkit: WebKitPage }, { driver: Driver | null }>({
  driver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const driver = findWebKit() ? await startDriver() : null;
      await use(driver);
      await driver?.stop();
    },
    { scope: 'worker' },
  ],
  webkit: async ({ driver, baseURL, viewport }, use, info) => {
    if (!driver) {
      info.skip(true, NOT_HERE);
      return;
    }
    await rm(driver.downloads, { recursive: true, force: true });
    await mkdir(driver.downloads);
    const page = await WebKitPage.start(driver, baseURL ?? '', viewport ?? { width: 1440, height: 900 });
    await use(page);
    if (info.status !== info.expectedStatus)
      await writeFile(info.outputPath('webkit.png'), await page.screenshot());
    const faults = await page.faults();
    await page.end();
    expect(faults).toEqual([]);
  },
});

export { expect };
