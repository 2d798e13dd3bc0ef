/** Query and hash of the page's address, where the browser doesn't let the page change it: a file shown in a frame, say. */
let held: { readonly search: string; readonly hash: string } | null = null;

const current = () => (ONE_FILE && held ? held : window.location);

export const readSearch = (): string => current().search;
export const readHash = (): string => current().hash;

function write(url: string, mode: 'push' | 'replace'): void {
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}

/** Changes query and hash, as a new entry of the history or in place of the current one. */
export function writeAddress(search: string, hash: string, mode: 'push' | 'replace'): void {
  const url = `${window.location.pathname}${search}${hash}`;
  if (!ONE_FILE) {
    write(url, mode);
    return;
  }
  try {
    write(url, mode);
    held = null;
  } catch {
    held = { search, hash };
  }
}
