import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck, DeckTheme, Slide } from '../../core/deck.ts';
import { parseView } from '../../state/viewUrl.ts';
import { MAX_PICTURES_BYTES, MAX_SLIDES } from './limits.ts';
import { pictureBytes } from './pictureFile.ts';
import { slideViewOf } from './slideView.ts';

/** Bytes that further pictures of a deck may take. */
export function roomForPictures({ slides, theme }: Pick<Deck, 'slides' | 'theme'>): number {
  const pictures = [theme?.logo, ...slides.map(({ picture }) => picture)];
  return pictures.reduce(
    (room, picture) => room - (picture ? pictureBytes(picture.data) : 0),
    MAX_PICTURES_BYTES,
  );
}

/** The deck with a slide inserted at `at`; unchanged if the deck is full. */
export function addSlide(deck: Deck, slide: Slide, at: number = deck.slides.length): Deck {
  if (deck.slides.length >= MAX_SLIDES) return deck;
  if (slide.picture && pictureBytes(slide.picture.data) > roomForPictures(deck)) return deck;
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

/** The deck with parts of its look changed. */
export function changeTheme(deck: Deck, patch: DeckTheme): Deck {
  const theme = { ...deck.theme, ...patch };
  return { ...deck, theme: Object.values(theme).some((value) => value !== undefined) ? theme : undefined };
}

const isOn = ({ dataset: { name, identity } }: Slide, of: DatasetRef) =>
  name === of.name && identity === of.identity;

/** A view on another dataset. */
const viewOn = (view: string, { name }: DatasetRef): string =>
  slideViewOf({ ...parseView(view).view, data: name });

/** The deck with all slides on one dataset switched to another. */
export function rebase(deck: Deck, from: DatasetRef, to: DatasetRef): Deck {
  const slides = deck.slides.map((slide): Slide => {
    if (!isOn(slide, from)) return slide;
    const { view, beside } = slide;
    const second = beside === undefined ? {} : { beside: viewOn(beside, to) };
    return { ...slide, dataset: to, view: viewOn(view, to), ...second };
  });
  return { ...deck, slides };
}

/** The views of each slide on a dataset: one, or two if it compares them. */
export const viewsOn = (deck: Deck, of: DatasetRef): readonly (readonly string[])[] =>
  deck.slides
    .filter((slide) => isOn(slide, of))
    .map(({ view, beside }) => (beside === undefined ? [view] : [view, beside]));
