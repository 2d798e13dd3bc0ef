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
}

/** A briefing: slides over one dataset. Every text is plain text. */
export interface Deck {
  /** A slug; unique in this browser. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** Name of the dataset its views are of, and the version they were made with. */
  readonly dataset: { readonly name: string; readonly version: string };
  readonly slides: readonly Slide[];
}
