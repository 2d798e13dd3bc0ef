import type { Page } from '@playwright/test';

/** Holds the page's scripts back; returns what lets them through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Notes shifts of the layout from the beginning on. */
export const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The shifts that {@link noteShifts} has noted. */
export const shiftsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts);
