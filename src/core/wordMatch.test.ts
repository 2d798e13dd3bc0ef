import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorsForgiven, isNear, termsHit } from './wordMatch.ts';

/** Levenshtein's distance as it is defined. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  return Math.min(distance(restA, restB) + same, distance(restA, b) + 1, distance(a, restB) + 1);
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('a typing error', () => {
  test.each([
    ['mou', 0],
    ['deal', 1],
    ['treaty', 1],
    ['antitrust', 2],
    ['telecommunications', 2],
    ['2017', 0],
    ['covid19', 0],
  ])('%s forgives %i letters', (word, errors) => {
    expect(errorsForgiven(word)).toBe(errors);
  });

  test('is a letter wrong, missing or too many', () => {
    fc.assert(
      fc.property(short, short, fc.nat(3), (a, b, errors) => {
        expect(isNear(a, b, errors)).toBe(distance(a, b) <= errors);
      }),
    );
  });
});

describe('hits', () => {
  test('begin with a word, or nearly are one', () => {
    const terms = termsHit('Satelite  proj, IP');
    const hit = ['satellite', 'satellites', 'satelitex', 'project', 'ip', 'ipo', 'sat', 'ib'].filter((term) =>
      terms.has(term),
    );
    expect(hit).toEqual(['satellite', 'satellites', 'satelitex', 'project', 'ip', 'ipo']);
    expect(terms.size).toBe(3);
  });

  test('are none without words', () => {
    expect(termsHit('– …').size).toBe(0);
    expect(termsHit('– …').has('a')).toBe(false);
  });
});
