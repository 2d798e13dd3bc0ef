import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { Deck } from '../../core/deck.ts';
import { readTab, writeTab } from '../library/tabMemory.ts';
import { type Position, positionSchema } from './message.ts';

/** Session storage key for what a frozen wall shows, so that a reload doesn't reveal the slide that was turned to. */
const KEY = 'accord-atlas-frozen';

const storedSchema = v.object({ deck: v.string(), ...positionSchema.entries });

export interface Freeze {
  /** What stays on the wall; null while it isn't frozen. */
  readonly frozen: Position | null;
  /** Keeps a slide on the wall, or with null lets the wall follow again. */
  hold(position: Position | null): void;
}

/** What is kept on the wall while the player moves on. It lasts until the player is left. */
export function useFreeze({ id: deck, slides }: Deck): Freeze {
  const [held, hold] = useState<Position | null>(() => {
    const stored = v.safeParse(storedSchema, readTab(KEY));
    return stored.success && stored.output.deck === deck
      ? { slide: stored.output.slide, step: stored.output.step }
      : null;
  });
  // The deck may have lost slides meanwhile.
  const frozen = held && held.slide < slides.length ? held : null;
  useEffect(() => {
    writeTab(KEY, frozen && { deck, ...frozen });
    return () => writeTab(KEY, null);
  }, [deck, frozen]);
  return { frozen, hold };
}
