import { type RefObject, useLayoutEffect } from 'react';
import type { Matrix } from '../../core/matrix';
import type { Names } from '../../core/names';

/**
 * Says to the styles of what a table scrolls in, by `data-cut`, whether some of it is out of sight, and by `data-turned`
 * whether the heads of its columns stand on end: where the table would be
 * wider than what it scrolls in, whatever the names, the language and the size of the type. Measured again when the
 * room changes, the `table`, or its `names`.
 */
export function useTurnedHeads(scroll: RefObject<HTMLElement | null>, table: Matrix, names: Names): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is the table in its names
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const measure = () => {
      const hasTurned = element.dataset.turned === 'true';
      element.dataset.turned = 'false';
      if (hasTurned) layHeadAnew(element);
      element.dataset.turned = `${element.scrollWidth > element.clientWidth}`;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      element.dataset.cut = `${scrollWidth > clientWidth || scrollHeight > clientHeight}`;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, table, names]);
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
