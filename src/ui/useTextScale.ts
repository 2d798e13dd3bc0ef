import { useEffect, useState } from 'react';

/** The usual size of the page's type, px. */
const USUAL = 16;

const measured = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

/** How many times larger than usual the page's type is: on a wide screen, or by the reader's setting. */
export function useTextScale(): number {
  const [scale, setScale] = useState(measured);
  useEffect(() => {
    const observer = new ResizeObserver(() => setScale(measured()));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return scale;
}
