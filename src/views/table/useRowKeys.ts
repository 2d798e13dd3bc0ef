import { type KeyboardEvent, type RefObject, useState } from 'react';

const PAGE = 10;

/** One row's button is in the tab order; arrows, Page, Home and End go to others, scrolling to them first. */
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
    // A row that was out of sight is there a frame or two after the scroll.
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
