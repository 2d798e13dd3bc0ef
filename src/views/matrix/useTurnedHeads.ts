import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { Matrix } from '../../core/matrix.ts';
import type { Names } from '../../core/names.ts';

/** What tells two tables apart by their widths: their heads, and the digits of their largest count. */
const widthsOf = ({ partners, across, measure }: Matrix): string => {
  const most = measure.reduce((a, b) => Math.max(a, b), 0);
  return JSON.stringify([partners, across.map(({ id }) => id), String(most).length]);
};

/**
 * Says to the styles of what a table scrolls in, by `data-cut`, whether some of it is out of sight, and by `data-turned`
 * whether the heads of its columns stand on end: where the table would be
 * wider than what it scrolls in, whatever the names, the language and the size of the type. Measured again when the
 * room changes, the widths of the `table`, or its `names`. `always`: on end whatever the room; `where it helps`: only where all then have room.
 */
export function useTurnedHeads(
  scroll: RefObject<HTMLElement | null>,
  table: Matrix,
  names: Names,
  turned: 'always' | 'where needed' | 'where it helps',
): void {
  const widths = useMemo(() => widthsOf(table), [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is the table in its names
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const measure = () => {
      const hasTurned = element.dataset.turned === 'true';
      element.dataset.turned = 'false';
      if (hasTurned) layHeadAnew(element);
      const isTight = element.scrollWidth > element.clientWidth;
      element.dataset.turned = `${turned === 'always' || isTight}`;
      // Years that do not all fit on end either are read more easily as they are.
      if (turned === 'where it helps' && isTight && element.scrollWidth > element.clientWidth) {
        element.dataset.turned = 'false';
        layHeadAnew(element);
      }
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      element.dataset.cut = `${scrollWidth > clientWidth || scrollHeight > clientHeight}`;
    };
    measure();
    let [width, height] = [element.clientWidth, element.clientHeight];
    const observer = new ResizeObserver(() => {
      // An observer reports once when it begins.
      if (element.clientWidth === width && element.clientHeight === height) return;
      [width, height] = [element.clientWidth, element.clientHeight];
      measure();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, widths, names, turned]);
}

/** WebKit remembers how wide names are that stood on end, and would hold them for no wider when they no longer do. */
function layHeadAnew(element: HTMLElement): void {
  const head = element.querySelector('thead');
  if (!head) return;
  const { scrollLeft, scrollTop } = element;
  head.hidden = true;
  head.getBoundingClientRect();
  head.hidden = false;
  Object.assign(element, { scrollLeft, scrollTop });
}
