import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

/** Least and greatest share of the height that the upper part may take, in percent. */
export const SPLIT_MIN = 25;
export const SPLIT_MAX = 75;
const SPLIT_START = 55;
const SPLIT_STEP = 4;

const clamp = (share: number) => Math.min(SPLIT_MAX, Math.max(SPLIT_MIN, share));

/** A horizontal divider between two parts of a container: its share in percent, and the gestures that move it. */
export function useSplit() {
  const container = useRef<HTMLDivElement>(null);
  const [moved, setShare] = useState<number | null>(null);
  const share = moved ?? SPLIT_START;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !container.current) return;
    const box = container.current.getBoundingClientRect();
    setShare(clamp(((event.clientY - box.top) / box.height) * 100));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next: Record<string, number> = {
      ArrowUp: share - SPLIT_STEP,
      ArrowDown: share + SPLIT_STEP,
      Home: SPLIT_MIN,
      End: SPLIT_MAX,
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setShare(clamp(target));
  };
  const reset = () => setShare(null);
  return {
    container,
    share,
    isMoved: moved !== null,
    handle: { onPointerDown, onPointerMove, onKeyDown, onDoubleClick: reset },
  };
}
