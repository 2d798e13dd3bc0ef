type Mode = 'push' | 'replace';
interface Address {
  readonly search: string;
  readonly hash: string;
}

/** Writes to the history that may follow each other at once, and how many more may be made each second. */
const BURST = 15;
const PER_SECOND = 8;
/** Milliseconds after which a write that the browser refused is tried again. */
const AGAIN = 2000;

/** Query and hash of the page if the browser's history doesn't have them, or not yet. */
let held: Address | null = null;
/** What is still to be written, the oldest first. */
let waiting: { readonly mode: Mode; address: Address }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
/** How many writes were left after the last one, and when that was, milliseconds. */
let left = { writes: BURST, at: 0 };

const current = (): Address => held ?? window.location;

export const readSearch = (): string => current().search;
export const readHash = (): string => current().hash;
export const readHref = (): string =>
  `${window.location.origin}${window.location.pathname}${readSearch()}${readHash()}`;

function writesLeft(): number {
  const seconds = (performance.now() - left.at) / 1000;
  return Math.min(BURST, left.writes + seconds * PER_SECOND);
}

function write({ search, hash }: Address, mode: Mode): void {
  left = { writes: writesLeft() - 1, at: performance.now() };
  const url = `${window.location.pathname}${search}${hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}

/** Events after which the browser's history says where the page is. */
const MOVES = ['popstate', 'hashchange'] as const;

/** Writes what is waiting some milliseconds later, or before the page goes. */
function wait(rest: number): void {
  timer = setTimeout(writeWaiting, rest);
  // Captured, to come before whoever reads the address then.
  for (const event of MOVES) window.addEventListener(event, forget, true);
  window.addEventListener('pagehide', writeAll);
}

function stopWaiting(): void {
  clearTimeout(timer);
  for (const event of MOVES) window.removeEventListener(event, forget, true);
  window.removeEventListener('pagehide', writeAll);
}

function forget(): void {
  stopWaiting();
  waiting = [];
  held = null;
}

function writeAll(): void {
  try {
    for (const { address, mode } of waiting) write(address, mode);
  } catch {
    // The page goes anyway.
  }
  forget();
}

/** Writes what is waiting, as far as that is allowed now. */
function writeWaiting(): void {
  stopWaiting();
  try {
    for (let next = waiting[0]; next && writesLeft() >= 1; next = waiting[0]) {
      write(next.address, next.mode);
      waiting = waiting.slice(1);
    }
  } catch {
    // The page goes by what it holds. The address of a file may be unchangeable for good, as in some frames.
    if (ONE_FILE) waiting = [];
    else wait(AGAIN);
    return;
  }
  if (waiting.length > 0) wait(Math.ceil(((1 - writesLeft()) / PER_SECOND) * 1000));
  else held = null;
}

/**
 * Changes query and hash, as a new entry of the history or in place of the current one. Browsers allow a limited number
 * of changes in ten seconds (WebKit 100, Firefox 200), and dragging makes more. So of several in place of one entry
 * only the last may be written, a moment later.
 */
export function writeAddress(search: string, hash: string, mode: Mode): void {
  held = { search, hash };
  const last = waiting.at(-1);
  if (mode === 'replace' && last) last.address = held;
  else waiting.push({ mode, address: held });
  writeWaiting();
}
