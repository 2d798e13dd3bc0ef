import { useEffect, useState } from 'react';

/** Milliseconds without any progress after which it is said. */
export const STALL = 20_000;

/** A wait for something that moves now and then. */
interface Wait {
  readonly progress: unknown;
  readonly round: number;
}

/**
 * Whether something has made no progress for a while.
 * @param progress another value whenever it moves
 * @returns also what to call to go on waiting
 */
export function useStall(progress: unknown): readonly [isStalled: boolean, waitOn: () => void] {
  const [round, setRound] = useState(0);
  const [stalled, setStalled] = useState<Wait | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalled({ progress, round }), STALL);
    return () => clearTimeout(timer);
  }, [progress, round]);
  const isStalled = stalled !== null && stalled.progress === progress && stalled.round === round;
  return [isStalled, () => setRound(round + 1)];
}
