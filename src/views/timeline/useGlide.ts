import { useEffect, useState } from 'react';
import type { DaySpan } from '../../core/viewState.ts';

/** A window on its way to another. */
interface Glide {
  /** What is shown so far. */
  readonly at: DaySpan;
  readonly end: DaySpan;
  /** Milliseconds that it still takes. */
  readonly left: number;
  readonly show: (window: DaySpan) => void;
  readonly arrive: () => void;
}

const between = (a: number, b: number, share: number) => Math.round(a + (b - a) * share);

/** At most one glide. Made outside of components, whose closures would keep a former dataset in memory. */
function newGliding() {
  let frame = 0;
  let gliding: Glide | null = null;
  let isHeld = false;
  const stop = () => {
    cancelAnimationFrame(frame);
    gliding = null;
    isHeld = false;
  };
  const start = (glide: Glide) => {
    stop();
    gliding = glide;
    const { at: from, end, left, show, arrive } = glide;
    const began = performance.now();
    const step = (now: number) => {
      // The time of a frame may be before that of what asked for it.
      const passed = Math.max(0, now - began);
      if (passed >= left) {
        stop();
        arrive();
        return;
      }
      const eased = 1 - (1 - passed / left) ** 3;
      const at = {
        min: between(from.min, end.min, eased),
        max: between(from.max, end.max, eased),
      } as DaySpan;
      gliding = { ...glide, at, left: left - passed };
      show(at);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  return {
    start,
    stop,
    /** Stops it where it is while something is pressed. */
    hold: () => {
      isHeld = gliding !== null;
      cancelAnimationFrame(frame);
    },
    /** Goes on after a press that moved nothing. */
    release: () => {
      if (gliding && isHeld) start(gliding);
    },
  };
}

/** A glide from one window to another, in frames; it ends when the component goes. */
export function useGlide() {
  const [gliding] = useState(newGliding);
  useEffect(() => gliding.stop, [gliding]);
  return gliding;
}
