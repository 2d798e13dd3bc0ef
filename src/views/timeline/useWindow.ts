import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DaySpan } from '../../core/viewState.ts';
import { clampWindow, fittedWindow, standardWindow, wholeRange } from '../../scene/timeline/timeWindow.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useTimeWindow } from '../../state/useViewParts.ts';
import { useGlide } from './useGlide.ts';

/** Milliseconds the window glides for a step, and for a change by a link, a slide or the history. */
const GLIDE = 220;
const LONG_GLIDE = 900;

const same = (a: DaySpan, b: DaySpan) => a.min === b.min && a.max === b.max;
const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface WindowControl {
  /** The window shown now, even during a gesture. */
  readonly shown: DaySpan;
  readonly whole: DaySpan;
  /** Shows a window during a gesture, without writing it to the URL. */
  preview(window: DaySpan): void;
  /** Ends a gesture and writes the window to the URL. */
  commit(window: DaySpan): void;
  /** Stops a glide where it is while something is pressed. */
  hold(): void;
  /** Goes on with a glide that was held, after a press that moved nothing. */
  release(): void;
  /** Goes to a window, gliding unless the reader prefers reduced motion; null for the default. */
  goTo(window: DaySpan | null): void;
}

/** The visible window: of a gesture or glide, from the URL, or fitted to the records shown (all while `playing`). */
export function useWindow(playing: boolean): WindowControl {
  const { columns, result, view, update } = useAtlas();
  const asked = useTimeWindow();
  const whole = useMemo(() => wholeRange(columns), [columns]);
  const { from, to } = view;
  // While playing, the window stays in place.
  const standard = useMemo(
    () =>
      playing
        ? fittedWindow(columns, result.rowsBeforePeriod)
        : standardWindow(columns, result, { from, to }),
    [columns, result, playing, from, to],
  );
  const committed = useMemo(() => (asked ? clampWindow(asked, whole) : standard), [asked, whole, standard]);
  const [draft, setDraft] = useState<DaySpan | null>(null);
  /** The window that the reader went to here, until it is the committed one. */
  const own = useRef<DaySpan | null>(null);
  const [former, setFormer] = useState({ columns, committed });
  const { start, stop, hold, release } = useGlide();

  // A window set elsewhere (a filter, a link, a slide, the history) is glided to, from what is shown so far. That is
  // settled while rendering, since the timeline would be drawn twice otherwise.
  let shown = draft ?? committed;
  if (former.columns !== columns || !same(former.committed, committed)) {
    const begun = draft ?? former.committed;
    const isOwn = own.current !== null && same(own.current, committed);
    const isThere = isOwn || former.columns !== columns || same(begun, committed) || stillness();
    shown = isThere ? committed : begun;
    setFormer({ columns, committed });
    setDraft(isThere ? null : begun);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a window set elsewhere begins a glide
  useLayoutEffect(() => {
    own.current = null;
    stop();
    if (draft !== null)
      start({
        ...{ at: draft, end: committed, left: LONG_GLIDE, show: setDraft },
        arrive: () => setDraft(null),
      });
  }, [committed.min, committed.max]);

  const commit = useCallback(
    (window: DaySpan) => {
      stop();
      const next = clampWindow(window, whole);
      own.current = next;
      update((current) => ({ ...current, window: same(next, standard) ? null : next }), 'replace');
      if (same(next, committed)) setDraft(null);
      else setDraft(next);
    },
    [update, whole, standard, committed, stop],
  );

  const preview = useCallback(
    (window: DaySpan) => {
      stop();
      setDraft(clampWindow(window, whole));
    },
    [whole, stop],
  );

  const goTo = (target: DaySpan | null) => {
    const end = target ?? standard;
    stop();
    if (stillness()) {
      commit(end);
      return;
    }
    start({ at: shown, end, left: GLIDE, show: setDraft, arrive: () => commit(end) });
  };

  return { shown, whole, preview, commit, hold, release, goTo };
}
