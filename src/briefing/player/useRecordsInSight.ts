import { type RefObject, useEffect, useState } from 'react';

/** Selector of the element of a record in a table or list. */
const RECORDS = '[data-id]';

function countIn(stage: HTMLElement): number {
  const { top, bottom } = stage.getBoundingClientRect();
  // Allow a px of rounding.
  return [...stage.querySelectorAll(RECORDS)].filter((record) => {
    const box = record.getBoundingClientRect();
    return box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1;
  }).length;
}

/**
 * Number of records of a table or list on the stage that are fully visible, because nobody scrolls a slide; null if it
 * has no list of records. Counted again after each resize, scroll or DOM change.
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
