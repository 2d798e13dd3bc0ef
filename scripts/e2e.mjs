// Makes sure that there are browsers, then runs the browser tests.
import { spawnSync } from 'node:child_process';
import {
  findChromium,
  findShell,
  findWebKit,
  installChromium,
  installShell,
  installWebKit,
} from './browsers.mjs';

if (!findChromium() && !installChromium()) {
  console.error('No Chromium was found and none could be installed.');
  console.error('Install one: npx playwright install chromium (or, on Debian, apt-get install chromium).');
  process.exit(1);
}
if (!findShell() && !installShell())
  console.warn(
    'chromium-headless-shell was not found and could not be installed: Chromium itself is slower.',
  );
if (!findWebKit() && !installWebKit()) {
  console.warn('WebKitWebDriver was not found and could not be installed: the tests in WebKit are skipped.');
  console.warn('On Debian: apt-get install webkit2gtk-driver xvfb.');
}
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
