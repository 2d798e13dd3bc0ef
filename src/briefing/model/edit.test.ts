import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from '../../core/deck.ts';
import { parseView } from '../../state/viewUrl.ts';
import { BUILT_IN, decks, PICTURE } from '../../testing/decks.ts';
import {
  addSlide,
  changeSlide,
  changeSlides,
  duplicateSlides,
  moveSlides,
  placeOfMove,
  rebase,
  removeSlides,
  roomForPictures,
  viewsOn,
} from './edit.ts';
import { begin, commit, redo, undo } from './history.ts';
import { MAX_SLIDES } from './limits.ts';

const only = (...ids: readonly string[]): ReadonlySet<string> => new Set(ids);
const idsOf = ({ slides }: Pick<Deck, 'slides'>) => slides.map(({ id }) => id).join('');

test('moving keeps every slide, and those that move in their order', () => {
  fc.assert(
    fc.property(decks, fc.array(fc.nat(8)), fc.nat(8), (deck, places, to) => {
      const ids = new Set(places.flatMap((place) => deck.slides[place]?.id ?? []));
      const moved = moveSlides(deck, ids, to);
      expect([...moved.slides].sort((a, b) => a.id.localeCompare(b.id))).toEqual(deck.slides);
      for (const has of [true, false])
        expect(moved.slides.filter(({ id }) => ids.has(id) === has)).toEqual(
          deck.slides.filter(({ id }) => ids.has(id) === has),
        );
    }),
  );
});

test('slides move together: one place, or to another slide', () => {
  const slide = { title: '', text: '', notes: '', view: '', dataset: BUILT_IN };
  const slides = [...'abcdef'].map((id) => ({ ...slide, id }));
  const deck: Deck = { ...{ id: 'd', title: '', author: '', language: 'en' }, slides };
  const moved = (ids: string, to: 'up' | 'down' | number) =>
    idsOf(moveSlides(deck, only(...ids), placeOfMove(deck, only(...ids), to)));
  expect(moved('c', 'up')).toBe('acbdef');
  expect(moved('c', 'down')).toBe('abdcef');
  expect(moved('a', 'up')).toBe('abcdef');
  expect(moved('f', 'down')).toBe('abcdef');
  expect(moved('bd', 'up')).toBe('bdacef');
  expect(moved('bd', 'down')).toBe('acebdf');
  expect(moved('a', 2)).toBe('bcadef');
  expect(moved('e', 1)).toBe('aebcdf');
  expect(moved('ac', 4)).toBe('bdeacf');
  expect(moveSlides(deck, only('a'), 0)).toBe(deck);
});

test('slides are doubled, changed and removed', () => {
  fc.assert(
    fc.property(decks, (deck) => {
      const doubled = duplicateSlides(deck, only('s0'), () => 'new');
      expect(doubled.slides[1]).toEqual({ ...deck.slides[0], id: 'new' });
      const changed = changeSlide(doubled, 'new', { title: 'Other' });
      expect(changed.slides[1]?.title).toBe('Other');
      expect(removeSlides(changed, only('new'))).toEqual(deck);
      const all = new Set(deck.slides.map(({ id }) => id));
      const laid = changeSlides(deck, all, { layout: 'quote' });
      for (const { layout } of laid.slides) expect(layout).toBe('quote');
      expect(changeSlides(laid, all, { layout: 'quote' })).toBe(laid);
    }),
  );
});

test('a slide goes to other data with both of its views', () => {
  const slide = { id: 'a', title: '', text: '', notes: '', view: '?partner=CHN', dataset: BUILT_IN };
  const deck: Deck = {
    ...{ id: 'd', title: '', author: '', language: 'en' },
    slides: [
      { ...slide, beside: '?partner=IND' },
      { ...slide, id: 'b' },
    ],
  };
  const to = { ...BUILT_IN, name: 'local-a' };
  expect(viewsOn(deck, BUILT_IN)).toEqual([['?partner=CHN', '?partner=IND'], ['?partner=CHN']]);
  const moved = rebase(deck, BUILT_IN, to);
  expect(viewsOn(moved, BUILT_IN)).toEqual([]);
  for (const view of viewsOn(moved, to).flat()) expect(parseView(view).view.data).toBe('local-a');
  expect(moved.slides[1]).not.toHaveProperty('beside');
});

test('a full deck takes no more', () => {
  const slide = { id: 'a', title: '', text: '', notes: '', view: '', dataset: BUILT_IN };
  const full: Deck = {
    id: 'd',
    title: '',
    author: '',
    language: 'en',
    slides: Array(MAX_SLIDES).fill(slide),
  };
  expect(addSlide(full, slide)).toBe(full);
  const picture = { ...PICTURE, data: `data:image/png;base64,${'A'.repeat(2_000_000)}` };
  const pictured = { ...full, slides: Array(8).fill({ ...slide, picture }) };
  expect(roomForPictures(pictured)).toBe(0);
  expect(duplicateSlides(pictured, only('a'), () => 'b')).toBe(pictured);
});

test('undo takes back what was done, redo does it again', () => {
  fc.assert(
    fc.property(decks, fc.array(decks, { minLength: 1, maxLength: 8 }), (first, later) => {
      const done = later.reduce((history, deck) => commit(history, deck), begin(first));
      let back = done;
      while (back.past.length > 0) back = undo(back);
      expect(back.present).toBe(first);
      let again = back;
      while (again.future.length > 0) again = redo(again);
      expect(again.present).toBe(done.present);
      expect(again.past).toEqual(done.past);
    }),
  );
});

test('typing in one field is one step', () => {
  fc.assert(
    fc.property(decks, decks, decks, (a, b, c) => {
      const typed = commit(commit(begin(a), b, 'title'), c, 'title');
      expect(undo(typed).present).toBe(a);
      expect(undo(commit(commit(begin(a), b, 'title'), c, 'text')).present).toBe(b);
    }),
  );
});
