import { startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/** Milliseconds without another change after which changes that came one upon another have come to rest. */
const REST = 120;
/** Milliseconds for which changes that do not come to rest are waited for. */
const MOST = 500;

/**
 * A value as it was when the page was last painted; `first` before that. For what nobody sees: it is rendered when the
 * frame is on screen, where a deferred value may be rendered before. What changes frame by frame is waited for until it
 * rests, though not for ever.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  /** Since when the value painted is not the latest. */
  const waits = useRef<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    waits.current ??= now;
    const isMoving = now - changed.current < REST && now - waits.current < MOST;
    changed.current = now;
    const paint = () => {
      waits.current = null;
      startTransition(() => setPainted(() => value));
    };
    return afterPaint(paint, isMoving ? REST : 0);
  }, [value]);
  return painted;
}
