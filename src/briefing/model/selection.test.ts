import { expect, test } from 'vitest';
import { BUILT_IN } from '../../testing/decks.ts';
import { all, existing, extended, NONE, toggled } from './selection.ts';

const slides = [...'abcde'].map((id) => ({
  ...{ id, title: '', text: '', notes: '', view: '', dataset: BUILT_IN },
}));
const words = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids].sort().join('');

test('slides are selected one by one, as a range from the last one, and all', () => {
  const one = toggled(NONE, 'b');
  expect(words(one)).toBe('b');
  const range = extended(one, slides, 'd');
  expect(words(range)).toBe('bcd');
  expect(words(extended(range, slides, 'a'))).toBe('ab');
  expect(words(toggled(range, 'c'))).toBe('bd');
  expect(words(extended(NONE, slides, 'c'))).toBe('c');
  expect(words(all(slides, 'a'))).toBe('abcde');
});

test('slides that are gone are not selected', () => {
  const selection = all(slides, 'a');
  expect(existing(selection, slides)).toBe(selection);
  expect(words(existing(selection, slides.slice(2)))).toBe('cde');
  expect(words(extended({ ...NONE, from: 'gone' }, slides, 'c'))).toBe('c');
});
