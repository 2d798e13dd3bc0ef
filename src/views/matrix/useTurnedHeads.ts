import { type RefObject, useLayoutEffect } from 'react';
import type { Matrix } from '../../core/matrix';
import type { Names } from '../../core/names';

/**
 * Whether the heads of a table's columns stand on end is said to its styles by `data-turned`: where the table would be
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
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, table, names]);
}
