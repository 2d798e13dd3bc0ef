import type { Deck } from '../../core/deck.ts';

type Slides = Deck['slides'];

/** Selected slides, and the one from which a range is selected. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly from: string | null;
}

export const NONE: Selection = { ids: new Set(), from: null };

/** The selection without slides that are gone; the same if there are none. */
export function existing(selection: Selection, slides: Slides): Selection {
  if (selection.ids.size === 0) return selection;
  const ids = slides.map(({ id }) => id).filter((id) => selection.ids.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}

/** The selection with one slide more or less. */
export const toggled = ({ ids }: Selection, id: string): Selection => ({
  ids: ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]),
  from: id,
});

/** The slides between the one a range begins at and `id`, both included; what was selected before is not. */
export function extended({ from }: Selection, slides: Slides, id: string): Selection {
  const [a, b] = [
    slides.findIndex((slide) => slide.id === (from ?? id)),
    slides.findIndex((slide) => slide.id === id),
  ];
  const [first, last] = a < 0 ? [b, b] : [Math.min(a, b), Math.max(a, b)];
  return { ids: new Set(slides.slice(first, last + 1).map((slide) => slide.id)), from: from ?? id };
}

export const all = (slides: Slides, from: string | null): Selection => ({
  ids: new Set(slides.map(({ id }) => id)),
  from,
});
