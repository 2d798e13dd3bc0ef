import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries';
import { columns } from '../testing/builtIn';
import { buildColumns } from './buildColumns';
import { rowHas } from './hover';
import { matrixOf } from './matrix';

const allRows = (n: number) => Uint32Array.from({ length: n }, (_, i) => i);

describe('the matrix', () => {
  test('of the built-in dataset has ten partners, nine sectors and 29 years', () => {
    const bySector = matrixOf(columns, allRows(columns.n), 'sector');
    expect(bySector.partners.slice(0, 2)).toEqual(['CHN', 'BLR']);
    expect(bySector.across.length).toBe(9);
    expect(bySector.partnerTotals[0]).toBe(10);
    const byYear = matrixOf(columns, allRows(columns.n), 'year');
    expect([byYear.across[0], byYear.across.at(-1), byYear.across.length]).toEqual(['1996', '2024', 29]);
    expect(byYear.acrossTotals.reduce((a, b) => a + b, 0)).toBe(26);
  });

  test('counts as one counts by hand', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const table = buildColumns(dataset);
        const rows = allRows(table.n);
        const matrix = matrixOf(table, rows, 'sector');
        matrix.partners.forEach((partner, i) => {
          matrix.across.forEach((sector, j) => {
            const both = [...rows].filter(
              (row) => rowHas(table, row, 'partner', partner) && rowHas(table, row, 'sector', sector),
            );
            expect(matrix.counts[i]?.[j]).toBe(both.length);
          });
        });
      }),
    );
  });

  test('of nothing is empty', () => {
    expect(matrixOf(columns, allRows(0), 'year')).toMatchObject({ partners: [], across: [], most: 0 });
  });
});
