import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * What `value` was at the last render, for listeners and other closures that outlive it. A hook of its own, as closures of
 * one function share all that any of them holds: set by an effect beside a listener, the value of the render in which the
 * listener was made, and the dataset with it, would stay in memory.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
