import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../core/columns.ts';
import { dayOf } from '../../core/days.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { DEFAULT_VIEW, type ViewState } from '../../core/viewState.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns, dataset } from '../../testing/builtIn.ts';
import { drawnRows } from './lanes.ts';
import { fittedWindow, standardWindow, wholeRange } from './timeWindow.ts';

const windowOf = (change: Partial<ViewState>) => {
  const view = { ...DEFAULT_VIEW, ...change };
  return standardWindow(columns, runQuery(columns, queryOf(view)), view);
};
const facets = (partner: readonly string[]) => ({ facets: { ...DEFAULT_VIEW.facets, partner } });
const years = (first: number, last: number) => ({ min: dayOf(first, 1, 1), max: dayOf(last, 12, 31) });

describe('the window of a view that asks for none', () => {
  test('has the years of the records shown', () => {
    expect(windowOf({})).toEqual(years(2017, 2025));
    expect(windowOf(facets(['SRB']))).toEqual(years(2017, 2017));
    expect(windowOf(facets(['AZE']))).toEqual(years(2021, 2021));
  });

  test('is the period, where one is set', () => {
    expect(windowOf({ from: '2021', to: '2022' })).toEqual(years(2021, 2022));
    expect(windowOf({ from: '2023' })).toEqual({ min: dayOf(2023, 1, 1), max: wholeRange(columns).max });
  });

  test('has what is not yet on a day too, so that it stays as the day goes on', () => {
    expect(windowOf({ asOf: '2018-01-01' })).toEqual(windowOf({ asOf: '2024-01-01' }));
  });

  test('is that of the dataset where nothing is found', () => {
    expect(windowOf(facets(['XXX']))).toEqual(wholeRange(columns));
  });
});

test('no record with a date is outside the years of the records but a tenth beyond a gulf', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const own = buildColumns(dataset);
      const rows = drawnRows(own, runQuery(own, queryOf(DEFAULT_VIEW)));
      const { min, max } = fittedWindow(own, rows);
      const outside = rows.filter((row) => (own.maxDay[row] ?? 0) < min || (own.minDay[row] ?? 0) > max);
      expect(outside.length).toBeLessThanOrEqual(rows.length / 10);
    }),
  );
});

test('a gulf is found wherever it lies', () => {
  // Nine records of one year and one a century away.
  const days = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean());
  fc.assert(
    fc.property(days, ([offset, isBefore]) => {
      const like = dataset.agreements[0];
      if (!like) throw new Error('the built-in dataset is empty');
      const record = (id: number, year: number) => ({
        ...like,
        id: `r-${id}`,
        date: `${year}`,
        validity: undefined,
      });
      const many = Array.from({ length: 20 }, (_, i) => record(i, 2000 + (i % 2)));
      const far = record(99, isBefore ? 1900 - offset : 2101 + offset);
      const own = buildColumns({ ...dataset, agreements: [...many, far] });
      expect(fittedWindow(own, allRows(own))).toEqual(years(2000, 2002));
    }),
  );
});
