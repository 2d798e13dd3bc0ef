import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * `value` with all that is deeply equal to the value before kept as it was, so that memoised children see no change where
 * there is none. For plain arrays and objects.
 */
export function useKeptEqual<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const next = replaceEqualDeep(kept, value);
  if (next !== kept) setKept(next);
  return next;
}
