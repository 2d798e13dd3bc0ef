/** How the service worker answers a request of the page's own site. */
export type Answer =
  /** The page itself, as it is for these readers. */
  | { readonly kind: 'page'; readonly address: './' | typeof EMBEDDED_PAGE }
  /** Data: the server's if it can be reached, otherwise the copy of it. */
  | { readonly kind: 'data' }
  /** A file of the build whose name contains a hash, perhaps of an earlier build. */
  | { readonly kind: 'hashed'; readonly address: string }
  /** A file that is the same for the whole build. */
  | { readonly kind: 'file' };

/**
 * The page for frames of other sites. It is kept apart, since servers send it with other headers: if it stood for the
 * page without `?embed=1`, other sites could frame the whole atlas.
 */
export const EMBEDDED_PAGE = './?embed=1';

/**
 * How to answer a request.
 * @param address of the request
 * @param scope address of the folder with the page
 * @param isPage whether a page is asked for
 * @returns null to leave it to the browser
 */
export function answerTo(address: string, scope: string, isPage: boolean): Answer | null {
  if (!address.startsWith(scope)) return null;
  const { pathname, searchParams, origin } = new URL(address);
  const path = pathname.slice(new URL(scope).pathname.length);
  if (isPage) {
    if (path !== '' && path !== 'index.html') return null;
    return { kind: 'page', address: searchParams.get('embed') === '1' ? EMBEDDED_PAGE : './' };
  }
  // Parts that did not come are asked for again with a query.
  if (path.startsWith('assets/')) return { kind: 'hashed', address: origin + pathname };
  if (/^(data|briefings)\/[^/]+\.json$/.test(path)) return { kind: 'data' };
  return { kind: 'file' };
}
