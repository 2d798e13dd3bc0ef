import { expect, test } from 'vitest';
import { areOthers, identityInName, identityShown, isOwnData, ownName } from './datasetRef.ts';

const HASH = '0123456789abcdef0123';

test('the name of a dataset of one’s own says its identity', () => {
  expect(identityInName(ownName(HASH))).toBe(HASH);
  expect(isOwnData(ownName(HASH))).toBe(true);
  expect(identityInName('local-treaties-abcd')).toBeNull();
  expect(identityInName('russia-digital-economy')).toBeNull();
});

test('what is shown is told by its content, else by name and version', () => {
  const info = { version: '1.2.0' };
  expect(identityShown('built-in', info, null)).toBe('built-in@1.2.0');
  expect(identityShown(ownName(HASH), info, null)).toBe(HASH);
  expect(identityShown('local-treaties-abcd', info, null)).toBeNull();
  expect(identityShown('https://example.org/a.csv', info, null)).toBeNull();
  expect(identityShown('https://example.org/a.csv', info, HASH)).toBe(HASH);
});

test('of what is not known nobody can say that it is another', () => {
  expect(areOthers('a', 'b')).toBe(true);
  expect(areOthers('a', 'a')).toBe(false);
  expect(areOthers(null, 'b')).toBe(false);
});
