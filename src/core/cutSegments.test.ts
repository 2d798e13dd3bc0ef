import { expect, test } from 'vitest';
import { cutSegments } from './tokens.ts';

const hit = { text: 'fibre', hit: true };
const around = [{ text: 'On ', hit: false }, hit, { text: ' optics', hit: false }];

test('a text that is short enough is the same', () => expect(cutSegments(around, 15)).toBe(around));
test.each([
  [12, ['On ', 'fibre', ' op…']],
  [8, ['On ', 'fibre', '…']],
  [5, ['On ', 'f…']],
])('of %i characters', (max, texts) => {
  const cut = cutSegments(around, max);
  expect(cut.map(({ text }) => text)).toEqual(texts);
  expect(cut[1]?.hit).toBe(true);
});
