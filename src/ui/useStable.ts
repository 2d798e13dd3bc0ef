import { type RefObject, useState } from 'react';
import { useLatest } from './useLatest.ts';

type Handlers<T> = { readonly [name in keyof T]: (...args: never[]) => void };

// Made outside the hooks, so that they hold no handler but the latest: see useLatest.
const callerOf =
  <A extends readonly unknown[]>(latest: RefObject<(...args: A) => void>) =>
  (...args: A): void =>
    latest.current(...args);
const callersOf = <T extends Handlers<T>>(latest: RefObject<T>, names: readonly string[]): T =>
  Object.fromEntries(
    names.map((name) => [name, (...args: never[]) => latest.current[name as keyof T](...args)]),
  ) as T;

/** A function that stays the same from render to render and calls the latest `handler`, for children that are memoised. */
export function useStable<A extends readonly unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useLatest(handler);
  return useState(() => callerOf(latest))[0];
}

/** {@link useStable}, of several. */
export function useStableHandlers<T extends Handlers<T>>(handlers: T): T {
  const latest = useLatest(handlers);
  return useState(() => callersOf(latest, Object.keys(handlers)))[0];
}
