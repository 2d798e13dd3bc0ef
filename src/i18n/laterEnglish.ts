const parts = import.meta.glob<Record<string, unknown>>(
  ['./en/*.json', '!./en/{app,core,facets,map,timeline}.json'],
  { eager: true, import: 'default' },
);

/** English for what is loaded on demand: what `catalogue.ts` does not hold. */
export const LATER_ENGLISH: Record<string, unknown> = Object.assign({}, ...Object.values(parts));
