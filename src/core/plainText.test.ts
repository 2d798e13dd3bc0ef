import { expect, test } from 'vitest';
import { plainText } from './plainText';

test.each([
  ['Minsk\ufffe agreement', 'Minsk agreement'],
  ['a\uffffb', 'ab'],
  ['\u0000a\u000bb\u001fc', 'abc'],
  ['half \ud83d, half \ude00', 'half , half '],
  ['line\n\tand\rline', 'line\n\tand\rline'],
  ['😀 \u{1fffe} é 卫', '😀 \u{1fffe} é 卫'],
])('%j', (text, plain) => expect(plainText(text)).toBe(plain));
