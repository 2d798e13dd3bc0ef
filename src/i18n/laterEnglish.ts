const parts = import.meta.glob<Record<string, unknown>>(
  ['./en/*.json', '!./en/{app,core,facets,map,timeline}.json'],
  { eager: true, import: 'default' },
);

/** English for parts loaded on demand: everything that isn't in `FIRST_ENGLISH`. */
export const LATER_ENGLISH: Record<string, unknown> = Object.assign({}, ...Object.values(parts));
