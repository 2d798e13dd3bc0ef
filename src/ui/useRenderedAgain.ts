import { startTransition, useEffect, useRef, useState } from 'react';

/** Milliseconds after which the page has come to rest. */
const REST = 1000;

/**
 * How many times `value` has been replaced, counted a moment later. Who renders for it renders once more, at rest: React
 * keeps the props of the render before, and with them the former value, until then.
 */
export function useRenderedAgain(value: object): number {
  const [replaced, setReplaced] = useState(0);
  const former = useRef(value);
  useEffect(() => {
    if (former.current === value) return;
    former.current = value;
    const timer = setTimeout(() => startTransition(() => setReplaced((count) => count + 1)), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return replaced;
}
