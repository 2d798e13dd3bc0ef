import { useEffect, useState } from 'react';
import { LAST_STEP } from '../../state/route.ts';
import { goTo } from '../../state/useRoute.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { useMedia } from '../../ui/useMedia.ts';
import type { PlayRoute } from '../player/usePlayer.ts';

export type WatchRoute = PlayRoute & Required<Pick<PlayRoute, 'watch'>>;

export interface Watch {
  /** Index of the slide, from 0, and its step. */
  readonly slide: number;
  readonly step: number;
  /** Whether the first slide waits for the reader to start. */
  readonly isCover: boolean;
  /** Whether slides advance by themselves. */
  readonly isPlaying: boolean;
  /** Whether it has come to its end, which it doesn't go beyond. */
  readonly isOver: boolean;
  start(): void;
  setPlaying(on: boolean): void;
  /** To a slide, from 0. */
  go(slide: number): void;
  move(by: 1 | -1): void;
}

/**
 * Steps through the slides of a briefing that is only watched. The address has slide and step, so that they survive a
 * reload and another dataset.
 * @param total number of slides
 * @param steps number of steps of the current slide after its first state
 * @param waits whether something keeps slides from advancing by themselves
 */
export function useWatch(route: WatchRoute, total: number, steps: number, waits: boolean): Watch {
  const { auto, loop, watch } = route;
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  // Nothing moves by itself for readers who don't want that.
  const [playing, setPlaying] = useState(auto > 0 && !isStill);
  const last = total - 1;
  const slide = Math.min(last, route.slide - 1);
  const step = Math.min(steps, watch?.step ?? 0);
  const isCover = watch?.cover ?? false;
  const isAtEnd = slide === last && step === steps;
  const isOver = isAtEnd && !loop;

  const goToStep = (to: number, at: number) => {
    const next = Math.max(0, Math.min(last, to));
    goTo({ ...route, slide: next + 1, watch: { step: at, cover: false } }, 'replace');
  };
  const go = (to: number) => goToStep(to, 0);
  const move = (by: 1 | -1) => {
    if (by > 0 ? step < steps : step > 0) goToStep(slide, step + by);
    else if (by < 0) {
      if (slide > 0) goToStep(slide - 1, LAST_STEP);
    } else if (slide < last) go(slide + 1);
  };
  const advance = useLatest(() => (isAtEnd ? go(0) : move(1)));
  const isPlaying = playing && auto > 0 && !isOver;
  const runs = isPlaying && !isCover && !waits;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and slide has the whole pause
  useEffect(() => {
    if (!runs) return;
    const timer = setTimeout(() => advance.current(), auto * 1000);
    return () => clearTimeout(timer);
  }, [runs, auto, slide, step, advance]);

  return {
    ...{ slide, step, isCover, isPlaying, isOver, go, move },
    start: () => {
      // To start is to want it to move.
      setPlaying(auto > 0);
      goToStep(slide, step);
    },
    setPlaying: (on) => {
      setPlaying(on);
      if (on && isOver) go(0);
    },
  };
}
