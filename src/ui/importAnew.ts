/** Thrown when the code of a part of the page could not be fetched. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** Delay before a failed fetch is repeated, milliseconds. */
const AGAIN = 800;

/** An address that is in no cache. */
const fresh = (url: string) => `${url.replace(/\?.*$/, '')}?again=${Math.random().toString(36).slice(2)}`;

/**
 * Marks style sheets that fail to load, from now on: neither the link nor its sheet tells them from those on their way.
 * @returns stops it
 */
export function markFailedSheets(): () => void {
  const mark = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.dataset.failed = '';
  };
  // The error event of a link doesn't bubble.
  document.addEventListener('error', mark, { capture: true });
  return () => document.removeEventListener('error', mark, { capture: true });
}

/** The address of such a file in an error message about one that could not be fetched. */
const addressIn = (error: unknown, ending: 'js' | 'css'): string | null =>
  new RegExp(`https?://\\S+?\\.${ending}\\b`).exec(error instanceof Error ? error.message : '')?.[0] ?? null;

/** Address of a style sheet without what was added to fetch it again. */
const plain = (url: string) => url.replace(/\?.*$/, '');

const sheets = (which = '') => [
  ...document.querySelectorAll<HTMLLinkElement>(`link[rel="stylesheet"]${which}`),
];

/** By the function that loads a part: the addresses of the style sheets it was seen to need. */
const needs = new WeakMap<object, Set<string>>();

/** Begins to load a part. Its style sheets are those that are in the page from then on, and one that its error names. */
async function begin<M>(load: () => Promise<M>, needed: Set<string>): Promise<M> {
  const before = new Set(sheets());
  const loading = load();
  for (const link of sheets()) if (!before.has(link)) needed.add(plain(link.href));
  try {
    return await loading;
  } catch (error) {
    const named = addressIn(error, 'css');
    if (named !== null) needed.add(named);
    throw error;
  }
}

/** Style sheets on their way for the second time, by address. Several parts may share one. */
const mending = new Map<string, Promise<void>>();

/** Fetches the style sheets again that failed to load, and waits for those that are needed. */
async function mendSheets(needed: ReadonlySet<string>): Promise<void> {
  for (const link of sheets('[data-failed]')) {
    const url = plain(link.href);
    const mended = new Promise<void>((resolve, reject) => {
      const anew = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: fresh(url),
        onload: () => resolve(),
        onerror: () => reject(new PartMissing(url)),
      });
      link.replaceWith(anew);
    });
    mending.set(url, mended);
    mended.catch(() => undefined).finally(() => mending.delete(url));
  }
  await Promise.all(Array.from(needed, (url) => mending.get(url)));
}

/** Loads a module again, also in browsers that remember the failure of an address for good. */
async function loadAgain<M extends object>(
  load: () => Promise<M>,
  name: string,
  failed: unknown,
): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const url = addressIn(error, 'js') ?? addressIn(failed, 'js');
    if (url === null || new URL(url).origin !== window.location.origin) throw error;
    const module: M = await import(/* @vite-ignore */ fresh(url));
    // In a file shared by several modules, the export has another name.
    if (!Object.hasOwn(module, name)) throw error;
    return module;
  }
}

/**
 * Loads a module that exports `name`, and tries a second time if that fails.
 * @throws {PartMissing} when it can't be fetched
 */
export async function importAnew<M extends object>(load: () => Promise<M>, name: string): Promise<M> {
  const needed = needs.get(load) ?? new Set();
  needs.set(load, needed);
  const again = async (failed: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    await mendSheets(needed);
    return loadAgain(load, name, failed);
  };
  try {
    const module = await begin(load, needed).catch(again);
    // A sheet that failed when the part was asked for before is not asked for by its code a second time.
    await mendSheets(needed);
    return module;
  } catch (error) {
    throw new PartMissing(error instanceof Error ? error.message : String(error));
  }
}
