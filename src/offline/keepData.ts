import { DATA_CACHE, stored } from './messages.ts';

/** Fetches a file and stores it. @throws TypeError if it does not come, DOMException if there is no room */
async function store(path: string): Promise<void> {
  await (await caches.open(DATA_CACHE)).add(path);
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage(stored(new URL(path, document.baseURI).href));
}

/** Files on their way, by path: several parts of the page may ask for one at once. */
const keeping = new Map<string, Promise<boolean>>();

/**
 * Keeps a file served with the page for use without a network. The service worker has not seen what the page fetched
 * before it, and may not answer for this page yet.
 * @param path relative to the page
 * @param find looks in all copies of this browser
 * @returns whether it is kept
 */
export function keepData(
  path: string,
  find: (path: string) => Promise<Response | undefined> = (at) => caches.match(at, { ignoreSearch: true }),
  keep: (path: string) => Promise<void> = store,
): Promise<boolean> {
  const begin = async () => {
    try {
      if (!(await find(path))) await keep(path);
      return true;
    } catch {
      return false;
    }
  };
  const kept = keeping.get(path) ?? begin().finally(() => keeping.delete(path));
  keeping.set(path, kept);
  return kept;
}
