// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hasOwnEscape } from './ownEscape.ts';

test.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
])('Escape in %s is its own: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(hasOwnEscape(document.body.firstElementChild)).toBe(expected);
});

test('an open dialog has its own Escape, wherever the focus is', () => {
  document.body.innerHTML = '<dialog open></dialog><button></button>';
  expect(hasOwnEscape(document.querySelector('button'))).toBe(true);
});
