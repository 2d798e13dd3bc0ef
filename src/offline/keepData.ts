/**
 * Keeps a file served with the page for use without a network, through the service worker, which has not seen what the
 * page fetched before it.
 * @param path relative to the page
 * @param find looks in all copies of this browser
 * @returns whether it is kept
 */
export async function keepData(
  path: string,
  find: (path: string) => Promise<Response | undefined> = (at) => caches.match(at, { ignoreSearch: true }),
  get: (path: string) => Promise<Response> = fetch,
): Promise<boolean> {
  try {
    if (await find(path)) return true;
    const response = await get(path);
    // Reading it to its end lets the worker store all of it.
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
