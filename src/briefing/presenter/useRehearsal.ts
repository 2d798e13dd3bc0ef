import { useEffect, useState } from 'react';
import { type SlideTimes, spend, storedTimes, storeTimes } from './rehearsal.ts';

const TICK = 1000;

/** Milliseconds spent on each slide of a deck while the timer runs, kept in this browser. */
export function useRehearsal(
  deck: string,
  slide: string,
  isRunning: boolean,
): { readonly times: SlideTimes; clear(): void } {
  const [times, setTimes] = useState<SlideTimes>(() => storedTimes(deck));
  useEffect(() => {
    if (!isRunning) return;
    let before = Date.now();
    const count = () => {
      const now = Date.now();
      const passed = now - before;
      before = now;
      setTimes((old) => spend(old, slide, passed));
    };
    const timer = setInterval(count, TICK);
    return () => {
      clearInterval(timer);
      count();
    };
  }, [slide, isRunning]);
  useEffect(() => storeTimes(deck, times), [deck, times]);
  return { times, clear: () => setTimes({}) };
}
