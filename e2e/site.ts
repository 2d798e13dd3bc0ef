import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Content types by the ending of a file. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const TEXTS = ['.html', '.js', '.css'];

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The name that a file of the build has in the next one. */
const renamed = (name: string): string => name.replace(/(\.\w+)$/, '-next$1');

/** The build on a server of its own, which can move on to a next version: all its assets have other names then. */
export interface Site {
  readonly origin: string;
  /** Paths of assets that were asked for and are not there. */
  readonly missed: readonly string[];
  publishNext(): void;
  close(): Promise<void>;
}

/** The text of a file in the next version. */
function nextText(text: string, path: string, assets: readonly string[]): string {
  const names = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const named = text.replace(names, renamed);
  // Its scripts name other files now, so the hashes in its policy no longer fit.
  if (path === 'index.html') return named.replace('<html', '<html data-next').replace(POLICY, '');
  if (path !== 'sw.js') return named;
  // The service worker names the page with a hash of its content.
  const [, hash = ''] = /"revision":"(\w+)","url":"\.\/"/.exec(named) ?? [];
  return named.replaceAll(hash, [...hash].reverse().join(''));
}

/**
 * @param bodyAfter milliseconds between the head of the page and its body, as on a slow network
 * @param files contents of further files, by path
 */
export async function openSite({
  bodyAfter = 0,
  files = {},
}: {
  readonly bodyAfter?: number;
  readonly files?: Readonly<Record<string, string>>;
} = {}): Promise<Site> {
  const assets = readdirSync(`${DIST}assets`);
  const missed: string[] = [];
  let isNext = false;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? 'index.html' : pathname.slice(1);
    const name = path.replace('assets/', '');
    const file = isNext && path !== name ? assets.find((each) => renamed(each) === name) : name;
    const own = files[path];
    const found =
      own === undefined
        ? await readFile(`${DIST}${path === name ? path : `assets/${file}`}`).catch(() => null)
        : Buffer.from(own);
    if (!found) {
      missed.push(path);
      response.writeHead(404).end();
      return;
    }
    const type = extname(path);
    response.writeHead(200, { 'Content-Type': TYPES[type] ?? 'application/octet-stream' });
    if (path === 'index.html' && bodyAfter > 0) {
      const page = found.toString('utf8');
      const body = page.indexOf('<body');
      response.write(page.slice(0, body));
      setTimeout(() => response.end(page.slice(body)), bodyAfter);
      return;
    }
    response.end(isNext && TEXTS.includes(type) ? nextText(found.toString('utf8'), path, assets) : found);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    missed,
    publishNext: () => {
      isNext = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
