import { expect, test } from 'vitest';
import { aligned, plain } from './lines.ts';

test('columns stand under each other, also beside wide signs', () => {
  const lines = aligned(
    [
      ['date', '中国', 'row 2'],
      ['parties', 'ab', 'row 31'],
    ],
    '  ',
  );
  expect(lines).toEqual(['  date      中国   row 2', '  parties   ab     row 31']);
});

test('a long cell is cut, but not the last', () => {
  const long = 'x'.repeat(90);
  expect(aligned([[long, long]], '')).toEqual([`${'x'.repeat(59)}…   ${long}`]);
});

test('nothing steers a terminal', () => {
  expect(plain('a\u001b[2Jb\u202ec\n')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{a}');
});
