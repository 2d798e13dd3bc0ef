import type { Annotation } from '../../core/annotation.ts';
import type { DeckTheme, Slide } from '../../core/deck.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Size } from '../boxes.ts';
import type { Geography } from '../map/geography.ts';
import type { Palette } from '../palette.ts';

/** Smallest type of a slide on a stage of 1280 by 720 px: 13.5 points on a slide of 13.33 inches. */
export const MIN_TYPE = 18;

/** Type sizes on the stage, px; those in lists are tried from the first. */
export const TYPE = {
  title: [38, 34, 30, 26],
  subtitle: 22,
  body: [24, 22, 20, MIN_TYPE],
  /** Text that has the slide to itself. */
  prose: [32, 28, 26, 24, 22, 20, MIN_TYPE],
  small: MIN_TYPE,
} as const;

/** Distance of everything from the stage's left and right edges, and gap between its parts, px. */
export const MARGIN = 56;
export const GAP = 20;

/** The stage of the usual shape, px. */
export const WIDE: Size = { width: 1280, height: 720 };
/** Smallest size at which a stage is shown, as a share of {@link WIDE}: on phones, 18 px become 12. */
const MIN_SCALE = 2 / 3;

/** Width below which parts are one below the other instead of side by side, px. */
const NARROW = 900;

export const isNarrow = ({ width }: Size): boolean => width < NARROW;

/** Least height of a stage, px: with parts side by side, and one below the other. A window too low for it shows the stage smaller. */
const MIN_HEIGHT = { wide: 480, narrow: 900 } as const;

/** A stage and the factor by which it is shown. */
export interface Staging {
  readonly stage: Size;
  readonly scale: number;
}

/** The stage that fills a window of the given px: as large as it may be for the window to hold {@link WIDE}. */
export function stagingOf({ width, height }: Size): Staging {
  const fit = Math.max(MIN_SCALE, Math.min(width / WIDE.width, height / WIDE.height));
  const least = isNarrow({ width: width / fit, height }) ? MIN_HEIGHT.narrow : MIN_HEIGHT.wide;
  const low = Math.min(fit, height / least);
  // A stage that became wide by being shown smaller needs no more than the height of wide ones.
  const scale = isNarrow({ width: width / low, height })
    ? low
    : Math.min(fit, height / MIN_HEIGHT.wide, width / NARROW);
  return { stage: { width: width / scale, height: height / scale }, scale };
}

/** What a slide shows of its view. */
export interface SlideView {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
}

/** Everything that a slide is drawn from. */
export interface SlideInput {
  readonly slide: Slide;
  /** null if this browser lacks the slide's data. */
  readonly view: SlideView | null;
  /** The second view of a comparison. */
  readonly beside: SlideView | null;
  readonly deckTheme: DeckTheme;
  readonly author: string;
  /** Whether the briefing has slides of several datasets, so that each names its own. */
  readonly isMixed: boolean;
  /** Number of the slide, from 1, and of all. */
  readonly place: number;
  readonly total: number;
  /** How far the slide has been revealed, from 0. */
  readonly step: number;
  /** The rows that are revealed, if the step doesn't say. */
  readonly rows?: ReadonlySet<number> | undefined;
  readonly world: Geography;
  readonly palette: Palette;
  readonly stage: Size;
  readonly t: Translate;
}

/** What the parts of a slide need to draw a view. */
export interface PartInput extends SlideView {
  readonly world: Geography;
  readonly palette: Palette;
  readonly t: Translate;
  /** Those shown at this step. */
  readonly annotations: readonly Annotation[];
  /** Rows shown at this step; null: all. */
  readonly revealed: ReadonlySet<number> | null;
}
