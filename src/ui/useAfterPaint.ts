import { startTransition, useEffect, useRef, useState } from 'react';

/** Calls `run` once the next frame is on screen, `rest` milliseconds later. Returns a function that cancels it. */
export function afterPaint(run: () => void, rest = 0): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(run, rest);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Milliseconds without a change after which a run of changes is over. */
const REST = 120;
/** Longest wait for the end of a run, milliseconds. */
const MOST = 500;

/**
 * The value as of the last paint; `first` before it. For what nobody sees: it renders once the frame is on screen, where a
 * deferred value may render before. A run of changes is waited out, up to a limit.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  /** Since when the painted value is out of date. */
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
