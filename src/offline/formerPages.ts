const NAME = 'accord-atlas-former-pages';
const KEY = 'former-pages';

/** The part of the Cache API in which the list is kept; a service worker may be stopped at any time. */
export type ListCaches = Pick<CacheStorage, 'has' | 'open'>;

/** Pages that an earlier version of the atlas has drawn, by the ids of their clients. */
export function formerPages(caches: ListCaches) {
  const read = async (): Promise<readonly string[]> => {
    const stored = await (await caches.open(NAME)).match(KEY);
    const ids: unknown = await stored?.json().catch(() => null);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  };
  const write = async (ids: readonly string[]) =>
    (await caches.open(NAME)).put(KEY, new Response(JSON.stringify(ids)));
  return {
    /** Whether no version of the atlas has noted any pages here yet. */
    isFirst: async (): Promise<boolean> => !(await caches.has(NAME)),
    /** Adds the pages that are open when a new version takes over. */
    note: async (open: readonly string[]): Promise<void> => write([...new Set([...(await read()), ...open])]),
    /** Whether any of them is still open. */
    remain: async (open: readonly string[]): Promise<boolean> => {
      const noted = await read();
      const left = noted.filter((id) => open.includes(id));
      if (left.length < noted.length) await write(left);
      return left.length > 0;
    },
  };
}
