import { expect, test } from 'vitest';
import { shortName, wholeName } from './shortName.ts';

test('a name as long as names are is whole', () => {
  const name = 'United Kingdom of Great Britain and Northern Ireland';
  expect(shortName(name)).toBe(name);
  expect(wholeName(name)).toBeUndefined();
});

test('a longer one ends in an ellipsis, and no character is cut in two', () => {
  const name = '😀'.repeat(5000);
  expect([...shortName(name)]).toHaveLength(90);
  expect(shortName(name)).toBe(`${'😀'.repeat(89)}…`);
  expect(wholeName(name)).toBe(name);
  expect(shortName('word '.repeat(40), 11)).toBe('word word…');
});
