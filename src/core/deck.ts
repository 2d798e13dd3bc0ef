import type { DatasetRef } from './datasetRef.ts';

/** A view with words: one slide of a briefing. */
export interface Slide {
  /** Unique within its deck. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** For the speaker alone. */
  readonly notes: string;
  /** Canonical query string of the view: empty, or begins with `?`. */
  readonly view: string;
  /** What the view was made on; its name is that of the view. */
  readonly dataset: DatasetRef;
}

/** A briefing: slides with words. Every text is plain text. */
export interface Deck {
  /** A slug; unique in this browser. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  readonly slides: readonly Slide[];
}

/** The datasets that slides were made on, each once, in the order in which they come. */
export function datasetsOf({ slides }: Pick<Deck, 'slides'>): readonly DatasetRef[] {
  const found = new Map<string, DatasetRef>();
  for (const { dataset } of slides) {
    const key = `${dataset.name} ${dataset.identity ?? ''}`;
    if (!found.has(key)) found.set(key, dataset);
  }
  return [...found.values()];
}
