import { type RefObject, useEffect, useState } from 'react';

/** What stands for a record in a table or a list of them. */
const RECORDS = '[data-id]';

function countIn(stage: HTMLElement): number {
  const { top, bottom } = stage.getBoundingClientRect();
  // A row that is cut by less than a px of rounding is whole.
  return [...stage.querySelectorAll(RECORDS)].filter((record) => {
    const box = record.getBoundingClientRect();
    return box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1;
  }).length;
}

/**
 * How many records of a table or list on the stage are wholly in sight, as nobody scrolls a slide; null where it shows
 * none one by one. Counted anew whenever it is laid out, scrolled or written anew.
 */
export function useRecordsInSight(stage: RefObject<HTMLElement | null>): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const recount = () => setCount(element.querySelector(RECORDS) ? countIn(element) : null);
    const sizes = new ResizeObserver(recount);
    sizes.observe(element);
    const changes = new MutationObserver(recount);
    changes.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', recount, { capture: true, passive: true });
    recount();
    return () => {
      sizes.disconnect();
      changes.disconnect();
      element.removeEventListener('scroll', recount, { capture: true });
    };
  }, [stage]);
  return count;
}
