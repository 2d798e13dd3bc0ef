import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState';
import { datasets, filters } from '../testing/arbitraries';
import { columns } from '../testing/builtIn';
import { buildColumns } from './columns';
import type { Agreement, Dataset } from './dataset';
import { parseEdtf } from './edtf';
import { queryOf, runQuery, spanOf } from './query';
import { FACETS, type FacetId } from './taxonomy';

type Filters = Pick<ViewState, 'facets' | 'matchAll' | 'from' | 'to'>;

/** The same questions asked of plain records, one filter at a time. */
const naive = {
  valuesOf(agreement: Agreement, facet: FacetId, hub: string | undefined): readonly string[] {
    if (facet === 'partner')
      return agreement.parties.map((party) => party.code).filter((code) => code !== hub);
    return facet === 'sector' ? agreement.sectors : [agreement[facet]];
  },
  passes(agreement: Agreement, facet: FacetId, view: Filters, hub: string | undefined): boolean {
    const selected = view.facets[facet];
    const values = naive.valuesOf(agreement, facet, hub);
    if (selected.length === 0) return true;
    return view.matchAll.some((each) => each === facet)
      ? selected.every((value) => values.includes(value))
      : selected.some((value) => values.includes(value));
  },
  inPeriod(agreement: Agreement, view: Filters): boolean {
    const date = parseEdtf(agreement.date);
    const from = view.from === null ? null : parseEdtf(view.from);
    const to = view.to === null ? null : parseEdtf(view.to);
    return date !== null && (from === null || date.max >= from.min) && (to === null || date.min <= to.max);
  },
  visible: (dataset: Dataset, view: Filters) =>
    dataset.agreements.filter(
      (each) =>
        FACETS.every((facet) => naive.passes(each, facet, view, dataset.hub)) && naive.inPeriod(each, view),
    ),
  count(dataset: Dataset, view: Filters, facet: FacetId, value: string): number {
    const ownFilterStays = view.matchAll.some((each) => each === facet);
    const others = ownFilterStays ? view : { ...view, facets: { ...view.facets, [facet]: [] } };
    return naive
      .visible(dataset, others)
      .filter((each) => naive.valuesOf(each, facet, dataset.hub).includes(value)).length;
  },
};

describe('a query', () => {
  test('shows the rows that a plain filter shows, and counts as it counts', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, view) => {
        const table = buildColumns(dataset);
        const result = runQuery(table, queryOf(view));
        const ids = [...result.rows].map((row) => table.ids[row]);
        expect([...ids].sort()).toEqual(
          naive
            .visible(dataset, view)
            .map((each) => each.id)
            .sort(),
        );
        for (const facet of FACETS)
          table.domains[facet].values.forEach((value, code) => {
            expect([facet, value, result.counts[facet][code]]).toEqual([
              facet,
              value,
              naive.count(dataset, view, facet, value),
            ]);
          });
        const anyTime = naive.visible(dataset, { ...view, from: null, to: null });
        expect(result.outsidePeriodToo.length).toBe(anyTime.length);
      }),
      { numRuns: 300 },
    );
  });

  test('rows are in time order', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { minDay, n } = buildColumns(dataset);
        for (let row = 1; row < n; row++) expect(minDay[row - 1]).toBeLessThanOrEqual(minDay[row] ?? 0);
      }),
    );
  });

  test('of the built-in dataset without filters shows all 26 records', () => {
    const result = runQuery(columns, queryOf(DEFAULT_VIEW));
    expect(result.rows.length).toBe(26);
    expect(columns.domains.partner.values.length).toBe(10);
    expect(result.counts.partner[columns.domains.partner.indexOf.get('CHN') ?? -1]).toBe(10);
  });

  test('a record of a month overlaps a period that begins within it', () => {
    const view = { ...DEFAULT_VIEW, from: '2022-06-15', to: '2022-06-16' };
    const { rows } = runQuery(columns, queryOf(view));
    expect([...rows].map((row) => columns.ids[row])).toEqual(['tkm-ict-mou-2022']);
  });

  test('the span of no rows is null', () => {
    expect(spanOf(columns, [])).toBeNull();
  });
});
