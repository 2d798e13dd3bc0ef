import { useEffect, useState } from 'react';

/** Usual font size of the page, px. */
const USUAL = 16;

const measured = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

/** Factor by which the page's text is larger than usual: on a wide screen, or by the reader's setting. */
export function useTextScale(): number {
  const [scale, setScale] = useState(measured);
  useEffect(() => {
    const observer = new ResizeObserver(() => setScale(measured()));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return scale;
}
