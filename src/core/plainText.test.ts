import { expect, test } from 'vitest';
import { plainText, unwritable } from './plainText.ts';

test.each([
  ['Minsk\ufffe agreement', 'Minsk agreement'],
  ['a\uffffb', 'ab'],
  ['Trade\u000bpact', 'Trade pact'],
  ['\u0000a\u000cb\u001fc\u007fd\u0085e', ' a b c d e'],
  ['half \ud83d, half \ude00', 'half , half '],
  ['line\n\tand\rline', 'line\n\tand\rline'],
  ['😀 \u{1fffe} é 卫', '😀 \u{1fffe} é 卫'],
])('%j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
  expect(unwritable([plain])).toEqual([]);
});

test('what is taken out is named once, in order', () => {
  expect(unwritable(['a\ufffe\ufffe', 'b\u000b', '\ud83d', 'c\n'])).toEqual(['U+000B', 'U+D83D', 'U+FFFE']);
});
