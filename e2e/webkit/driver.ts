import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** A WebKitWebDriver that runs, with a screen that nobody sees. */
export interface Driver {
  readonly origin: string;
  /** Folder that its browser saves files to. */
  readonly downloads: string;
  stop(): Promise<void>;
}

/** px; larger than every window of the tests. */
const SCREEN = '1920x1200x24';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** The number of a display that Xvfb has opened, which it writes when it is ready. */
const displayOf = (screen: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb has ended')));
    screen.stdout?.once('data', (line: Buffer) => resolve(`:${line.toString().trim()}`));
  });

const ended = (process: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once('exit', () => resolve());
    process.kill();
  });

/**
 * Starts WebKitWebDriver under a screen of its own, with a home of its own.
 * @throws where one of both does not start.
 */
export async function startDriver(): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'Downloads');
  await mkdir(join(home, '.config'));
  await mkdir(downloads);
  await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await displayOf(screen);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local'),
      // Painted by the processor, as where there is a graphics card, but not by one that is emulated.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      MESA_SHADER_CACHE_DISABLE: 'true',
      LANGUAGE: 'en',
      LC_ALL: 'C.UTF-8',
    },
  });
  await expect
    .poll(() =>
      fetch(`${origin}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return {
    origin,
    downloads,
    stop: async () => {
      await ended(driver);
      await ended(screen);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
