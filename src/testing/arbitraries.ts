import fc from 'fast-check';
import type { Agreement, Dataset } from '../core/dataset.ts';
import type { QueryView } from '../core/query.ts';
import {
  type FacetId,
  KINDS,
  LEVELS,
  MULTI_VALUED_FACETS,
  PERIOD_BASES,
  STAGES,
  STATUSES,
} from '../core/taxonomy.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';

export const SECTORS = ['energy', 'trade', 'health'] as const;
export const PARTNERS = ['CHN', 'BLR', 'KAZ', 'SRB'] as const;

const CLUB = { type: 'organisation', code: 'CLUB', name: 'The club', members: ['KAZ', 'UZB'] } as const;

const dates = fc.constantFrom(
  undefined,
  '1996-04-25',
  '2017',
  '2017-09',
  '2022-06',
  '[2022-09-21..2022-09-30]',
  '[..2017]',
  '[2022-06..]',
  '2024-10-11',
);

/** One record from a small vocabulary, between RUS and other parties. */
const agreement: fc.Arbitrary<Omit<Agreement, 'id'>> = fc.record({
  title: fc.constant('An agreement'),
  summary: fc.constant('What it is about'),
  date: dates,
  dateBasis: fc.constantFrom('event', 'report'),
  validity: fc.constantFrom(
    undefined,
    undefined,
    '2017/2022',
    '2017-09/2022-06',
    '2018-06-01/..',
    '../2022',
    '/2022',
    '2018/',
    '2017~/2022?',
    '[..2017]/[2022..]',
  ),
  parties: fc
    .tuple(fc.subarray([...PARTNERS], { minLength: 1 }), fc.boolean())
    .map(([codes, withClub]) => [
      ...['RUS', ...codes].map((code) => ({ type: 'country', code }) as const),
      ...(withClub ? [CLUB] : []),
    ]),
  kind: fc.constantFrom(...KINDS),
  stage: fc.constantFrom(...STAGES),
  level: fc.constantFrom(...LEVELS),
  sectors: fc.shuffledSubarray([...SECTORS], { minLength: 1 }),
  sources: fc.constant([{ title: 'A source' }]),
});

/** A valid dataset of up to 40 records. */
export const datasets: fc.Arbitrary<Dataset> = fc.array(agreement, { maxLength: 40 }).map((records) => ({
  name: 'test',
  title: 'Test',
  version: '1',
  language: 'en',
  licenses: [],
  sources: [],
  contributors: [],
  hub: 'RUS',
  sectors: SECTORS.map((id) => ({ id, label: id })),
  agreements: records.map((record, i) => ({ ...record, id: `record-${i}` })),
}));

const VALUES: Readonly<Record<FacetId, readonly string[]>> = {
  sector: SECTORS,
  partner: [...PARTNERS, 'XYZ'],
  kind: KINDS,
  stage: STAGES,
  level: LEVELS,
};

const selection = (facet: FacetId) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.shuffledSubarray([...VALUES[facet]]) },
  );

const asOfs = {
  asOf: fc.constantFrom(null, '1996-04-25', '2017-06-30', '2022-09-25', '2023-01-01'),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...STATUSES])),
};

/** The filters of a view, over the same vocabulary. */
export const filters: fc.Arbitrary<QueryView> = fc
  .record({
    facets: fc.record({
      sector: selection('sector'),
      partner: selection('partner'),
      kind: selection('kind'),
      stage: selection('stage'),
      level: selection('level'),
    }),
    matchAll: fc.subarray([...MULTI_VALUED_FACETS]),
    from: fc.constantFrom(null, '1996', '2017-09', '2022-09-25'),
    to: fc.constantFrom(null, '2017', '2022-09-25', '2024'),
    periodBy: fc.constantFrom(...PERIOD_BASES),
    possible: fc.boolean(),
    pair: fc.constantFrom(
      null,
      null,
      ['RUS', 'CHN'] as const,
      ['KAZ', 'UZB'] as const,
      ['BLR', 'CLUB'] as const,
    ),
    ...asOfs,
  })
  // Statuses refer to a day: without a day there are none.
  .map((view) => (view.asOf === null ? { ...view, statuses: [] } : view));

/** The default view with the given filters. */
export const viewWith = (change: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...change });
