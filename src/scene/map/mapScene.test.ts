import { describe, expect, test } from 'vitest';
import { queryOf, runQuery } from '../../core/query';
import { viewWith } from '../../testing/arbitraries';
import { columns, dataset, places } from '../../testing/builtIn';
import { mapScene } from './mapScene';

const bubblesOf = (from: string, to: string) => {
  const result = runQuery(columns, queryOf(viewWith({ from, to })));
  return mapScene({ dataset, columns, places, result, selectedPartners: [] }).bubbles;
};

describe('a bubble of a period', () => {
  test('holds its possible records apart, in slices of their own, the last', () => {
    const bubbles = bubblesOf('2022', '2022-09-25');
    const belarus = bubbles.find(({ partner }) => partner === 'BLR');
    expect(belarus).toMatchObject({ count: 2, possible: 2 });
    expect(belarus?.slices.every(({ possible }) => possible)).toBe(true);
    expect(bubbles.find(({ partner }) => partner === 'CHN')).toMatchObject({ count: 1, possible: 0 });
  });

  test('counts in its slices what it counts in all', () => {
    for (const [from, to] of [
      ['2017', '2024'],
      ['2022', '2022-09-25'],
      ['2021-05-21', '2024-10'],
    ] as const)
      for (const { count, possible, slices } of bubblesOf(from, to)) {
        const sum = (which: typeof slices) => which.reduce((total, slice) => total + slice.count, 0);
        expect(sum(slices)).toBe(count);
        expect(sum(slices.filter((slice) => slice.possible))).toBe(possible);
        expect(slices.map((slice) => slice.possible)).toEqual(slices.map((slice) => slice.possible).sort());
      }
  });
});
