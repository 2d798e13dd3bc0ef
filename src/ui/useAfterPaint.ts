import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was when the page was last painted; `first` before that. For what nobody sees: it is rendered when the
 * frame is on screen, where a deferred value may be rendered before.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setPainted(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
