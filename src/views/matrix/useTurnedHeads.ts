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
      element.dataset.turned = 'false';
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
