import { useEffect, useState } from 'react';

/** Milliseconds without a change after which a value counts as rested. */
const REST = 350;

/** The value, or while it keeps changing the one before; a value of another `key` is returned at once. */
export function useRested<T>(value: T, key: string): T {
  const [rested, setRested] = useState({ value, key });
  const isOther = rested.key !== key;
  useEffect(() => {
    if (rested.value === value && !isOther) return;
    const timer = setTimeout(() => setRested({ value, key }), isOther ? 0 : REST);
    return () => clearTimeout(timer);
  }, [value, key, rested, isOther]);
  return isOther ? value : rested.value;
}
