import { type PointerEvent, useRef } from 'react';

/** Shortest swipe, and longest movement of a tap, px. */
const SWIPE = 40;
const TAP = 10;

/**
 * Turns slides by touch: a swipe to the left or a tap on the right half goes on, the other way goes back. A tap on a
 * mark is the mark's. The browser keeps vertical movements, which scroll the page around a frame.
 */
export function useTurning(move: (by: 1 | -1) => void) {
  const begun = useRef<{ readonly x: number; readonly y: number; readonly id: number } | null>(null);
  return {
    onPointerDown: ({ clientX, clientY, pointerId, pointerType, isPrimary }: PointerEvent) => {
      begun.current =
        pointerType === 'mouse' || !isPrimary ? null : { x: clientX, y: clientY, id: pointerId };
    },
    onPointerUp: ({ clientX, clientY, pointerId, target, currentTarget }: PointerEvent) => {
      const from = begun.current;
      begun.current = null;
      if (from?.id !== pointerId) return;
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) move(dx < 0 ? 1 : -1);
      else if (Math.hypot(dx, dy) <= TAP) {
        if (target instanceof Element && target.closest('[data-record], button, a')) return;
        const { left, width } = currentTarget.getBoundingClientRect();
        move(clientX < left + width / 2 ? -1 : 1);
      }
    },
    onPointerCancel: () => {
      begun.current = null;
    },
  };
}
