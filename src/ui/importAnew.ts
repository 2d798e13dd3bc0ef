/** Thrown when the code of a part of the page could not be fetched. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** Delay before a failed fetch is repeated, milliseconds. */
const AGAIN = 800;

/** An address that is in no cache. */
const fresh = (url: string) => `${url.replace(/\?.*$/, '')}?again=${Math.random().toString(36).slice(2)}`;

/** Marks style sheets that fail to load, from now on: neither the link nor its sheet tells them from those on their way. */
export function markFailedSheets(): void {
  const mark = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.dataset.failed = '';
  };
  // The error event of a link doesn't bubble.
  document.addEventListener('error', mark, { capture: true });
}

/** Style sheets on their way for the second time. Several parts may share one. */
const mending = new Set<Promise<void>>();

/** Fetches style sheets again that failed to load, and waits for those that are being fetched again. */
async function mendSheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-failed]')];
  const mend = (link: HTMLLinkElement) =>
    new Promise<void>((resolve, reject) => {
      const anew = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: fresh(link.href),
        onload: () => resolve(),
        onerror: () => reject(new PartMissing(link.href)),
      });
      link.replaceWith(anew);
    });
  for (const link of links) {
    const mended = mend(link);
    mending.add(mended);
    mended.catch(() => undefined).finally(() => mending.delete(mended));
  }
  await Promise.all(mending);
}

/** The address in a browser's error message about a module that could not be fetched. */
const addressIn = (error: unknown): string | null =>
  /https?:\/\/\S+?\.js\b/.exec(error instanceof Error ? error.message : '')?.[0] ?? null;

/** Loads a module again, also in browsers that remember the failure of an address for good. */
async function loadAgain<M extends object>(
  load: () => Promise<M>,
  name: string,
  failed: unknown,
): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const url = addressIn(error) ?? addressIn(failed);
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
  try {
    return await load();
  } catch (failed) {
    try {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      await mendSheets();
      return await loadAgain(load, name, failed);
    } catch (error) {
      throw new PartMissing(error instanceof Error ? error.message : String(error));
    }
  }
}
