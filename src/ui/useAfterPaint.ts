import { startTransition, useEffect, useRef, useState } from 'react';

/** Calls `run` `rest` milliseconds after the next frame is on screen. Returns a function that cancels it. */
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

/** A series of changes is over after this many milliseconds without one. */
const REST = 120;
/** Longest wait for the end of a series, milliseconds. */
const MAX_WAIT = 500;

/**
 * The value as of the last paint; before it, `first`. For content that isn't visible: it renders once the frame is on
 * screen, while a deferred value may render earlier. During a series of changes it waits for the end, up to a limit.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  /** When the painted value became out of date. */
  const waits = useRef<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    waits.current ??= now;
    const isMoving = now - changed.current < REST && now - waits.current < MAX_WAIT;
    changed.current = now;
    const paint = () => {
      waits.current = null;
      startTransition(() => setPainted(() => value));
    };
    return afterPaint(paint, isMoving ? REST : 0);
  }, [value]);
  return painted;
}
