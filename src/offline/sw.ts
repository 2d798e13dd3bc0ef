/**
 * The service worker: keeps the whole atlas in the browser, so that it works without a network. A new version waits until
 * no page is open or a reader asks for it, and what pages of the former version may still ask for stays until they are closed.
 */
import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { type Answer, answerTo } from './answers.ts';
import { formerPages } from './formerPages.ts';
import { askedBy, DATA_CACHE, storedBy } from './messages.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Most files of data that are kept. */
const MAX_DATA = 20;
/** Seconds after which a server counts as out of reach if there is a copy. */
const PATIENCE = 5;

const build = new PrecacheController();
build.addToCacheList(self.__WB_MANIFEST);

const data = new NetworkFirst({
  cacheName: DATA_CACHE,
  matchOptions: { ignoreVary: true },
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    new ExpirationPlugin({ maxEntries: MAX_DATA, purgeOnQuotaError: true }),
    {
      // Without a later copy, the one of the build.
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        cachedResponse ?? (await build.matchPrecache(request.url)) ?? null,
    },
  ],
});

/** Counts the same files as the plugin above, for those that the page itself stores. */
const counted = new CacheExpiration(DATA_CACHE, { maxEntries: MAX_DATA });

async function count(address: string): Promise<void> {
  await counted.updateTimestamp(address);
  await counted.expireEntries();
}

const former = formerPages(caches);

const openPages = async (): Promise<readonly string[]> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

/** Whether everything of earlier builds is gone. */
let isTidy = false;

/**
 * Deletes what is left of earlier builds, unless a page of theirs is still open. Files of a build that is being installed
 * would be deleted too, so that build does it.
 */
async function tidy(event: ExtendableEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  if (isTidy || installing || waiting || (await former.remain(await openPages()))) return;
  isTidy = true;
  await build.activate(event);
}

/** Deletes copies of data that this build has as well. */
async function forgetData(): Promise<void> {
  const cache = await caches.open(DATA_CACHE);
  const kept = (await cache.keys()).filter(({ url }) => build.getCacheKeyForURL(url) !== undefined);
  await Promise.all(kept.map((request) => cache.delete(request)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(build.install(event));
});

self.addEventListener('activate', (event) => {
  const begin = async () => {
    // On the first visit there is no earlier version, and the page is of this one.
    await former.note((await former.isFirst()) ? [] : await openPages());
    // The copies of the build are the latest.
    await forgetData();
    await self.clients.claim();
    await tidy(event);
  };
  event.waitUntil(begin());
});

self.addEventListener('message', (event) => {
  const asked = askedBy(event.data);
  if (asked === 'take-over') event.waitUntil(self.skipWaiting());
  else if (asked === 'tidy-up') event.waitUntil(tidy(event));
  const address = storedBy(event.data);
  if (address !== null && answerTo(address, self.registration.scope, false)?.kind === 'data')
    event.waitUntil(count(address));
});

/** A file of this build, or of an earlier one whose pages are still open. */
const hashed = async (address: string, request: Request): Promise<Response> =>
  (await caches.match(address)) ?? fetch(request);

async function respond(event: FetchEvent, answer: Answer): Promise<Response> {
  const { request } = event;
  if (answer.kind === 'hashed') return hashed(answer.address, request);
  if (answer.kind === 'data') return data.handle({ event, request });
  const address = answer.kind === 'page' ? answer.address : request.url;
  return (await build.matchPrecache(address)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const answer = answerTo(request.url, self.registration.scope, request.mode === 'navigate');
  if (!answer) return;
  const isLeft = answer.kind === 'file' && build.getCacheKeyForURL(request.url) === undefined;
  if (isLeft) return;
  event.respondWith(respond(event, answer));
});
