import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, type Day } from '../../core/days.ts';
import { toggleValue } from '../../core/filters.ts';
import { type MatrixColumn, matrixOf } from '../../core/matrix.ts';
import { ALL_EMPTY, cellRows } from '../../core/matrixInView.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { MATRIX_AXES, type ViewState } from '../../core/viewState.ts';
import { datasets, filters, viewWith } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { hasOwn, isCellSelected, toggleCell, toggleColumn, withoutOwn } from './cell.ts';

const LARGE = { partners: 1000, across: 1000, empty: ALL_EMPTY };

const axes = fc.constantFrom(...MATRIX_AXES);

/** A dataset, and a view of it with any filters that show what only may lie in the period, too. */
const seen = fc.tuple(datasets, filters, axes).map(([dataset, filter, across]) => {
  const columns = buildColumns(dataset);
  const view = viewWith({ ...filter, across, possible: true });
  const rowsOf = (of: ViewState) => runQuery(columns, queryOf(of)).rows;
  const rows = rowsOf(withoutOwn(view));
  return { columns, view, rowsOf, rows, matrix: matrixOf(columns, rows, across, LARGE) };
});

test('totals and cells are what the query finds when one filters by them', () => {
  fc.assert(
    fc.property(seen, ({ columns, view, rowsOf, rows, matrix }) => {
      const open = withoutOwn(view);
      /** Rows that are found, of years those whose date begins in them. */
      const found = (of: ViewState, { years }: MatrixColumn) =>
        rowsOf(of).filter((row) => {
          if (!years) return true;
          const { year } = calendarOf((columns.minDay[row] ?? 0) as Day);
          return Number(years[0]) <= year && year <= Number(years[1]);
        });
      matrix.partners.forEach((partner, i) => {
        expect(matrix.partnerTotals[i]).toBe(rowsOf(toggleValue(open, 'partner', partner)).length);
        matrix.across.forEach((column, j) => {
          const counted = cellRows(columns, rows, partner, column);
          expect(counted).toHaveLength(matrix.counts[i]?.[j] ?? -1);
          expect(counted).toEqual(found(toggleCell(open, partner, column), column));
        });
      });
      matrix.across.forEach((column, j) => {
        expect(matrix.acrossTotals[j]).toBe(found(toggleColumn(open, column), column).length);
      });
    }),
    { numRuns: 30 },
  );
});

test('no filter moves a row or a column', () => {
  fc.assert(
    fc.property(seen, ({ columns, view, rowsOf, matrix }) => {
      const whole = matrixOf(columns, rowsOf(viewWith({})), view.across, LARGE);
      expect(matrix.partners).toEqual(whole.partners);
      expect(matrix.across).toEqual(whole.across);
    }),
  );
});

test('a cell that is filtered by twice leaves the view as without it', () => {
  fc.assert(
    fc.property(seen, ({ view, matrix }) => {
      const [partner] = matrix.partners;
      const [column] = matrix.across;
      if (partner === undefined || !column) return;
      const once = toggleCell(withoutOwn(view), partner, column);
      expect(isCellSelected(once, partner, column)).toBe(true);
      expect(hasOwn(toggleCell(once, partner, column))).toBe(false);
    }),
  );
});
