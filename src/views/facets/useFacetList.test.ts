import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byCount, folded, matchingNames } from './useFacetList.ts';

const counts = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), fc.nat({ max: 4 })), {
  selector: ([value]) => value,
  maxLength: 40,
});

describe('values by count', () => {
  test('come with the most first, ties as they are listed, none last', () => {
    const of: Readonly<Record<string, number>> = { a: 1, b: 0, c: 3, d: 1, e: 0 };
    expect(byCount(['a', 'b', 'c', 'd', 'e'], (value) => of[value] ?? 0)).toEqual(['c', 'a', 'd', 'b', 'e']);
  });

  test('are the same values, and in the same order when they are ordered once more', () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const of = new Map(pairs);
        const countOf = (value: string) => of.get(value) ?? 0;
        const values = [...of.keys()];
        const ordered = byCount(values, countOf);
        expect(new Set(ordered)).toEqual(new Set(values));
        expect(byCount(ordered, countOf)).toEqual(ordered);
        ordered.slice(1).forEach((value, i) => {
          const before = ordered[i] ?? '';
          expect(countOf(before)).toBeGreaterThanOrEqual(countOf(value));
          if (countOf(before) === countOf(value))
            expect(values.indexOf(before)).toBeLessThan(values.indexOf(value));
        });
      }),
    );
  });
});

describe('a folded list', () => {
  const values = [...'abcdefghij'];

  test('shows those that are kept among as many as it may', () => {
    expect(folded(values, 4, (value) => value === 'j')).toEqual(['a', 'b', 'c', 'j']);
    expect(folded(values, 2, (value) => 'bcj'.includes(value))).toEqual(['b', 'c', 'j']);
  });

  test('does not fold one alone', () => {
    expect(folded(values, 9, () => false)).toEqual(values);
    expect(folded(values, 8, () => false)).toHaveLength(8);
  });

  test('is as long in any order', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 12 }), fc.func(fc.boolean()), (pairs, max, isKept) => {
        const of = new Map(pairs);
        const inOrder = folded([...of.keys()], max, isKept);
        const other = folded(
          byCount([...of.keys()], (value) => of.get(value) ?? 0),
          max,
          isKept,
        );
        expect(new Set(other).size).toBe(inOrder.length);
      }),
    );
  });
});

describe('finding in a facet', () => {
  const names = ['Côte d’Ivoire', 'Kyrgyzstan', 'Беларусь', 'Алжир', '哈萨克斯坦', 'South Korea'];
  const find = (typed: string) => matchingNames(names, (name) => name, typed);

  test.each([
    ['COTE', ['Côte d’Ivoire']],
    ['алж', ['Алжир']],
    ['萨克', ['哈萨克斯坦']],
    ['korea south', ['South Korea']],
    ['  ', names],
    ['south cote', []],
  ])('%j finds %j', (typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });
});
