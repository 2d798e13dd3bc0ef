import { replaceEqualDeep } from '@tanstack/react-query';
import { type RefObject, useMemo, useState } from 'react';
import { useLatest } from './useLatest.ts';

type Handlers<T> = { readonly [name in keyof T]: (...args: never[]) => void };

// Made outside the hook, so that it holds only the latest handlers: see useLatest.
const callersOf = <T extends Handlers<T>>(latest: RefObject<T>, names: readonly string[]): T =>
  Object.fromEntries(
    names.map((name) => [name, (...args: never[]) => latest.current[name as keyof T](...args)]),
  ) as T;

/** Functions that stay the same across renders and call the latest `handlers`, for memoised children. */
export function useStableHandlers<T extends Handlers<T>>(handlers: T): T {
  const latest = useLatest(handlers);
  return useState(() => callersOf(latest, Object.keys(handlers)))[0];
}

/** {@link useStableHandlers} for a single function. */
export function useStable<F extends (...args: never[]) => void>(handler: F): F {
  return useStableHandlers<{ readonly handler: F }>({ handler }).handler;
}

/** An object of `members` that stays the same while each of them does; their names must not change. */
export function useSame<T extends object>(members: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on the members
  return useMemo(() => members, Object.values(members));
}

/**
 * `value`, sharing every deeply equal part with the previous value, so that memoised children aren't rendered
 * needlessly.
 */
export function useKeptEqual<T>(value: T): T {
  // Changed in place, because setting the state would render the component twice.
  const [kept] = useState(() => ({ value }));
  kept.value = replaceEqualDeep(kept.value, value);
  return kept.value;
}
