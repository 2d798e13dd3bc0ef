import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNear } from '../../core/wordMatch.ts';
import { termsFrom, termsNear, vocabularyOf } from './vocabulary.ts';

const term = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', '卫', '𐐷'), minLength: 1, maxLength: 8 });
const terms = fc.uniqueArray(term, { maxLength: 120 }).map((list) => list.sort());

describe('a sorted vocabulary', () => {
  test('gives the terms that begin with a word', () => {
    fc.assert(
      fc.property(
        terms,
        fc.string({ unit: fc.constantFrom('a', 'b', 'я', '卫'), maxLength: 4 }),
        (list, word) => {
          const [from, to] = termsFrom(vocabularyOf(list), word);
          expect(list.slice(from, to)).toEqual(list.filter((each) => each.startsWith(word)));
        },
      ),
    );
  });

  test('gives the terms that nearly are a word', () => {
    fc.assert(
      fc.property(terms, term, fc.nat(2), (list, word, errors) => {
        const near = termsNear(vocabularyOf(list), word, errors).map((i) => list[i]);
        expect(near).toEqual(list.filter((each) => isNear(word, each, errors)));
      }),
      { numRuns: 500 },
    );
  });

  test('may be empty', () => {
    expect(termsFrom(vocabularyOf([]), 'a')).toEqual([0, 0]);
    expect(termsNear(vocabularyOf([]), 'a', 2)).toEqual([]);
  });
});
