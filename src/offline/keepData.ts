/** Cache of data that was fetched since this version was installed. */
export const DATA_CACHE = 'accord-atlas-data';

/** Fetches a file and stores it. @throws TypeError if it does not come, DOMException if there is no room */
const store = async (path: string): Promise<void> => (await caches.open(DATA_CACHE)).add(path);

/**
 * Keeps a file served with the page for use without a network. The service worker has not seen what the page fetched
 * before it, and may not answer for this page yet.
 * @param path relative to the page
 * @param find looks in all copies of this browser
 * @returns whether it is kept
 */
export async function keepData(
  path: string,
  find: (path: string) => Promise<Response | undefined> = (at) => caches.match(at, { ignoreSearch: true }),
  keep: (path: string) => Promise<void> = store,
): Promise<boolean> {
  try {
    if (!(await find(path))) await keep(path);
    return true;
  } catch {
    return false;
  }
}
