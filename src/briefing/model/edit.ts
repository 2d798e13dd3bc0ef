import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck, Slide } from '../../core/deck.ts';
import { parseView } from '../../state/viewUrl.ts';
import { MAX_SLIDES } from './limits.ts';
import { slideViewOf } from './slideView.ts';

/** The deck with a slide inserted at `at`; unchanged if the deck is full. */
export function addSlide(deck: Deck, slide: Slide, at: number = deck.slides.length): Deck {
  if (deck.slides.length >= MAX_SLIDES) return deck;
  return { ...deck, slides: deck.slides.toSpliced(at, 0, slide) };
}

/** The deck with the slide at `from` moved to `to`. */
export function moveSlide(deck: Deck, from: number, to: number): Deck {
  const slide = deck.slides[from];
  if (!slide || from === to || to < 0 || to >= deck.slides.length) return deck;
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(to, 0, slide) };
}

/** The deck with a copy of a slide after it. */
export function duplicateSlide(deck: Deck, id: string, newId: string): Deck {
  const at = deck.slides.findIndex((slide) => slide.id === id);
  const slide = deck.slides[at];
  return slide ? addSlide(deck, { ...slide, id: newId }, at + 1) : deck;
}

/** The deck without a slide. */
export function removeSlide(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.filter((slide) => slide.id !== id) };
}

/** The deck with parts of a slide changed. */
export function changeSlide(deck: Deck, id: string, patch: Partial<Omit<Slide, 'id'>>): Deck {
  return { ...deck, slides: deck.slides.map((slide) => (slide.id === id ? { ...slide, ...patch } : slide)) };
}

/** The deck with its title or author changed. */
export function changeDeck(deck: Deck, patch: Partial<Pick<Deck, 'title' | 'author'>>): Deck {
  return { ...deck, ...patch };
}

const isOn = ({ dataset: { name, identity } }: Slide, of: DatasetRef) =>
  name === of.name && identity === of.identity;

/** The deck with all slides on one dataset switched to another. */
export function rebase(deck: Deck, from: DatasetRef, to: DatasetRef): Deck {
  const slides = deck.slides.map((slide) =>
    isOn(slide, from)
      ? { ...slide, dataset: to, view: slideViewOf({ ...parseView(slide.view).view, data: to.name }) }
      : slide,
  );
  return { ...deck, slides };
}

/** The views of all slides on a dataset. */
export const viewsOn = (deck: Deck, of: DatasetRef): readonly string[] =>
  deck.slides.filter((slide) => isOn(slide, of)).map(({ view }) => view);
