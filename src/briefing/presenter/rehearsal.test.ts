// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { spend, storedTimes, storeTimes, totalOf } from './rehearsal.ts';

beforeEach(() => localStorage.clear());

test('times add up per slide, and a clock set back adds nothing', () => {
  const times = spend(spend(spend({}, 'a', 500), 'b', 200), 'a', 100);
  expect(times).toEqual({ a: 600, b: 200 });
  expect(spend(times, 'a', -5000)).toBe(times);
  expect(totalOf(times, [{ id: 'a' }, { id: 'c' }])).toBe(600);
});

test('times are kept per deck until they are cleared', () => {
  storeTimes('one', { a: 1 });
  storeTimes('two', { a: 2 });
  expect(storedTimes('one')).toEqual({ a: 1 });
  storeTimes('one', {});
  expect(storedTimes('one')).toEqual({});
  expect(storedTimes('two')).toEqual({ a: 2 });
});

test('only the decks rehearsed last are kept', () => {
  for (let deck = 0; deck < 25; deck++) storeTimes(`deck-${deck}`, { a: deck + 1 });
  expect(storedTimes('deck-4')).toEqual({});
  expect(storedTimes('deck-5')).toEqual({ a: 6 });
});

test.each(['nonsense', '{"deck":"one"}', '[{"deck":"one","times":{"a":-1}}]'])(
  'stored nonsense counts as nothing: %s',
  (text) => {
    localStorage.setItem('accord-atlas-rehearsals', text);
    expect(storedTimes('one')).toEqual({});
  },
);
