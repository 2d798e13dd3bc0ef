import { type PointerEvent, useEffect, useMemo } from 'react';
import { useLatest } from '../../ui/useLatest.ts';
import type { Pointer } from '../player/message.ts';

/** What the mouse is on the picture of the wall; null for the usual one. */
export type PointingMode = 'pointer' | 'lens' | null;

const share = (from: number, length: number) => Math.min(1, Math.max(0, from / length));

interface Handlers {
  onPointerMove?(event: PointerEvent<HTMLElement>): void;
  onPointerLeave?(): void;
}

/**
 * Handlers for a picture of the wall that tell `say` where on it the pointer is: at most once per frame, and null when it
 * leaves the picture or pointing ends or changes.
 */
export function usePointing(mode: PointingMode, say: (at: Pointer | null) => void): Handlers {
  const latest = useLatest(say);
  const pointing = useMemo(() => {
    let frame = 0;
    let at: Omit<Pointer, 'lens'> | null = null;
    const stop = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      latest.current(null);
    };
    const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      at = { x: share(clientX - left, width), y: share(clientY - top, height) };
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        latest.current(at && { ...at, lens: mode === 'lens' });
      });
    };
    return { stop, handlers: { onPointerMove, onPointerLeave: stop } };
  }, [latest, mode]);
  const isPointing = mode !== null;
  useEffect(() => (isPointing ? pointing.stop : undefined), [isPointing, pointing]);
  return isPointing ? pointing.handlers : {};
}
