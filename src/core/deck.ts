import type { DatasetRef } from './datasetRef.ts';

/** One slide of a briefing: a view with accompanying text. */
export interface Slide {
  /** Unique within its deck. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** For the speaker only. */
  readonly notes: string;
  /** Canonical query string of the view: empty, or begins with `?`. */
  readonly view: string;
  /** The dataset the view was made on; its name is the view's dataset name. */
  readonly dataset: DatasetRef;
}

/** A briefing: slides with accompanying text. All texts are plain text. */
export interface Deck {
  /** A slug; unique in this browser. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  readonly slides: readonly Slide[];
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
