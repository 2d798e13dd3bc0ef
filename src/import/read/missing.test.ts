import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing } from './missing.ts';

describe('words for "no value"', () => {
  test.each(
    'NA|N/A|N.A.|n. a.|#N/A|null|NULL|None|NaN|nan|-|–|—|…|?|unknown|Unknown|\\N|<NA>|нет данных|н/д|不详|없음|s/d|k. A.|keine Angabe|(n/a)|[Not stated]|(–)|(нет данных)|not given|未说明|No especificado|( n/a )|（未说明）|【不详】'.split(
      '|',
    ),
  )('%s', (text) => expect(isMissing(text)).toBe(true));

  test.each([
    '',
    ' ',
    'Namibia',
    'NAM',
    'Nauru',
    'no',
    'Norway',
    'Nanking',
    'Null Island',
    'A',
    '0',
    '()',
    '(',
    '[]',
    '(na',
    'Not stated by one side',
    '(Namibia)',
  ])('%s is none', (text) => expect(isMissing(text)).toBe(false));

  test('is told whatever the case and the spaces around', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('n/a', 'null', 'unknown'),
        fc.constantFrom('', ' ', '\t'),
        fc.boolean(),
        (word, space, upper) => {
          expect(isMissing(space + (upper ? word.toUpperCase() : word) + space)).toBe(true);
        },
      ),
    );
  });
});
