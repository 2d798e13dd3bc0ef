import { startTransition, useEffect, useRef, useState } from 'react';

/** Milliseconds without another change after which changes that came one upon another have come to rest. */
const REST = 120;

/**
 * A value as it was when the page was last painted; `first` before that. For what nobody sees: it is rendered when the
 * frame is on screen, where a deferred value may be rendered before. What changes frame by frame is waited for until it
 * rests.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const rest = now - changed.current < REST ? REST : 0;
    changed.current = now;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setPainted(() => value)), rest);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
