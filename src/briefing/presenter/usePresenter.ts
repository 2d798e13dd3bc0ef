import { useEffect, useRef, useState } from 'react';
import { WIDE } from '../../scene/slide/stage.ts';
import { goTo } from '../../state/useRoute.ts';
import { joinChannel } from '../player/channel.ts';
import type { Channel, Message, PlayerState, Pointer } from '../player/message.ts';

export interface Presenter {
  readonly state: PlayerState;
  /** Whether a slide window answers. */
  readonly connected: boolean;
  /** To a slide, from 0. */
  go(slide: number): void;
  /** A step forward or back. `steps`: number of the current slide's last step. */
  move(by: 1 | -1, steps: number): void;
  /** Points in the slide window, or stops pointing. */
  point(at: Pointer | null): void;
  setBlack(on: boolean): void;
  setFrozen(on: boolean): void;
  comeBack(): void;
}

/** What only a slide window can be. */
const UNDISTURBED = { black: false, detour: null, frozen: null } as const;

/** The presenter's connection to the slide window of a deck. `first` is the index of the first slide, from 0. */
export function usePresenter(deck: string, first: number, last: number): Presenter {
  const [state, setState] = useState<PlayerState>({
    ...{ slide: first, step: 0, steps: 0, stage: WIDE, ...UNDISTURBED },
  });
  const [connected, setConnected] = useState(false);
  const channel = useRef<Channel | null>(null);
  useEffect(() => {
    const hear = (message: Message) => {
      if (message.kind === 'closed') {
        setConnected(false);
        setState((now) => ({ ...now, ...UNDISTURBED }));
      }
      if (message.kind !== 'state') return;
      setConnected(true);
      // The slide window may have a briefing with more slides.
      setState({ ...message.state, slide: Math.max(0, Math.min(last, message.state.slide)) });
    };
    const joined = joinChannel(deck, hear);
    channel.current = joined;
    joined.say({ kind: 'hello' });
    // Nothing is left pointing on the wall.
    const leave = () => joined.say({ kind: 'point', at: null });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      channel.current = null;
      joined.close();
    };
  }, [deck, last]);
  const { slide, step } = state;
  useEffect(() => goTo({ kind: 'presenter', deck, slide: slide + 1 }, 'replace'), [deck, slide]);

  /** Without a slide window, the presenter can still page through the slides and notes. */
  const turn = (to: number, at: number) => {
    if (!connected) setState((now) => ({ ...now, slide: Math.max(0, Math.min(last, to)), step: at }));
  };
  /** Shows at once what the slide window will answer, so that a second press of the key takes back the first. */
  const expectAnswer = (change: (now: PlayerState) => Partial<PlayerState>) => {
    if (connected) setState((now) => ({ ...now, ...change(now) }));
  };
  return {
    state,
    connected,
    go: (to) => {
      turn(to, 0);
      channel.current?.say({ kind: 'go', slide: Math.max(0, Math.min(last, to)) });
    },
    move: (by, steps) => {
      if (by > 0 ? step < steps : step > 0) turn(slide, Math.min(step, steps) + by);
      else if (by > 0 ? slide < last : slide > 0) turn(slide + by, by > 0 ? 0 : Number.MAX_SAFE_INTEGER);
      channel.current?.say({ kind: 'move', by });
    },
    point: (at) => channel.current?.say({ kind: 'point', at }),
    setBlack: (on) => {
      expectAnswer(() => ({ black: on }));
      channel.current?.say({ kind: 'black', on });
    },
    setFrozen: (on) => {
      expectAnswer((now) => ({ frozen: on ? { slide: now.slide, step: now.step } : null }));
      channel.current?.say({ kind: 'freeze', on });
    },
    comeBack: () => channel.current?.say({ kind: 'return' }),
  };
}
