import { useEffect, useRef, useState } from 'react';
import { goTo } from '../../state/useRoute.ts';
import {
  type Channel,
  joinChannel,
  type Message,
  type PlayerState,
  type Pointer,
} from '../player/channel.ts';

export interface Presenter {
  readonly state: PlayerState;
  /** Whether a slide window answers. */
  readonly connected: boolean;
  /** To a slide, from 0. */
  go(slide: number): void;
  /** A step forward or back. */
  move(by: 1 | -1): void;
  /** Points in the slide window, or stops pointing. */
  point(at: Pointer | null): void;
  setBlack(on: boolean): void;
  comeBack(): void;
}

/** The presenter's connection to the slide window of a deck. `first` is the index of the first slide, from 0. */
export function usePresenter(deck: string, first: number, last: number): Presenter {
  const [state, setState] = useState<PlayerState>({
    ...{ slide: first, step: 0, steps: 0, black: false, detour: null },
  });
  const [connected, setConnected] = useState(false);
  const channel = useRef<Channel | null>(null);
  useEffect(() => {
    const hear = (message: Message) => {
      if (message.kind === 'closed') setConnected(false);
      if (message.kind !== 'state') return;
      setConnected(true);
      // The slide window may have a briefing with more slides.
      const slide = Math.max(0, Math.min(last, message.state.slide));
      setState({ ...message.state, slide });
      goTo({ kind: 'presenter', deck, slide: slide + 1 }, 'replace');
    };
    const joined = joinChannel(deck, hear);
    channel.current = joined;
    joined.say({ kind: 'hello' });
    return () => {
      channel.current = null;
      joined.close();
    };
  }, [deck, last]);
  return {
    state,
    connected,
    go: (slide) => {
      const next = Math.max(0, Math.min(last, slide));
      // Without a slide window, the presenter can still page through the notes.
      if (!connected) setState((now) => ({ ...now, slide: next }));
      channel.current?.say({ kind: 'go', slide: next });
    },
    move: (by) => {
      if (!connected)
        setState((now) => ({ ...now, slide: Math.max(0, Math.min(last, now.slide + by)), step: 0 }));
      channel.current?.say({ kind: 'move', by });
    },
    point: (at) => channel.current?.say({ kind: 'point', at }),
    setBlack: (on) => channel.current?.say({ kind: 'black', on }),
    comeBack: () => channel.current?.say({ kind: 'return' }),
  };
}
