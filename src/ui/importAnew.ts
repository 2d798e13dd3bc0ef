import { PartMissing } from './PartMissing.ts';

/** Milliseconds before what could not be fetched is asked for again. */
const AGAIN = 800;

let tries = 0;

/** An address that no cache has an answer for. */
const fresh = (url: string) => `${url.replace(/\?.*$/, '')}?again=${Date.now()}-${tries++}`;

/** Fetches the style sheets again that did not come. */
async function mendSheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const broken = links.filter(({ sheet }) => sheet === null);
  await Promise.all(
    broken.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const anew = Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: fresh(link.href),
            onload: () => resolve(),
            onerror: () => reject(new PartMissing(link.href)),
          });
          link.replaceWith(anew);
        }),
    ),
  );
}

/** The address in a browser's message of a module that could not be fetched. */
const addressIn = (error: unknown): string | null =>
  /https?:\/\/\S+?\.js\b/.exec(error instanceof Error ? error.message : '')?.[0] ?? null;

/** What a module exports under a name, of a module that some browsers hold to have failed for good. */
async function askedAnew<T>(load: () => Promise<T>, name: string, failed: unknown): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const url = addressIn(error) ?? addressIn(failed);
    if (url === null || new URL(url).origin !== window.location.origin) throw error;
    const module: Record<string, unknown> = await import(/* @vite-ignore */ fresh(url));
    // Where the part shares its file with others, it has another name there.
    if (!Object.hasOwn(module, name)) throw error;
    return module[name] as T;
  }
}

/**
 * Fetches what a module exports under `name`; a second time where it does not come, past what the browser remembers.
 * Rejects with PartMissing.
 */
export async function importAnew<T>(load: () => Promise<T>, name: string): Promise<T> {
  try {
    return await load();
  } catch (failed) {
    try {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      await mendSheets();
      return await askedAnew(load, name, failed);
    } catch (error) {
      throw new PartMissing(error instanceof Error ? error.message : String(error));
    }
  }
}
