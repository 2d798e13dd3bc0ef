import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck } from '../../core/deck.ts';
import { parseView } from '../../state/viewUrl.ts';
import { slideViewOf } from '../slideView.ts';

/** The deck with its slides on one dataset put onto another, as its reader decided. */
export function rebase(deck: Deck, from: DatasetRef, to: DatasetRef): Deck {
  const isFrom = ({ name, identity }: DatasetRef) => name === from.name && identity === from.identity;
  const slides = deck.slides.map((slide) =>
    isFrom(slide.dataset)
      ? { ...slide, dataset: to, view: slideViewOf({ ...parseView(slide.view).view, data: to.name }) }
      : slide,
  );
  return { ...deck, slides };
}

/** The views of the slides on a dataset. */
export const viewsOn = (deck: Deck, of: DatasetRef): readonly string[] =>
  deck.slides
    .filter(({ dataset: { name, identity } }) => name === of.name && identity === of.identity)
    .map(({ view }) => view);
