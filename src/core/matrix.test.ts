import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { columns } from '../testing/builtIn.ts';
import { NO_PARTNER } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { rowHas } from './hover.ts';
import { matrixOf, shortYearsText, yearsText } from './matrix.ts';

const allRows = (n: number) => Uint32Array.from({ length: n }, (_, i) => i);
const LARGE = { partners: 1000, across: 1000 };

describe('the matrix', () => {
  test('of the built-in dataset has ten partners, nine sectors and 29 years', () => {
    const bySector = matrixOf(columns, allRows(columns.n), 'sector', LARGE);
    expect(bySector.partners.slice(0, 2)).toEqual(['CHN', 'BLR']);
    expect(bySector.across.length).toBe(9);
    expect(bySector.partnerTotals[0]).toBe(10);
    const { across, acrossTotals } = matrixOf(columns, allRows(columns.n), 'year', LARGE);
    expect([across[0]?.id, across.at(-1)?.id, across.length]).toEqual(['1996', '2024', 29]);
    expect(acrossTotals.reduce((a, b) => a + b, 0)).toBe(columns.n);
  });

  test('counts as one counts by hand, whatever is left out', () => {
    const limits = fc.record({
      partners: fc.nat(5),
      across: fc.nat(3),
      always: fc.option(
        fc.record({ partners: fc.constantFrom<string[]>(['SRB'], ['XYZ']), across: fc.constant(['health']) }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(datasets, limits, (dataset, bounds) => {
        const table = buildColumns(dataset);
        const rows = allRows(table.n);
        const whole = matrixOf(table, rows, 'sector', LARGE);
        const matrix = matrixOf(table, rows, 'sector', bounds);
        matrix.partners.forEach((partner, i) => {
          matrix.across.forEach(({ id }, j) => {
            const both = [...rows].filter(
              (row) => rowHas(table, row, 'partner', partner) && rowHas(table, row, 'sector', id),
            );
            expect(matrix.counts[i]?.[j]).toBe(both.length);
          });
        });
        expect(matrix.partners).toEqual(
          whole.partners.filter(
            (code, i) => i < bounds.partners || code === NO_PARTNER || bounds.always?.partners.includes(code),
          ),
        );
        expect(matrix.left).toEqual({
          partners: whole.partners.length - matrix.partners.length,
          across: whole.across.length - matrix.across.length,
        });
      }),
    );
  });

  test('has what names no partner in its last row, which is no measure for the others', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const table = buildColumns(dataset);
        const { partners, counts, measure } = matrixOf(table, allRows(table.n), 'sector', LARGE);
        const named = partners.filter((partner) => partner !== NO_PARTNER);
        expect(partners.slice(0, named.length)).toEqual(named);
        expect(measure).toEqual(
          counts
            .slice(0, named.length)
            .flat()
            .filter((count) => count > 0),
        );
      }),
    );
  });

  test('by year has what has no date in the totals of its partners alone', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const table = buildColumns(dataset);
        const { acrossTotals, partners, partnerTotals, undated } = matrixOf(
          table,
          allRows(table.n),
          'year',
          LARGE,
        );
        expect(undated).toBe(dataset.agreements.filter(({ date }) => date === undefined).length);
        expect(acrossTotals.reduce((a, b) => a + b, 0)).toBe(table.n - undated);
        partners.forEach((partner, i) => {
          const own = [...allRows(table.n)].filter((row) => rowHas(table, row, 'partner', partner));
          expect(partnerTotals[i]).toBe(own.length);
        });
      }),
    );
  });

  test('of nothing is empty', () => {
    expect(matrixOf(columns, allRows(0), 'year', LARGE)).toMatchObject({
      partners: [],
      across: [],
      measure: [],
    });
  });
});

describe('years that are too many for a column each', () => {
  /** A dataset of one record a year. */
  const yearly = (first: number, last: number): Dataset => ({
    ...{ name: 'x', title: 'X', version: '1', language: 'en', sectors: [] },
    ...{ licenses: [], sources: [], contributors: [] },
    agreements: Array.from({ length: last - first + 1 }, (_, i) => ({
      ...{
        id: `r-${i}`,
        title: 'A',
        summary: 'A',
        dateBasis: 'event' as const,
        kind: 'talks',
        stage: 'held',
      },
      ...{ date: String(first + i).padStart(4, '0'), level: 'state', sectors: [], sources: [], parties: [] },
    })),
  });
  const matrix = (first: number, last: number) => {
    const table = buildColumns(yearly(first, last));
    return matrixOf(table, allRows(table.n), 'year', { partners: 60, across: 60 });
  };

  test.each([
    [1965, 2024, '1965–1965', 60],
    [1964, 2024, '1960–1964', 13],
    [1648, 2024, '1640–1649', 39],
    [98, 2024, '0050–0099', 40],
  ])('%i to %i', (first, last, run, count) => {
    const { across, acrossTotals, left } = matrix(first, last);
    const years = across[0]?.years;
    expect([years?.join('–'), across.length]).toEqual([run, count]);
    expect(acrossTotals.reduce((a, b) => a + b, 0)).toBe(last - first + 1);
    expect(left.across).toBe(0);
  });

  test('are said in as much room as there is', () => {
    expect(yearsText(['1996', '1996'], 'en')).toBe('1996');
    expect(yearsText(['1995', '1999'], 'en')).toBe('1995–1999');
    expect(shortYearsText(['1995', '1999'], 'en')).toBe('’95–99');
    expect(yearsText(['-0499', '0843'], 'en')).toBe('500 BC–843');
    expect(shortYearsText(['-0499', '-0490'], 'en')).toBe('500 BC–491 BC');
  });
});
