import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from '../../core/deck.ts';
import { parseView } from '../../state/viewUrl.ts';
import { BUILT_IN, decks, PICTURE } from '../../testing/decks.ts';
import {
  addSlide,
  changeSlide,
  duplicateSlide,
  moveSlide,
  rebase,
  removeSlide,
  roomForPictures,
  viewsOn,
} from './edit.ts';
import { begin, commit, redo, undo } from './history.ts';
import { MAX_SLIDES } from './limits.ts';

test('moving keeps every slide', () => {
  fc.assert(
    fc.property(decks, fc.nat(8), fc.nat(8), (deck, from, to) => {
      const moved = moveSlide(deck, from, to);
      expect([...moved.slides].sort((a, b) => a.id.localeCompare(b.id))).toEqual(deck.slides);
      const isWithin = from < deck.slides.length && to < deck.slides.length;
      if (isWithin) expect(moved.slides[to]).toBe(deck.slides[from]);
    }),
  );
});

test('a slide is doubled, changed and removed', () => {
  fc.assert(
    fc.property(decks, (deck) => {
      const doubled = duplicateSlide(deck, 's0', 'new');
      expect(doubled.slides[1]).toEqual({ ...deck.slides[0], id: 'new' });
      const changed = changeSlide(doubled, 'new', { title: 'Other' });
      expect(changed.slides[1]?.title).toBe('Other');
      expect(removeSlide(changed, 'new')).toEqual(deck);
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
  expect(duplicateSlide(pictured, 'a', 'b')).toBe(pictured);
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
