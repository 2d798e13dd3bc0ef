import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';

const ROW_HEIGHT = 44;
const OVERSCAN = 8;
/** Most rows whose heights are measured; their total is within the browsers' limit for an element. */
const MAX_MEASURED = 200_000;
/** Height of the scrolled content if there are more rows, px. */
const TALLEST = 12_000_000;
const START = 40;

/** The visible rows, [first, end[, and the px before and after them. Very many are selected by scroll position. */
export function useRowWindow(count: number, scroller: RefObject<HTMLElement | null>) {
  const isMeasured = count <= MAX_MEASURED;
  const virtual = useVirtualizer({
    count: isMeasured ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: START,
    initialRect: { width: 800, height: 600 },
  });
  const share = useShare(scroller, !isMeasured);
  if (isMeasured) {
    const inSight = virtual.getVirtualItems();
    return {
      first: inSight[0]?.index ?? 0,
      end: (inSight.at(-1)?.index ?? -1) + 1,
      before: inSight[0]?.start ?? 0,
      after: virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0),
      measure: virtual.measureElement,
      scrollTo: (index: number) => virtual.scrollToIndex(index),
    };
  }
  const fits = Math.max(1, Math.floor((share.height - START) / ROW_HEIGHT));
  const place = share.at * (count - fits);
  const first = Math.floor(place);
  const written = Math.min(count - first, fits + OVERSCAN);
  const before = Math.max(0, share.at * (TALLEST - share.height) - (place - first) * ROW_HEIGHT);
  return {
    first,
    end: first + written,
    before,
    after: Math.max(0, TALLEST - before - Math.min(written, fits) * ROW_HEIGHT),
    measure: () => {},
    scrollTo: (index: number) => {
      const element = scroller.current;
      const isInSight = index >= first && index < first + fits;
      if (element && !isInSight)
        element.scrollTop =
          Math.min(1, index / (count - fits)) * (element.scrollHeight - element.clientHeight);
    },
  };
}

/** Scroll position from 0 to 1, and the scroller's height in px. */
function useShare(scroller: RefObject<HTMLElement | null>, isAsked: boolean) {
  const [share, setShare] = useState({ at: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isAsked) return;
    const read = () => {
      const room = element.scrollHeight - element.clientHeight;
      setShare({ at: room > 0 ? Math.min(1, element.scrollTop / room) : 0, height: element.clientHeight });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [scroller, isAsked]);
  return share;
}

/** Number of rows a page key moves by. */
const PAGE = 10;

/** One row's button is in the tab order; arrows, Page, Home and End scroll to other rows and focus them. */
export function useRowKeys(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
) {
  const [asked, setCurrent] = useState(0);
  const current = Math.min(asked, Math.max(0, count - 1));

  const focus = (index: number, tries = 5) => {
    const button = scroller.current?.querySelector<HTMLButtonElement>(`button[data-index="${index}"]`);
    if (button) button.focus();
    // A row that wasn't visible is rendered a frame or two after the scroll.
    else if (tries > 0) requestAnimationFrame(() => focus(index, tries - 1));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const targets: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, target));
    setCurrent(next);
    scrollTo(next);
    focus(next);
  };

  return { current, setCurrent, onKeyDown };
}
