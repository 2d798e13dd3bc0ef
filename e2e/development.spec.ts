import { expect, test } from '@playwright/test';
import { createServer } from 'vite';

// The first start bundles the packages.
test.setTimeout(120_000);
const SOON = { timeout: 60_000 };

/** Runs a check at the address of a development server with this root. */
async function served(root: string, check: (address: string) => Promise<void>): Promise<void> {
  const server = await createServer({
    root,
    configFile: 'vite.config.ts',
    logLevel: 'error',
    server: { port: 0, watch: null },
  });
  try {
    await server.listen();
    await check(server.resolvedUrls?.local[0] ?? '');
  } finally {
    await server.close();
  }
}

test('the development server serves the atlas and the gallery', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await served('.', async (address) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /China/ }).first()).toBeVisible(SOON);
  });
  await served('scripts/gallery', async (address) => {
    await page.goto(address);
    await expect(page.getByRole('alert', { name: 'Timeline' })).toBeVisible(SOON);
    await expect(page.getByRole('img', { name: 'map-light' })).toBeVisible();
  });
  expect(faults).toEqual([]);
});
