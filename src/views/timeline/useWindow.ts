import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DaySpan } from '../../core/viewState';
import { clampWindow, defaultWindow, wholeRange } from '../../scene/timeline/timeWindow';
import { useAtlas } from '../../state/useAtlas';

/** Milliseconds a step of the window takes. */
const GLIDE = 220;

const same = (a: DaySpan, b: DaySpan) => a.min === b.min && a.max === b.max;
const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const between = (a: number, b: number, share: number) => Math.round(a + (b - a) * share);

export interface WindowControl {
  /** What is shown now, within a gesture too. */
  readonly shown: DaySpan;
  readonly whole: DaySpan;
  /** Shows a window during a gesture, without a place in the URL. */
  preview(window: DaySpan): void;
  /** Ends a gesture: the window goes to the URL. */
  commit(window: DaySpan): void;
  /** Goes to a window, gliding where motion is welcome; null for the default. */
  goTo(window: DaySpan | null): void;
}

/** The visible window of the timeline: the URL's, or one in the course of a gesture or a glide. */
export function useWindow(): WindowControl {
  const { columns, view, update } = useAtlas();
  const whole = useMemo(() => wholeRange(columns), [columns]);
  const standard = useMemo(() => defaultWindow(columns), [columns]);
  const committed = useMemo(
    () => (view.window ? clampWindow(view.window, whole) : standard),
    [view.window, whole, standard],
  );
  const [draft, setDraft] = useState<DaySpan | null>(null);
  const frame = useRef(0);
  const shown = draft ?? committed;

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a window that came from elsewhere ends the gesture's own
  useEffect(() => {
    setDraft(null);
  }, [committed]);

  const commit = useCallback(
    (window: DaySpan) => {
      const next = clampWindow(window, whole);
      update((current) => ({ ...current, window: same(next, standard) ? null : next }), 'replace');
      if (same(next, committed)) setDraft(null);
      else setDraft(next);
    },
    [update, whole, standard, committed],
  );

  const preview = useCallback(
    (window: DaySpan) => {
      cancelAnimationFrame(frame.current);
      setDraft(clampWindow(window, whole));
    },
    [whole],
  );

  const goTo = (target: DaySpan | null) => {
    const end = target ?? standard;
    cancelAnimationFrame(frame.current);
    if (stillness()) {
      commit(end);
      return;
    }
    const start = shown;
    const began = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, (now - began) / GLIDE);
      const eased = 1 - (1 - share) ** 3;
      if (share === 1) {
        commit(end);
        return;
      }
      const min = between(start.min, end.min, eased);
      const max = between(start.max, end.max, eased);
      setDraft({ min, max } as DaySpan);
      frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
  };

  return { shown, whole, preview, commit, goTo };
}
