import { expect, test, vi } from 'vitest';
import { once, perKey } from './once.ts';

test('what is reckoned per key is reckoned at most once for each, whatever it is', () => {
  const make = vi.fn((key: string) => (key === '' ? null : key.length || undefined));
  const lengthOf = perKey(make);
  expect(['a', 'bc', '', 'a', '', 'bc'].map(lengthOf)).toEqual([1, 2, null, 1, null, 2]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('nothing is reckoned before it is asked for', () => {
  const make = vi.fn(() => undefined);
  const made = once(make);
  expect(make).not.toHaveBeenCalled();
  made();
  made();
  expect(make).toHaveBeenCalledTimes(1);
});
