import { useMemo } from 'react';
import { type Deck, type DeckTheme, datasetsOf, type Slide } from '../core/deck.ts';
import { evidenceOf } from '../core/evidence.ts';
import type { Translate } from '../core/names.ts';
import type { Theme } from '../core/viewState.ts';
import type { Size } from '../scene/boxes.ts';
import type { Geography } from '../scene/map/geography.ts';
import { PALETTES } from '../scene/palette.ts';
import { themedPalette } from '../scene/slide/contrast.ts';
import { type SlideInput, type SlideView, WIDE } from '../scene/slide/stage.ts';
import type { TakenSnapshot } from '../state/takeSnapshot.ts';
import { today } from '../ui/today.ts';
import type { SlideViews } from './useSnapshot.ts';

/** A deck as far as each of its slides shows it. */
export interface DeckLook {
  readonly author: string;
  readonly theme: DeckTheme | undefined;
  /** Number of slides. */
  readonly total: number;
  /** Whether its slides were made on several datasets. */
  readonly isMixed: boolean;
}

/** The look of a deck; the same object until something of it changes, so that slides need not be drawn again. */
export function useDeckLook(deck: Pick<Deck, 'author' | 'theme' | 'slides'>): DeckLook {
  const { author, theme, slides } = deck;
  const total = slides.length;
  const isMixed = useMemo(() => datasetsOf({ slides }).length > 1, [slides]);
  return useMemo(() => ({ author, theme, total, isMixed }), [author, theme, total, isMixed]);
}

/** What a slide is drawn from, besides its views. */
export interface SlideSetting {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  /** Absent: the last one. */
  readonly step?: number | undefined;
  readonly world: Geography;
  readonly theme: Theme;
  /** Absent: {@link WIDE}. */
  readonly stage?: Size | undefined;
  readonly t: Translate;
}

const viewOf = (taken: TakenSnapshot | 'absent' | null, t: Translate): SlideView | null => {
  if (taken === null || taken === 'absent') return null;
  const { snapshot } = taken;
  return { snapshot, evidence: evidenceOf(snapshot, t, '', today()) };
};

/** Everything that a slide is drawn from. */
export function slideInput(setting: SlideSetting, { view, beside }: SlideViews): SlideInput {
  const { look, slide, place, step = Number.POSITIVE_INFINITY, world, theme, stage = WIDE, t } = setting;
  const deckTheme = look.theme ?? {};
  return {
    slide,
    view: viewOf(view, t),
    beside: viewOf(beside, t),
    deckTheme,
    author: look.author,
    isMixed: look.isMixed,
    place: place + 1,
    total: look.total,
    step,
    world,
    palette: themedPalette(PALETTES[theme], deckTheme),
    stage,
    t,
  };
}
