import { useSyncExternalStore } from 'react';

/** px of the page's type where nobody has asked for another. */
const USUAL = 16;

const measured = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

let scale: number | null = null;

function subscribe(listener: () => void): () => void {
  const measure = () => {
    const now = measured();
    if (now === scale) return;
    scale = now;
    listener();
  };
  // A wider window, or the reader's setting, which moves the page as well.
  const observer = new ResizeObserver(measure);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/** How many times larger than usual the page's type is: on a wide screen, or by the reader's setting. */
export const useTextScale = (): number =>
  useSyncExternalStore(subscribe, () => {
    scale ??= measured();
    return scale;
  });
