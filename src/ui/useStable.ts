import { replaceEqualDeep } from '@tanstack/react-query';
import { type RefObject, useMemo, useState } from 'react';
import { useLatest } from './useLatest.ts';

type Handlers<T> = { readonly [name in keyof T]: (...args: never[]) => void };

// Made outside the hook, so that it holds no handler but the latest: see useLatest.
const callersOf = <T extends Handlers<T>>(latest: RefObject<T>, names: readonly string[]): T =>
  Object.fromEntries(
    names.map((name) => [name, (...args: never[]) => latest.current[name as keyof T](...args)]),
  ) as T;

/** Functions that stay the same from render to render and call the latest `handlers`, for memoised children. */
export function useStableHandlers<T extends Handlers<T>>(handlers: T): T {
  const latest = useLatest(handlers);
  return useState(() => callersOf(latest, Object.keys(handlers)))[0];
}

/** {@link useStableHandlers}, of one. */
export function useStable<F extends (...args: never[]) => void>(handler: F): F {
  return useStableHandlers<{ readonly handler: F }>({ handler }).handler;
}

/** `members`, as the same object as before while each of them is the same; their names may not change. */
export function useSame<T extends object>(members: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on the members
  return useMemo(() => members, Object.values(members));
}

/** `value`, sharing every deeply equal part with the value before, so that memoised children see no false change. */
export function useKeptEqual<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const next = replaceEqualDeep(kept, value);
  if (next !== kept) setKept(next);
  return next;
}
