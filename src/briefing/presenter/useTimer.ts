import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { readTab, writeTab } from '../library/tabMemory.ts';

/** Session storage key for the timer's state, so that a reload doesn't stop it. */
const KEY = 'accord-atlas-timer';
const TICK = 500;

const stateSchema = v.object({
  /** Milliseconds counted before the last start. */
  before: v.number(),
  /** Time of the last start; null while stopped. */
  since: v.nullable(v.number()),
  /** Minutes; 0 without a target. */
  target: v.number(),
});
type TimerState = v.InferOutput<typeof stateSchema>;

const FRESH: TimerState = { before: 0, since: null, target: 0 };

function stored(): TimerState {
  const state = v.safeParse(stateSchema, readTab(KEY));
  return state.success ? state.output : FRESH;
}

export interface Timer {
  /** Milliseconds. */
  readonly elapsed: number;
  readonly running: boolean;
  /** Minutes; 0 if there is none. */
  readonly target: number;
  /** The current time. */
  readonly now: number;
  toggle(): void;
  reset(): void;
  setTarget(minutes: number): void;
}

/** Timer for a talk; it continues after a reload. */
export function useTimer(): Timer {
  const [state, setState] = useState<TimerState>(stored);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => writeTab(KEY, state), [state]);
  const elapsed = state.before + (state.since === null ? 0 : Math.max(0, now - state.since));
  return {
    elapsed,
    running: state.since !== null,
    target: state.target,
    now,
    toggle: () => {
      const instant = Date.now();
      setNow(instant);
      setState(
        state.since === null
          ? { ...state, since: instant }
          : { ...state, before: state.before + instant - state.since, since: null },
      );
    },
    reset: () => setState({ ...FRESH, target: state.target }),
    setTarget: (target) => setState({ ...state, target }),
  };
}

/** Formats milliseconds as "12:05" or "1:02:05". */
export function clockOf(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
