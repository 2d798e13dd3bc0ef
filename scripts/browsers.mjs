// Finds the browsers for the tests: Playwright's own or the system's, otherwise installs them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SYSTEM_SHELL = ['/usr/bin/chromium-headless-shell'];
const SYSTEM_FIREFOX = ['/usr/bin/firefox-esr'];

const firstOf = (paths) => paths.find((path) => existsSync(path)) ?? null;

/** `{ path: null }` for Playwright's own browser, `{ path }` for the system's, null if there is none. */
export function findChromium() {
  if (existsSync(chromium.executablePath())) return { path: null };
  const path = firstOf(SYSTEM_CHROMIUM);
  return path ? { path } : null;
}

/**
 * Like findChromium, for Chromium without its interface, which takes a quarter less time. Playwright's own Chromium uses its
 * own by itself.
 */
export function findShell() {
  const found = findChromium();
  if (found?.path === null) return found;
  const path = firstOf(SYSTEM_SHELL);
  return path ? { path } : null;
}

/** Like findChromium, for Firefox; the system's is driven over WebDriver BiDi. */
export function findFirefox() {
  if (existsSync(firefox.executablePath())) return { path: null };
  const path = firstOf(SYSTEM_FIREFOX);
  return path ? { path } : null;
}

/** Whether WebKit can be driven, by WebKitWebDriver under Xvfb. */
export const findWebKit = () => ['WebKitWebDriver', 'Xvfb'].every((name) => existsSync(`/usr/bin/${name}`));

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** Installs Debian packages, if root. */
function installPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names]);
}

/** Installs Chromium: Playwright's build, otherwise Debian's package if root. Returns whether it is available now. */
export function installChromium() {
  run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium()) return true;
  installPackages(['chromium', 'chromium-headless-shell', 'fonts-noto-core']);
  return findChromium() !== null;
}

/** Installs Chromium without its interface, if root. Returns whether it is available now. */
export function installShell() {
  installPackages(['chromium-headless-shell']);
  return findShell() !== null;
}

/** Installs WebKit with its driver if root. Returns whether it is available now. */
export function installWebKit() {
  installPackages(['webkit2gtk-driver', 'xvfb', 'fonts-noto-core']);
  return findWebKit();
}
