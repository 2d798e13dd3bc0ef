import { useLayoutEffect, useRef, useState } from 'react';

type Action = (...given: never[]) => void;

/** Functions that are the same at every drawing and do what the last drawing would do, so that what takes them can be memoised. */
export function useStableActions<T extends { readonly [name in keyof T]: Action }>(actions: T): T {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(actions).map((name) => [
          name,
          (...given: never[]) => latest.current[name as keyof T](...given),
        ]),
      ) as T,
  );
  return stable;
}
