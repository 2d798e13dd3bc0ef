import { expect, test } from 'vitest';
import { formerPages, type ListCaches } from './formerPages.ts';

/** Caches in memory, as far as the list needs them. */
function memoryCaches(): ListCaches {
  const all = new Map<string, Map<string, Response>>();
  return {
    has: async (name) => all.has(name),
    open: async (name) => {
      const entries = all.get(name) ?? new Map<string, Response>();
      all.set(name, entries);
      const match = async (key: string) => entries.get(key)?.clone();
      const put = async (key: string, response: Response) => void entries.set(key, response);
      return { match, put } as unknown as Cache;
    },
  };
}

test('before any version has noted its pages, this is the first', async () => {
  const former = formerPages(memoryCaches());
  expect(await former.isFirst()).toBe(true);
  expect(await former.remain(['a'])).toBe(false);
  await former.note([]);
  expect(await former.isFirst()).toBe(false);
});

test('pages of all former versions count until they are closed, also after the worker was stopped', async () => {
  const caches = memoryCaches();
  await formerPages(caches).note(['a', 'b']);
  await formerPages(caches).note(['b', 'c']);
  expect(await formerPages(caches).remain(['a', 'new'])).toBe(true);
  expect(await formerPages(caches).remain(['new'])).toBe(false);
  // A page that was closed does not come back.
  expect(await formerPages(caches).remain(['a', 'b', 'c'])).toBe(false);
});

test('a list that cannot be read is like none', async () => {
  const caches = memoryCaches();
  await formerPages(caches).note(['a']);
  await (await caches.open('accord-atlas-former-pages')).put('former-pages', new Response('{"a":'));
  expect(await formerPages(caches).remain(['a'])).toBe(false);
});
