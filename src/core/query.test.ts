import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../core/viewState.ts';
import { datasets, filters } from '../testing/arbitraries.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { dataset as builtIn, columns } from '../testing/builtIn.ts';
import { withoutDates } from '../testing/withoutDates.ts';
import type { Agreement, Dataset } from './dataset.ts';
import { parseEdtf } from './edtf.ts';
import { type QueryView, queryOf, runQuery, spanOf } from './query.ts';
import { FACETS, type FacetId, PERIOD_BASES, STATUSES, type Status } from './taxonomy.ts';

type Filters = QueryView;

/** The same questions asked of plain records, one filter at a time. */
const naive = {
  valuesOf(agreement: Agreement, facet: FacetId, hub: string | undefined): readonly string[] {
    if (facet === 'partner') {
      const others = agreement.parties.map((party) => party.code).filter((code) => code !== hub);
      return others.length > 0 ? others : ['none'];
    }
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
  takesPart: ({ parties }: Agreement, code: string) =>
    parties.some(
      (party) => party.code === code || (party.type !== 'country' && party.members.includes(code)),
    ),
  /** All days of a date, or of an interval's end, as one may read them. */
  bounds(edtf: string | undefined) {
    if (edtf === undefined) return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
    const date = parseEdtf(edtf);
    if (!date) return { min: Number.NaN, max: Number.NaN };
    return {
      min: date.open === 'before' ? Number.NEGATIVE_INFINITY : date.min,
      max: date.open === 'after' ? Number.POSITIVE_INFINITY : date.max,
    };
  },
  /** The earliest and latest day on which a record begins and ends to be active, read from its text. */
  active({ date, validity, stage }: Agreement) {
    const { min, max } = naive.bounds(date);
    const lasts = stage === 'signed' || stage === 'in-force' || stage === 'launched';
    if (validity === undefined) return { from: [min, max], to: [min, lasts ? Infinity : max] } as const;
    const [start = '', end = ''] = validity.split('/');
    const [first, last] = [naive.bounds(start), naive.bounds(end)];
    const to = {
      '': [min, Infinity],
      '..': [Infinity, Infinity],
    }[end] ?? [/[?~%\]]$/.test(end) ? last.min : last.max, last.max];
    const from = {
      '': [min, to[1] ?? Infinity],
      '..': [-Infinity, -Infinity],
    }[start] ?? [first.min, /[?~%\]]$/.test(start) ? first.max : first.min];
    return { from, to } as { from: [number, number]; to: [number, number] };
  },
  /** 0: not in the period, 1: possibly, 2: certainly; by trying every extreme reading. */
  fit(agreement: Agreement, view: Filters): number {
    const from = view.from === null ? -Infinity : naive.bounds(view.from).min;
    const to = view.to === null ? Infinity : naive.bounds(view.to).max;
    if (from === -Infinity && to === Infinity) return 2;
    const { date, validity } = agreement;
    if (date === undefined && (view.periodBy === 'date' || validity === undefined)) return 0;
    const { min, max } = naive.bounds(agreement.date);
    const active = naive.active(agreement);
    const readings =
      view.periodBy === 'date'
        ? [min, max].map((day) => day >= from && day <= to)
        : active.from.flatMap((start) => active.to.map((end) => start <= to && end >= from));
    const reaches = view.periodBy === 'date' && min < from && max > to;
    if (readings.every(Boolean)) return 2;
    return readings.some(Boolean) || reaches ? 1 : 0;
  },
  status(agreement: Agreement, asOf: string): Status {
    const day = naive.bounds(asOf).min;
    if (agreement.date === undefined) return naive.statusUndated(agreement, day);
    const { min, max } = naive.bounds(agreement.date);
    if (day < min) return 'not-yet';
    if (day < max) return 'unknown';
    const { from, to } = naive.active(agreement);
    const { stage, validity = '' } = agreement;
    const endIsStated = validity !== '' && Number.isFinite(to[1]);
    const isDraft = ['held', 'proposed', 'announced', 'prepared'].includes(stage);
    if (endIsStated && day > to[1]) return isDraft ? 'unknown' : 'ended';
    if (endIsStated && day > to[0]) return 'unknown';
    if (stage === 'unstated') return 'unknown';
    if (stage === 'launched') return 'in-force';
    if (stage !== 'signed' && stage !== 'in-force') return 'under-discussion';
    if (validity === '') return stage;
    return day >= from[1] ? 'in-force' : 'signed';
  },
  /** Of a record without a date only a stated validity tells whether it is in force or ended. */
  statusUndated({ validity, stage, ...rest }: Agreement, day: number): Status {
    if (validity === undefined) return 'unknown';
    const { from, to } = naive.active({ validity, stage, ...rest });
    const isDraft = ['held', 'proposed', 'announced', 'prepared'].includes(stage);
    if (day > to[1]) return isDraft ? 'unknown' : 'ended';
    const wasSigned = stage === 'signed' || stage === 'in-force' || stage === 'launched';
    return wasSigned && from.every((start) => start <= day) && to.every((end) => end >= day)
      ? 'in-force'
      : 'unknown';
  },
  passesRest(agreement: Agreement, view: Filters, ignorePeriod = false): boolean {
    const fit = naive.fit(agreement, view);
    const inPeriod = ignorePeriod || fit === 2 || (fit === 1 && view.possible);
    const inPair = view.pair === null || view.pair.every((code) => naive.takesPart(agreement, code));
    return inPeriod && inPair;
  },
  /** Whether the record stands on the day asked for, in one of the statuses asked for. */
  stands(agreement: Agreement, view: Filters): boolean {
    if (view.asOf === null) return true;
    const status = naive.status(agreement, view.asOf);
    const wanted = view.statuses.length === 0 || view.statuses.includes(status);
    return status !== 'not-yet' && wanted;
  },
  visible: (dataset: Dataset, view: Filters) =>
    dataset.agreements.filter(
      (each) =>
        FACETS.every((facet) => naive.passes(each, facet, view, dataset.hub)) &&
        naive.passesRest(each, view) &&
        naive.stands(each, view),
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
        fc.pre(view.from === null || view.to === null || view.from <= view.to);
        const table = buildColumns(dataset);
        const result = runQuery(table, queryOf(view));
        const ids = [...result.rows].map((row) => table.idOf(row));
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
        expect(result.rowsBeforePeriod.length).toBe(anyTime.length);
        expect(result.possibleCount).toBe(anyTime.filter((each) => naive.fit(each, view) === 1).length);
        if (view.asOf !== null) {
          const { asOf } = view;
          const anyStatus = naive
            .visible(dataset, { ...view, asOf: null })
            .map((each) => naive.status(each, asOf));
          expect([...result.statusCounts]).toEqual(
            STATUSES.map((status) => anyStatus.filter((each) => each === status).length),
          );
          const later = view.statuses.length === 0 || view.statuses.includes('not-yet');
          expect(result.notYet.length).toBe(
            later ? anyStatus.filter((status) => status === 'not-yet').length : 0,
          );
        }
        for (const row of result.rows) {
          const agreement = table.recordOf(row);
          if (!agreement) throw new Error('a row without a record');
          if (result.possible) expect(result.possible[row]).toBe(naive.fit(agreement, view) === 1 ? 1 : 0);
          if (view.asOf !== null)
            expect(STATUSES[result.status?.[row] ?? -1]).toBe(naive.status(agreement, view.asOf));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows are in time order, those without a date last', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { minDay, dated, n, recordOf } = buildColumns(dataset);
        for (let row = 1; row < dated; row++) expect(minDay[row - 1]).toBeLessThanOrEqual(minDay[row] ?? 0);
        for (let row = 0; row < n; row++) expect(recordOf(row)?.date !== undefined).toBe(row < dated);
      }),
    );
  });

  test('of the built-in dataset without filters shows all records', () => {
    const result = runQuery(columns, queryOf(DEFAULT_VIEW));
    expect(result.rows.length).toBe(27);
    expect(columns.domains.partner.values.length).toBe(10);
    expect(result.counts.partner[columns.domains.partner.indexOf.get('CHN') ?? -1]).toBe(10);
  });

  test('a record of a month overlaps a period that begins within it', () => {
    const view = { ...DEFAULT_VIEW, from: '2022-06-15', to: '2022-06-16' };
    const { rows } = runQuery(columns, queryOf(view));
    expect([...rows].map((row) => columns.idOf(row))).toEqual(['tkm-ict-mou-2022']);
  });

  test('a period holds certainly what lies inside it and possibly what overlaps it', () => {
    const counts = (from: string, to: string, change = {}) => {
      const result = runQuery(columns, queryOf({ ...DEFAULT_VIEW, from, to, ...change }));
      return [result.rows.length - result.possibleCount, result.possibleCount];
    };
    expect(counts('2022', '2022')).toEqual([5, 0]);
    expect(counts('2022', '2022-09-25')).toEqual([2, 2]);
  });

  test('what was in force on 1 March 2022', () => {
    const result = runQuery(columns, queryOf({ ...DEFAULT_VIEW, asOf: '2022-03-01' }));
    const status = (id: string) => STATUSES[result.status?.[columns.rowOf(id) ?? -1] ?? -1];
    expect(status('chn-competition-1996')).toBe('ended');
    expect(status('chn-antitrust-2022')).toBe('signed');
    expect(status('srb-digital-talks-2017')).toBe('under-discussion');
    expect(status('cog-ict-2022')).toBe('not-yet');
    expect(result.rows.length + result.notYet.length).toBe(columns.n);
  });

  test('a strategy that was only prepared has not ended when its time is over', () => {
    const { status } = runQuery(columns, queryOf({ ...DEFAULT_VIEW, asOf: '2036-01-01' }));
    expect(STATUSES[status?.[columns.rowOf('blr-union-state-strategy-2024') ?? -1] ?? -1]).toBe('unknown');
  });

  test('China and Kazakhstan meet in the record of the group both belong to', () => {
    const { rows } = runQuery(columns, queryOf({ ...DEFAULT_VIEW, pair: ['CHN', 'KAZ'] }));
    expect([...rows].map((row) => columns.idOf(row))).toEqual(['sco-mobile-satellite-2017']);
  });

  test('the span of no rows is null, and so is that of rows without a date', () => {
    expect(spanOf(columns, [])).toBeNull();
    const undated = buildColumns(withoutDates(builtIn, () => true));
    expect(spanOf(undated, [0, 1, 2])).toBeNull();
  });

  test('the span of rows is that of their dates, whichever they are', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const table = buildColumns(dataset);
        const dates = dataset.agreements.flatMap(({ date }) =>
          date === undefined ? [] : (parseEdtf(date) ?? []),
        );
        const span = spanOf(table, [...Array(table.n).keys()]);
        expect(span).toEqual(
          dates.length === 0
            ? null
            : {
                min: Math.min(...dates.map(({ min }) => min)),
                max: Math.max(...dates.map(({ max }) => max)),
              },
        );
      }),
    );
  });

  test('a record without a date is in no period, whatever its bounds', () => {
    const table = buildColumns(withoutDates(builtIn, (i) => i % 2 === 0));
    for (const periodBy of PERIOD_BASES)
      for (const [from, to] of [
        ['1000', null],
        [null, '2999'],
        ['1000', '2999'],
      ] as const) {
        const { rows, rowsBeforePeriod } = runQuery(table, queryOf({ ...DEFAULT_VIEW, from, to, periodBy }));
        const shown = [...rows].map((row) => table.recordOf(row));
        expect(shown.every((each) => (each?.date ?? each?.validity) !== undefined)).toBe(true);
        expect(rowsBeforePeriod.length).toBe(table.n);
      }
  });
});
