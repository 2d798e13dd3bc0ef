import { useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../core/days.ts';
import { type Bounds, momentsOf, type Playback } from '../../core/play.ts';
import { spanOf } from '../../core/query.ts';
import { periodSpan } from '../../scene/timeline/period.ts';
import { fittedWindow } from '../../scene/timeline/timeWindow.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useTimeWindow } from '../../state/useViewParts.ts';
import { useLatest } from '../../ui/useLatest.ts';

export const SPEEDS: readonly number[] = [0.5, 1, 2, 4];
/** Milliseconds per moment at speed 1. */
const PACE = 1000;

const motionIsUnwelcome = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the period through the shown years with records, or through the period set. Each moment is in the link. */
export function usePlay() {
  const { columns, result, view, update } = useAtlas();
  const [settings, setSettings] = useState<Playback>({ step: 'year', mode: 'cumulative' });
  const [speed, setSpeed] = useState(1);
  const [index, setIndex] = useState(0);
  const [within] = useState<Bounds>({ from: view.from, to: view.to });
  const pushed = useRef(false);
  const still = motionIsUnwelcome();
  const [running, setRunning] = useState(!still);

  const window = useTimeWindow();
  const { rowsBeforePeriod } = result;
  const shown = useMemo(
    () => window ?? fittedWindow(columns, rowsBeforePeriod),
    [columns, rowsBeforePeriod, window],
  );
  // Span of what passes the other filters, which is the same at each moment.
  const data = useMemo(() => spanOf(columns, rowsBeforePeriod), [columns, rowsBeforePeriod]) ?? shown;
  const { min, max } = periodSpan(within, data) ?? shown;
  const first = Math.max(min, data.min) as Day;
  const end = Math.max(first, Math.min(max, data.max)) as Day;
  const span = useMemo(() => ({ min: first, max: end }), [first, end]);
  const moments = useMemo(() => momentsOf(span, settings, within), [span, settings, within]);
  const last = moments.length - 1;

  const show = (to: number, list = moments) => {
    const next = Math.max(0, Math.min(list.length - 1, to));
    const moment = list[next];
    setIndex(next);
    if (!moment) return;
    update((current) => ({ ...current, ...moment }), pushed.current ? 'replace' : 'push');
    pushed.current = true;
  };
  const showNow = useLatest(show);

  // Playing starts with the first moment; changing step or mode keeps the position in time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs only for a new list of moments
  useEffect(() => {
    showNow.current(Math.min(index, last));
  }, [moments]);

  useEffect(() => {
    if (!running) return;
    if (index >= last) {
      setRunning(false);
      return;
    }
    const timer = setTimeout(() => showNow.current(index + 1), PACE / speed);
    return () => clearTimeout(timer);
  }, [running, index, last, speed, showNow]);

  // A period set elsewhere stops playing.
  const moment = moments[index];
  const isElsewhere = moment !== undefined && (view.from !== moment.from || view.to !== moment.to);
  const settled = useRef(false);
  useEffect(() => {
    if (!isElsewhere) settled.current = true;
    else if (settled.current) setRunning(false);
  }, [isElsewhere]);

  return {
    moments,
    index,
    running,
    still,
    settings,
    speed,
    toggle: () => {
      if (!running && index >= last) show(0);
      setRunning(!running);
    },
    goTo: (to: number) => {
      setRunning(false);
      show(to);
    },
    set: (next: Playback) => {
      const share = last > 0 ? index / last : 0;
      setIndex(Math.round(share * (momentsOf(span, next, within).length - 1)));
      setSettings(next);
    },
    setSpeed,
    within,
    restore: () => update((current) => ({ ...current, ...within }), 'replace'),
  };
}
