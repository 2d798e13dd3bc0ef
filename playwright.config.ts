import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox, findShell } from './scripts/browsers.mjs';

const PORT = Number(process.env.PORT ?? 4517);
const chromium = findShell() ?? findChromium();
const firefox = findFirefox();

/**
 * Disabled features of Chromium: those that Playwright 1.64 disables, since a second --disable-features replaces the first,
 * and two pages of the address bar that every window loads and no test shows (over a second of processor time).
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
];

const desktop = { viewport: { width: 1440, height: 900 } };
/** Tests that drive WebKit by WebDriver, with Chromium for comparison. */
const IN_WEBKIT = '**/webkit/*.spec.ts';
const chromiumUse = {
  ...devices['Desktop Chrome'],
  ...desktop,
  launchOptions: {
    ...(chromium?.path ? { executablePath: chromium.path } : {}),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ],
  },
};

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? [['list'], ['html', { open: 'never' }]] : [['list']],
  timeout: 30_000,
  // Tracing takes a fifth of the time; in CI only failed tests are traced, when they are run again.
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    // Tests answer requests themselves, which a service worker would keep from them; offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', testIgnore: IN_WEBKIT, use: chromiumUse },
    {
      name: 'webkit',
      testMatch: IN_WEBKIT,
      // Two drivers that start at once may hang.
      workers: 1,
      timeout: 60_000,
      expect: { timeout: 20_000 },
      use: chromiumUse,
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            testIgnore: IN_WEBKIT,
            grep: /@firefox/,
            use: firefox.path
              ? {
                  ...devices['Desktop Firefox'],
                  ...desktop,
                  channel: 'moz-firefox',
                  launchOptions: { executablePath: firefox.path },
                }
              : { ...devices['Desktop Firefox'], ...desktop },
          },
        ]
      : []),
  ],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: !process.env.CI,
  },
});
