import { useEffect, useState } from 'react';

/** Milliseconds after which the page counts as settled where the browser does not say. */
const SETTLED = 3000;

/** Whether the page has come to rest after its first view: the time to fetch what may be wanted without warning. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rest = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, SETTLED);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(rest, { timeout: SETTLED });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
