import { FRAME_MESSAGE, MAX_FRAME } from '../ui/frameCode.ts';

/** Whether a part scrolls for want of height; one that is bounded by its style would gain nothing by a higher frame. */
function scrolls(element: Element): boolean {
  const { overflowY, maxHeight } = getComputedStyle(element);
  return element.clientHeight > 0 && maxHeight === 'none' && /^(auto|scroll)$/.test(overflowY);
}

/** Height of what an element scrolls, px: also where it is less than that of the element. */
function contentHeight(scroller: Element): number {
  const top = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const bottom = [...scroller.children].reduce(
    (height, child) => Math.max(height, child.getBoundingClientRect().bottom - top),
    0,
  );
  return bottom + Number.parseFloat(getComputedStyle(scroller).paddingBottom);
}

const scrollersIn = (main: Element) =>
  [...main.querySelectorAll('div, ul, ol, section, article')].filter(scrolls);

/** Height of what is scrolled beyond a part's own height, with what is seen of it, px. */
const contentOf = (main: Element) =>
  scrollersIn(main).reduce(
    (sum, { scrollHeight, clientHeight }) => sum + (scrollHeight > clientHeight ? scrollHeight : 0),
    0,
  );

/** Where the last part of a page ends whose parts stand one below the other, px; null for a page as high as its frame. */
function endOf(page: Element): number | null {
  if (getComputedStyle(page).display !== 'block') return null;
  const ends = Array.from(page.children, (part) => part.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...ends) + window.scrollY);
}

/**
 * Height in px that the page needs to show all of `main` without scrolling: its own, what it scrolls itself where it has
 * one column, and what its innermost parts scroll beyond theirs. Less than its own if it is not filled, or a single part
 * that scrolls is not.
 */
export function heightNeeded(main: Element): number {
  const { scrollHeight, clientHeight } = document.documentElement;
  const page = scrollHeight - clientHeight;
  const scrollers = scrollersIn(main);
  const beyond = scrollers.map((scroller) => scroller.scrollHeight - scroller.clientHeight);
  const most = Math.max(0, ...beyond);
  const [only, ...others] = scrollers;
  if (!only && main.parentElement) return endOf(main.parentElement) ?? window.innerHeight + page;
  if (page > 0 || most > 0 || !only || others.length > 0) return window.innerHeight + page + most;
  return window.innerHeight + Math.min(0, contentHeight(only) - only.clientHeight);
}

/** Milliseconds without changes after which the height is reckoned. */
const AT_REST = 250;
/** Least height of a view, px. */
const LEAST = 320;
/** Least share of what a frame gains that is taken to go to the part that scrolls. */
const LEAST_SHARE = 0.25;

/**
 * Tells the page around an embedded view which height it needs, whenever that changes.
 * @returns stops it
 */
export function tellHeight(main: Element): () => void {
  if (window.parent === window) return () => undefined;
  let told = 0;
  let timer = 0;
  /** What was hidden when the last height was told, the height of the frame then, and what was scrolled in it, px. */
  let last = { hidden: 0, height: 0, content: 0 };
  const tell = () => {
    const hidden = heightNeeded(main) - window.innerHeight;
    // The frame has grown, and as much is hidden: the part that scrolls doesn't get what the frame gains.
    if (hidden > 0 && window.innerHeight > last.height && Math.abs(hidden - last.hidden) <= 1) return;
    // Where the same content gets only a share of that, the rest is reached at once rather than by ever smaller steps.
    const content = contentOf(main);
    const share = content === last.content ? (last.hidden - hidden) / (window.innerHeight - last.height) : 1;
    const missing = hidden > 0 && share > 0 && share < 1 ? hidden / Math.max(share, LEAST_SHARE) : hidden;
    last = { hidden, height: window.innerHeight, content };
    const height = Math.round(Math.min(MAX_FRAME, Math.max(LEAST, window.innerHeight + missing)));
    if (Math.abs(height - told) <= 1) return;
    told = height;
    // It names nothing but a number, so any page may know it.
    window.parent.postMessage({ type: FRAME_MESSAGE, height }, '*');
  };
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, AT_REST);
  };
  const mutations = new MutationObserver(later);
  mutations.observe(main, { childList: true, subtree: true });
  const sizes = new ResizeObserver(later);
  sizes.observe(main);
  later();
  return () => {
    window.clearTimeout(timer);
    mutations.disconnect();
    sizes.disconnect();
  };
}
