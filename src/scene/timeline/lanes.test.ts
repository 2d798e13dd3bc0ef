import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../core/columns.ts';
import { datasets, SECTORS } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { lanesOf } from './lanes.ts';

/** Ids by lane, of the lanes that a dataset's records stand in. */
const idsOf = (lanes: ReturnType<typeof lanesOf>, idOf: (row: number) => string) =>
  Object.fromEntries(lanes.map(({ value, rows }) => [value, [...rows].map(idOf).sort()]));

describe('lanes by sector', () => {
  test('have a record in that of its primary sector, or in each of its sectors where that is asked for', () => {
    fc.assert(
      fc.property(datasets, fc.subarray([...SECTORS]), (dataset, selected) => {
        const columns = buildColumns(dataset);
        const rows = allRows(columns);
        const expected = (
          test: (sectors: readonly string[], sector: string) => boolean,
          shown: readonly string[],
        ) =>
          Object.fromEntries(
            shown
              .map(
                (sector) =>
                  [
                    sector,
                    dataset.agreements
                      .filter(({ sectors }) => test(sectors, sector))
                      .map(({ id }) => id)
                      .sort(),
                  ] as const,
              )
              .filter(([, ids]) => ids.length > 0),
          );
        const primary = lanesOf(columns, rows, 'sector', selected);
        expect(idsOf(primary, columns.idOf)).toEqual(
          expected(([first], sector) => first === sector, SECTORS),
        );
        const each = lanesOf(columns, rows, 'sector', selected, 'each');
        expect(idsOf(each, columns.idOf)).toEqual(
          // Those that are selected alone, as with partners.
          expected((sectors, sector) => sectors.includes(sector), selected.length > 0 ? selected : SECTORS),
        );
      }),
    );
  });

  test('are as they were by any other facet', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom('partner', 'kind', 'stage'), (dataset, by) => {
        const columns = buildColumns(dataset);
        const rows = allRows(columns);
        expect(lanesOf(columns, rows, by, [], 'each')).toEqual(lanesOf(columns, rows, by, []));
      }),
    );
  });
});
