import { isOpenedHere } from '../../core/datasetRef.ts';
import type { Deck } from '../../core/deck.ts';
import { DEFAULT_VIEW, type ViewState } from '../../core/viewState.ts';
import { routeHash } from '../../state/route.ts';
import { viewLink } from '../../state/viewUrl.ts';
import { FROM_LINK } from '../library/openDeck.ts';

/** How a watched briefing begins and goes on. */
export interface Watched {
  /** Whether it is for a frame in another page. */
  readonly embed: boolean;
  /** Whether the first slide waits for the reader to start. */
  readonly cover: boolean;
  /** Seconds per step; 0 if the reader turns slides. */
  readonly auto: number;
  readonly loop: boolean;
}

export const PLAIN: Watched = { embed: false, cover: false, auto: 0, loop: false };

/** A briefing in an address: a shipped one by its id, any other by its code. */
export type WatchSource = { readonly id: string } | { readonly code: string };

/** The address where a briefing is watched; it names the first slide's dataset, so that no other is loaded before. */
export function watchLink(
  { slides }: Pick<Deck, 'slides'>,
  source: WatchSource,
  { embed, cover, auto, loop }: Watched,
  slide = 1,
  reader: Partial<Pick<ViewState, 'theme' | 'language'>> = {},
): string {
  const name = slides[slide - 1]?.dataset.name;
  // An own dataset would be asked for before anything is shown.
  const data = name === undefined || isOpenedHere(name) ? DEFAULT_VIEW.data : name;
  const hash = routeHash({
    ...{ kind: 'play', slide, auto, loop, watch: { step: 0, cover } },
    deck: 'id' in source ? source.id : FROM_LINK,
    code: 'code' in source ? source.code : undefined,
  });
  return `${viewLink({ ...DEFAULT_VIEW, ...reader, data, embed })}${hash}`;
}
