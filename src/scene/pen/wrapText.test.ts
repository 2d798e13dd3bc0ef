import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, textWidth } from './text.ts';
import { wrapText } from './wrapText.ts';

describe('wrapping', () => {
  test('breaks between words', () => {
    expect(wrapText('one two three', 10, 50)).toEqual(['one two', 'three']);
  });

  test('breaks Chinese between characters, not before a closing mark', () => {
    const lines = wrapText('俄罗斯与中国，数字经济。', 10, 60);
    expect(lines.join('')).toBe('俄罗斯与中国，数字经济。');
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });

  test('ends in an ellipsis where there are more lines than asked for', () => {
    expect(wrapText('one two three four five', 10, 50, 2)).toEqual(['one two', 'three fou…']);
  });

  test('loses nothing, and no line of several words is too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
        fc.integer({ min: 40, max: 300 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), 12, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test('a text that is too wide is cut', () => {
  expect(cutText('short', 10, 100)).toBe('short');
  expect(cutText('a very long name indeed', 10, 60)).toMatch(/^a very.*…$/);
});
