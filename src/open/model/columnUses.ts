import { type Mapping, SHARED_TARGETS, type Target } from '../../import/mapping/mapping.ts';

/** What columns can be used as, in groups as a person looks for them. */
export const USE_GROUPS = {
  what: ['title', 'otherTitle', 'shortTitle', 'summary', 'id'],
  when: [
    'date',
    'year',
    'month',
    'day',
    'otherDate',
    'validFrom',
    'validTo',
    'endYear',
    'endMonth',
    'endDay',
  ],
  who: ['parties', 'people', 'level'],
  about: ['sectors', 'kind', 'stage', 'place'],
  source: ['url', 'note'],
} as const satisfies Readonly<Record<string, readonly Target[]>>;

/** Columns that are used as `target`, in no order of meaning. */
export const columnsOf = ({ uses }: Pick<Mapping, 'uses'>, target: Target): readonly string[] =>
  Object.entries(uses).flatMap(([column, use]) => (use === target ? [column] : []));

/** The mapping with a column used otherwise; what only one column can be is taken from the one that was it. */
export function withUse(mapping: Mapping, column: string, target: Target | null): Mapping {
  const taken = target === null || SHARED_TARGETS.includes(target) ? [] : columnsOf(mapping, target);
  const freed = Object.fromEntries(taken.map((each) => [each, null]));
  return { ...mapping, uses: { ...mapping.uses, ...freed, [column]: target } };
}

/** Whether the mapping says when things happened: without that no record has a date. */
export const hasDate = (mapping: Mapping): boolean =>
  columnsOf(mapping, 'date').length > 0 || columnsOf(mapping, 'year').length > 0;

export const hasTitle = (mapping: Mapping): boolean => columnsOf(mapping, 'title').length > 0;

export const hasParties = (mapping: Mapping): boolean => columnsOf(mapping, 'parties').length > 0;
