import { useEffect, useMemo, useRef, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import { reconcile } from '../../state/reconcile.ts';
import type { Route } from '../../state/route.ts';
import { goTo } from '../../state/useRoute.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { type Ignored, parseView } from '../../state/viewUrl.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { slideViewOf, viewOfSlide } from '../model/slideView.ts';
import { joinChannel } from './channel.ts';
import type { Channel, Message, PlayerState, Pointer } from './message.ts';
import type { Freeze } from './useFreeze.ts';
import { useWindowStage } from './useWindowStage.ts';

export type PlayRoute = Extract<Route, { kind: 'play' }>;

export interface Player {
  readonly state: PlayerState;
  /** Parts of the slide's view that could not be used. */
  readonly ignored: readonly Ignored[];
  /** Where the presenter points; null if nowhere. */
  readonly pointer: Pointer | null;
  readonly auto: number;
  readonly loop: boolean;
  /** To a slide, from 0, at its first step. */
  go(slide: number): void;
  /** A step forward or back: within the slide, or to the one after or before it. */
  move(by: 1 | -1): void;
  setBlack(on: boolean): void;
  /** Keeps on the wall what it shows, or lets it follow again. A detour can't be kept. */
  setFrozen(on: boolean): void;
  /** Returns from a detour to the slide's view. */
  comeBack(): void;
  setAuto(seconds: number, loop: boolean): void;
}

/** The last step of a slide, whose number is not known before its data is. */
const LAST_STEP = Number.MAX_SAFE_INTEGER;

/**
 * Steps through the slides of a deck. Each is a view state; the address has the current one.
 * @param steps number of steps of the current slide after its first state
 */
export function usePlayer(deck: Deck, route: PlayRoute, steps: number, { frozen, hold }: Freeze): Player {
  const { columns, view, update } = useWholeAtlas();
  const last = deck.slides.length - 1;
  const slide = Math.min(last, route.slide - 1);
  const [black, setBlack] = useState(false);
  const [settled, setSettled] = useState(-1);
  const [stepped, setStepped] = useState({ slide, step: 0 });
  const [pointer, setPointer] = useState<Pointer | null>(null);
  const stage = useWindowStage();
  const { auto, loop } = route;
  const step = stepped.slide === slide ? Math.min(steps, stepped.step) : 0;

  const asked = deck.slides[slide]?.view ?? '';
  const { own, ignored } = useMemo(() => {
    const parsed = parseView(asked);
    const known = reconcile(parsed.view, columns);
    return { own: slideViewOf(known.view), ignored: [...parsed.ignored, ...known.ignored] };
  }, [asked, columns]);
  const now = slideViewOf(view);
  const detour = settled === slide && now !== own ? now : null;

  const showSlide = (at: number, search: string) => {
    setSettled(at);
    update((current) => viewOfSlide(search, current), 'replace');
  };
  const show = () => showSlide(slide, asked);
  const showNow = useLatest(showSlide);
  // Show a slide when the player reaches it, not again when the reader explores its view.
  useEffect(() => {
    showNow.current(slide, asked);
  }, [showNow, slide, asked]);

  const goToStep = (to: number, at: number) => {
    const next = Math.max(0, Math.min(last, to));
    // A frozen wall stays as it is.
    if (!frozen) setBlack(false);
    setStepped({ slide: next, step: at });
    if (next === slide) show();
    goTo({ ...route, slide: next + 1 }, 'replace');
  };
  const go = (to: number) => goToStep(to, 0);
  const move = (by: 1 | -1) => {
    const isWithin = by > 0 ? step < steps : step > 0;
    if (isWithin) {
      if (!frozen) setBlack(false);
      if (detour !== null) show();
      setStepped({ slide, step: step + by });
    } else if (by > 0 ? slide === last : slide === 0) {
      // There is nothing beyond the first and the last slide: they stay as they are.
      goToStep(slide, step);
    } else if (by > 0) go(slide + 1);
    else goToStep(slide - 1, LAST_STEP);
  };

  const setFrozen = (on: boolean) => {
    if (!on) hold(null);
    else if (!frozen && detour === null) hold({ slide, step });
  };

  const state: PlayerState = { slide, step, steps, black, detour, frozen, stage };
  const playing = useLatest({ go, move, setBlack, setFrozen, comeBack: show, state });
  const channel = useRef<Channel | null>(null);
  useEffect(() => {
    const hear = (message: Message) => {
      const player = playing.current;
      if (message.kind === 'go') player.go(message.slide);
      else if (message.kind === 'move') player.move(message.by);
      else if (message.kind === 'black') player.setBlack(message.on);
      else if (message.kind === 'freeze') player.setFrozen(message.on);
      else if (message.kind === 'point') setPointer(message.at);
      else if (message.kind === 'return') player.comeBack();
      else if (message.kind === 'hello') channel.current?.say({ kind: 'state', state: player.state });
    };
    const joined = joinChannel(deck.id, hear);
    channel.current = joined;
    const leave = () => joined.say({ kind: 'closed' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      joined.close();
      channel.current = null;
    };
  }, [deck.id, playing]);
  useEffect(() => {
    channel.current?.say({ kind: 'state', state: { slide, step, steps, black, detour, frozen, stage } });
  }, [slide, step, steps, black, detour, frozen, stage]);

  // Automatic play pauses during a detour and while the wall is black or frozen.
  const isAtEnd = slide === last && step === steps;
  const waits = auto === 0 || detour !== null || black || frozen !== null || (isAtEnd && !loop);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and slide has the whole pause
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => (isAtEnd ? playing.current.go(0) : playing.current.move(1)), auto * 1000);
    return () => clearTimeout(timer);
  }, [waits, auto, slide, step, isAtEnd, playing]);

  return {
    state,
    ignored,
    pointer,
    auto,
    loop,
    go,
    move,
    setBlack,
    setFrozen,
    comeBack: show,
    setAuto: (seconds, again) => goTo({ ...route, slide: slide + 1, auto: seconds, loop: again }, 'replace'),
  };
}
