import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decks } from '../../testing/decks.ts';
import { copiedSlides, pastedSlides } from './slideClipboard.ts';

test('copied slides are pasted as they were, with ids of their own', () => {
  fc.assert(
    fc.property(decks, (deck) => {
      const chosen = deck.slides.slice(0, 2);
      const pasted = pastedSlides(copiedSlides(deck, new Set(chosen.map(({ id }) => id)))) ?? [];
      const without = chosen.map(({ id: _, ...slide }) => slide);
      expect(pasted.map(({ id: _, ...slide }) => slide)).toEqual(without);
      expect(new Set([...pasted, ...chosen].map(({ id }) => id)).size).toBe(2 * chosen.length);
    }),
  );
});

test('other text is no slide', () => {
  expect(pastedSlides('')).toBeNull();
  expect(pastedSlides('{"a": 1}')).toBeNull();
  expect(pastedSlides('Ten records')).toBeNull();
});
