import * as v from 'valibot';
import type { Places } from '../core/places';

const text = v.union([v.string(), v.record(v.string(), v.string())]);

const countrySchema = v.object({
  code: v.string(),
  m49: v.nullable(v.string()),
  name: text,
  capital: v.nullable(v.object({ name: text, lat: v.number(), lng: v.number() })),
  former: v.optional(v.string()),
});

const tableSchema = v.array(countrySchema);

/**
 * Reads the table of countries made by `scripts/build-countries.mjs`.
 * @throws Error if it is something else.
 */
export function parseCountries(input: unknown): Places {
  const result = v.safeParse(tableSchema, input);
  if (!result.success) throw new Error('The table of countries has an unexpected shape');
  return new Map(result.output.map((country) => [country.code, country]));
}
