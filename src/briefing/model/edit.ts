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

/** The deck with slides inserted together at `at`; those that it has no room for are left out. */
export const addSlides = (deck: Deck, slides: readonly Slide[], at: number): Deck =>
  slides.reduce((now, slide) => addSlide(now, slide, at + now.slides.length - deck.slides.length), deck);

/** The deck with some slides moved together, in their order, so that the first of them is at `to`. */
export function moveSlides(deck: Deck, ids: ReadonlySet<string>, to: number): Deck {
  const moved = deck.slides.filter(({ id }) => ids.has(id));
  const others = deck.slides.filter(({ id }) => !ids.has(id));
  const slides = others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, ...moved);
  return slides.every((slide, place) => slide === deck.slides[place]) ? deck : { ...deck, slides };
}

/** Where the first of some slides would be, moved together one place up or down, or to the slide at a place. */
export function placeOfMove(
  { slides }: Pick<Deck, 'slides'>,
  ids: ReadonlySet<string>,
  to: 'up' | 'down' | number,
): number {
  const othersBefore = (end: number) => slides.slice(0, end).filter(({ id }) => !ids.has(id)).length;
  const first = slides.findIndex(({ id }) => ids.has(id));
  const last = slides.findLastIndex(({ id }) => ids.has(id));
  if (to === 'up') return Math.max(0, othersBefore(first) - 1);
  if (to === 'down') return Math.min(slides.length - ids.size, othersBefore(last) + 1);
  return othersBefore(to > first ? to + 1 : to);
}

/** The deck with copies of some slides, together after the last of them. */
export function duplicateSlides(deck: Deck, ids: ReadonlySet<string>, newId: () => string): Deck {
  const copies = deck.slides.filter(({ id }) => ids.has(id)).map((slide) => ({ ...slide, id: newId() }));
  return addSlides(deck, copies, deck.slides.findLastIndex(({ id }) => ids.has(id)) + 1);
}

/** The deck without some slides. */
export const removeSlides = (deck: Deck, ids: ReadonlySet<string>): Deck => ({
  ...deck,
  slides: deck.slides.filter(({ id }) => !ids.has(id)),
});

/** The deck with parts of some slides changed; unchanged if they have them already. */
export function changeSlides(
  deck: Deck,
  ids: ReadonlySet<string>,
  patch: Partial<Pick<Slide, 'layout' | 'reveal'>>,
): Deck {
  const has = (slide: Slide) =>
    ('layout' in patch ? slide.layout === patch.layout : true) &&
    ('reveal' in patch ? slide.reveal === patch.reveal : true);
  if (deck.slides.every((slide) => !ids.has(slide.id) || has(slide))) return deck;
  return {
    ...deck,
    slides: deck.slides.map((slide) => (ids.has(slide.id) ? { ...slide, ...patch } : slide)),
  };
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
