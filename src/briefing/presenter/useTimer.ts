import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { readTab, writeTab } from '../library/tabMemory.ts';

/** Session storage key for the timer's state, so that a reload doesn't stop it. */
const KEY = 'accord-atlas-timer';
const TICK = 500;

const standSchema = v.object({
  /** Milliseconds counted before the last start. */
  before: v.number(),
  /** Time of the last start; null while stopped. */
  since: v.nullable(v.number()),
  /** Minutes; 0 without a target. */
  target: v.number(),
});
type Stand = v.InferOutput<typeof standSchema>;

const FRESH: Stand = { before: 0, since: null, target: 0 };

function stored(): Stand {
  const stand = v.safeParse(standSchema, readTab(KEY));
  return stand.success ? stand.output : FRESH;
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
  const [stand, setStand] = useState<Stand>(stored);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => writeTab(KEY, stand), [stand]);
  const elapsed = stand.before + (stand.since === null ? 0 : Math.max(0, now - stand.since));
  return {
    elapsed,
    running: stand.since !== null,
    target: stand.target,
    now,
    toggle: () => {
      const instant = Date.now();
      setNow(instant);
      setStand(
        stand.since === null
          ? { ...stand, since: instant }
          : { ...stand, before: stand.before + instant - stand.since, since: null },
      );
    },
    reset: () => setStand({ ...FRESH, target: stand.target }),
    setTarget: (target) => setStand({ ...stand, target }),
  };
}

/** Formats milliseconds as "12:05" or "1:02:05". */
export function clockOf(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
