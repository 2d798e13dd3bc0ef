import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Shares of the full text size, tried from the largest. */
const SHARES = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.45];

/** Sets the largest share at which a box lets all its words in; where not even the least is small enough it scrolls. */
function settle(box: HTMLElement | null): void {
  if (!box) return;
  for (const share of SHARES) {
    box.style.setProperty('--fit', String(share));
    if (box.scrollHeight <= box.clientHeight) return;
  }
}

/** Keeps the text of a box as large as fits: `--fit` is the share of its full size. */
export function useFitting<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => settle(ref.current));
  useEffect(() => {
    const again = () => settle(ref.current);
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return ref;
}
