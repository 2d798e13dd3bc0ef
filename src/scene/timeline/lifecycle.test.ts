import { describe, expect, test } from 'vitest';
import { queryOf, runQuery } from '../../core/query.ts';
import { viewWith } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns, dataset } from '../../testing/builtIn.ts';
import { withoutDates } from '../../testing/withoutDates.ts';
import { gapsOf, lifecycle } from './lifecycle.ts';

const rowsOf = (code: string) => [...runQuery(columns, queryOf(viewWith({ pair: ['RUS', code] }))).rows];

describe('the lives of a pair’s records', () => {
  test('leave out the years in which nothing was found', () => {
    expect(gapsOf(columns, rowsOf('CHN'))).toEqual([
      { first: 1997, last: 2016 },
      { first: 2018, last: 2021 },
    ]);
    expect(gapsOf(columns, rowsOf('COG'))).toEqual([]);
    expect(gapsOf(columns, [])).toEqual([]);
  });

  test('take no year of a record without a date', () => {
    const all = buildColumns(withoutDates(dataset, (place) => place > 0));
    const rows = [...Array(all.n).keys()];
    expect(all.dated).toBe(1);
    expect(gapsOf(all, rows)).toEqual([]);
    expect(gapsOf(all, rows.slice(1))).toEqual([]);
    expect(lifecycle(all, rows.slice(1), [], 600, 12, 'sector', null)).toBeNull();
  });

  test('lie inside the plot, validity too', () => {
    const rows = rowsOf('CHN');
    const scene = lifecycle(columns, rows, rows, 600, 12, 'sector', null);
    expect(scene?.lives.map(({ row }) => row)).toEqual(rows);
    for (const life of scene?.lives ?? []) {
      expect(life.x0).toBeGreaterThan(-12);
      expect(life.x1).toBeLessThan(612);
      expect(life.validity?.x1 ?? 0).toBeLessThanOrEqual(600);
    }
    const latest = lifecycle(columns, rows, rows.slice(-2), 600, 12, 'sector', null);
    expect(latest?.lives.map(({ x0 }) => x0)).toEqual(scene?.lives.slice(-2).map(({ x0 }) => x0));
    expect(latest?.gaps).toEqual(scene?.gaps);
    expect(lifecycle(columns, [], [], 600, 12, 'sector', null)).toBeNull();
  });

  test('end where their validity does, at any width, though that be the end of the plot', () => {
    const rows = rowsOf('CHN');
    for (let width = 100; width < 900; width++) {
      const scene = lifecycle(columns, rows, rows, width, 12, 'sector', null);
      const ends = (scene?.lives ?? []).flatMap(({ validity }) => validity ?? []);
      expect(ends.map(({ goesOn }) => goesOn)).toEqual([false, false]);
    }
  });
});
