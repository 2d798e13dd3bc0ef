import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';

const ROW_HEIGHT = 44;
const OVERSCAN = 8;
/** Rows whose heights together are less than browsers let an element be, and are measured. */
const MOST_MEASURED = 200_000;
/** Height of the scrolled content where rows are more, px. */
const TALLEST = 12_000_000;
const START = 40;

export interface RowWindow {
  /** Place of the first row to be written out, and of the first after them. */
  readonly first: number;
  readonly end: number;
  /** Room before and after them, px. */
  readonly before: number;
  readonly after: number;
  measure(element: Element | null): void;
  scrollTo(index: number): void;
}

/** The rows in sight of a scroller. Of very many, the place of the scroll bar says which, as a share of all. */
export function useRowWindow(count: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const isMeasured = count <= MOST_MEASURED;
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
      scrollTo: (index) => virtual.scrollToIndex(index),
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
    scrollTo: (index) => {
      const element = scroller.current;
      const isInSight = index >= first && index < first + fits;
      if (element && !isInSight)
        element.scrollTop =
          Math.min(1, index / (count - fits)) * (element.scrollHeight - element.clientHeight);
    },
  };
}

/** How far a scroller is scrolled, from 0 to 1, and its height in px. */
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
