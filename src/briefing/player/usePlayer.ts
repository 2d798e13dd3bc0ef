import { useEffect, useMemo, useRef, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import { reconcile } from '../../state/reconcile.ts';
import type { Route } from '../../state/route.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { goTo } from '../../state/useRoute.ts';
import { type Ignored, parseView } from '../../state/viewUrl.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { slideViewOf, viewOfSlide } from '../model/slideView.ts';
import { type Channel, joinChannel, type Message, type PlayerState } from './channel.ts';

export type PlayRoute = Extract<Route, { kind: 'play' }>;

export interface Player {
  readonly state: PlayerState;
  /** Parts of the slide's view that could not be used. */
  readonly ignored: readonly Ignored[];
  readonly auto: number;
  readonly loop: boolean;
  go(slide: number): void;
  setBlack(on: boolean): void;
  /** Returns from a detour to the slide's view. */
  comeBack(): void;
  setAuto(seconds: number, loop: boolean): void;
}

/** Steps through the slides of a deck. Each is a view state; the address has the current one. */
export function usePlayer(deck: Deck, route: PlayRoute): Player {
  const { columns, view, update } = useAtlas();
  const last = deck.slides.length - 1;
  const slide = Math.min(last, route.slide - 1);
  const [black, setBlack] = useState(false);
  const [settled, setSettled] = useState(-1);
  const { auto, loop } = route;

  const asked = deck.slides[slide]?.view ?? '';
  const { own, ignored } = useMemo(() => {
    const parsed = parseView(asked);
    const known = reconcile(parsed.view, columns);
    return { own: slideViewOf(known.view), ignored: [...parsed.ignored, ...known.ignored] };
  }, [asked, columns]);
  const detour = settled === slide && slideViewOf(view) !== own;

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

  const go = (to: number) => {
    const next = Math.max(0, Math.min(last, to));
    setBlack(false);
    if (next === slide) show();
    goTo({ ...route, slide: next + 1 }, 'replace');
  };

  const playing = useLatest({ go, setBlack, comeBack: show, state: { slide, black, detour } });
  const channel = useRef<Channel | null>(null);
  useEffect(() => {
    const hear = (message: Message) => {
      const now = playing.current;
      if (message.kind === 'go') now.go(message.slide);
      else if (message.kind === 'black') now.setBlack(message.on);
      else if (message.kind === 'return') now.comeBack();
      else if (message.kind === 'hello') channel.current?.say({ kind: 'state', state: now.state });
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
    channel.current?.say({ kind: 'state', state: { slide, black, detour } });
  }, [slide, black, detour]);

  // Automatic play pauses during a detour and while the screen is black.
  const waits = auto === 0 || detour || black || (slide === last && !loop);
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => playing.current.go(slide === last ? 0 : slide + 1), auto * 1000);
    return () => clearTimeout(timer);
  }, [waits, auto, slide, last, playing]);

  return {
    state: { slide, black, detour },
    ignored,
    auto,
    loop,
    go,
    setBlack,
    comeBack: show,
    setAuto: (seconds, again) => goTo({ ...route, slide: slide + 1, auto: seconds, loop: again }, 'replace'),
  };
}
