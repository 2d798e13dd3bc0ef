import { useEffect, useState } from 'react';

/** Where the timer of this tab stands, so that a reload does not stop it. */
const KEY = 'accord-atlas-timer';
const TICK = 500;

interface Stand {
  /** Milliseconds counted before it last began to run. */
  readonly before: number;
  /** Instant at which it began to run; null while it stands. */
  readonly since: number | null;
  /** Minutes; 0 without a target. */
  readonly target: number;
}

const FRESH: Stand = { before: 0, since: null, target: 0 };

function stored(): Stand {
  try {
    const stand = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Stand> | null;
    const { before, since, target } = stand ?? {};
    if (typeof before !== 'number' || typeof target !== 'number') return FRESH;
    return { before, target, since: typeof since === 'number' ? since : null };
  } catch {
    return FRESH;
  }
}

export interface Timer {
  /** Milliseconds. */
  readonly elapsed: number;
  readonly running: boolean;
  /** Minutes; 0 without one. */
  readonly target: number;
  /** The present instant. */
  readonly now: number;
  toggle(): void;
  reset(): void;
  setTarget(minutes: number): void;
}

/** Counts the time of a talk, and goes on after a reload. */
export function useTimer(): Timer {
  const [stand, setStand] = useState<Stand>(stored);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(stand));
    } catch {
      // Without storage the timer begins anew after a reload.
    }
  }, [stand]);
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

/** "12:05", "1:02:05"; milliseconds in. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
