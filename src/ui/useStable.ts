import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same from render to render and calls the latest `handler`, for children that are memoised. */
export function useStable<A extends readonly unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
