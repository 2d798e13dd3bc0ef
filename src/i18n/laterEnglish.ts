const parts = import.meta.glob<Record<string, unknown>>(
  ['./en/*.json', '!./en/{app,core,facets,map,timeline}.json'],
  { eager: true, import: 'default' },
);

/** English for what is loaded on demand: what `FIRST_ENGLISH` does not hold. */
export const LATER_ENGLISH: Record<string, unknown> = Object.assign({}, ...Object.values(parts));
