/** `{ path: null }` for Playwright's own browser, `{ path }` for one of the system, null for none. */
interface Found {
  readonly path: string | null;
}
export function findChromium(): Found | null;
export function findShell(): Found | null;
export function findFirefox(): Found | null;
export function findWebKit(): boolean;
export function installChromium(): boolean;
export function installShell(): boolean;
export function installWebKit(): boolean;
