import type { Annotation } from './annotation.ts';
import type { ContextLayer } from './contextLayer.ts';
import type { DatasetRef } from './datasetRef.ts';
import type { ViewState } from './viewState.ts';

/** How a slide is laid out. */
export const SLIDE_LAYOUTS = [
  'cover',
  'section',
  'number',
  'record',
  'quote',
  'map',
  'timeline',
  'both',
  'matrix',
  'table',
  'dossier',
  'compare',
  'text',
  'picture',
] as const;
export type SlideLayout = (typeof SLIDE_LAYOUTS)[number];

/** What a slide reveals one by one. */
export const REVEALS = ['lines', 'sector', 'partner', 'year'] as const;
export type Reveal = (typeof REVEALS)[number];

/** A picture of a slide. */
export interface SlidePicture {
  /** `data:` address of a PNG, JPEG, WebP or GIF. */
  readonly data: string;
  /** Size in px. */
  readonly width: number;
  readonly height: number;
  /** What it shows. */
  readonly alt: string;
}

/** One slide of a briefing: a view with accompanying text. `text` is Markdown: see `scene/slide/markup.ts`. */
export interface Slide {
  /** Unique within its deck. */
  readonly id: string;
  readonly title: string;
  /** Below the title; absent: the sentence of the view. */
  readonly subtitle?: string | undefined;
  readonly text: string;
  /** For the speaker only. */
  readonly notes: string;
  /** Canonical query string of the view: empty, or begins with `?`. */
  readonly view: string;
  /** The dataset the view was made on; its name is the view's dataset name. */
  readonly dataset: DatasetRef;
  /** Absent: {@link proposedLayout}. */
  readonly layout?: SlideLayout | undefined;
  /** Canonical query string of the second view of a comparison, on the same dataset. */
  readonly beside?: string | undefined;
  readonly picture?: SlidePicture | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
  readonly reveal?: Reveal | undefined;
}

/** The look of all slides of a briefing. */
export interface DeckTheme {
  /** `#rrggbb`. */
  readonly accent?: string | undefined;
  readonly font?: 'sans' | 'serif' | undefined;
  readonly logo?: SlidePicture | undefined;
  /** A line at the foot of every slide. */
  readonly foot?: string | undefined;
}

/** A briefing: slides with accompanying text. Titles, names and notes are plain text. */
export interface Deck {
  /** A slug; unique in this browser. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  readonly theme?: DeckTheme | undefined;
  readonly slides: readonly Slide[];
  /** Context layers that came with it. */
  readonly layers?: readonly ContextLayer[] | undefined;
}

/** The layout that suits a view: what is on screen, or the selected record. */
export function proposedLayout({ pair, screen, selected }: ViewState): SlideLayout {
  if (pair !== null) return 'dossier';
  if (screen === 'matrix') return 'matrix';
  if (screen !== 'atlas') return 'table';
  return selected === null ? 'both' : 'record';
}

/** The datasets that slides were made on, each once, in order of first use. */
export function datasetsOf({ slides }: Pick<Deck, 'slides'>): readonly DatasetRef[] {
  const found = new Map<string, DatasetRef>();
  for (const { dataset } of slides) {
    const key = `${dataset.name} ${dataset.identity ?? ''}`;
    if (!found.has(key)) found.set(key, dataset);
  }
  return [...found.values()];
}
