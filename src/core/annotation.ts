/** What an annotation points to. It is resolved on each drawing, so it stays right at any size, zoom and language. */
export type Anchor =
  /** A record, by its id: its mark on a timeline, its partner on a map, its row in a table. */
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'partner'; readonly code: string }
  /** A lane of the timeline or a column of the matrix, by its value. */
  | { readonly kind: 'lane'; readonly value: string }
  /** A date in EDTF. */
  | { readonly kind: 'date'; readonly date: string }
  /** A place in degrees. */
  | { readonly kind: 'place'; readonly lng: number; readonly lat: number };

/** Where a callout was moved to: from its anchor to its centre, as shares of the picture's width and height. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Something drawn over a picture to point at what matters. Texts are Markdown; `step`: from 0, when it appears. */
export type Annotation = (
  | {
      readonly kind: 'callout';
      readonly text: string;
      readonly at: Anchor;
      /** Absent: placed automatically. */
      readonly offset?: Offset | undefined;
    }
  /** A named period behind the timeline; its ends are EDTF dates. */
  | { readonly kind: 'band'; readonly text: string; readonly from: string; readonly to: string }
  /** A named line at a date. */
  | { readonly kind: 'milestone'; readonly text: string; readonly date: string }
  | { readonly kind: 'arrow'; readonly text: string; readonly from: Anchor; readonly to: Anchor }
  /** What stands out; the rest steps back. */
  | { readonly kind: 'highlight'; readonly of: readonly Anchor[] }
) & { readonly step: number };

/** Those that are shown at a step; of the highlights only the latest. */
export function shownAt(annotations: readonly Annotation[], step: number): readonly Annotation[] {
  const begun = annotations.filter((each) => each.step <= step);
  const latest = Math.max(-1, ...begun.map(({ kind, step: own }) => (kind === 'highlight' ? own : -1)));
  return begun.filter(({ kind, step: own }) => kind !== 'highlight' || own === latest);
}
