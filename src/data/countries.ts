import type { Country, CountryIndex, NamedPoint } from '../core/countries.ts';
import type { Text } from '../core/dataset.ts';
import { isObject } from './isObject.ts';

const isString = (value: unknown): value is string => typeof value === 'string';

const isText = (value: unknown): value is Text =>
  isString(value) || (isObject(value) && Object.values(value).every(isString));

const isNamedPoint = (value: unknown): value is NamedPoint =>
  isObject(value) && isText(value.name) && Number.isFinite(value.lat) && Number.isFinite(value.lng);

function isCountry(value: unknown): value is Country {
  if (!isObject(value)) return false;
  const { code, m49, name, capital, former } = value;
  return (
    isString(code) &&
    (m49 === null || isString(m49)) &&
    isText(name) &&
    (capital === null || isNamedPoint(capital)) &&
    (former === undefined || isString(former))
  );
}

/**
 * Reads the table of countries made by `scripts/build-countries.mjs`. Checks it by hand, since the library that checks
 * datasets is loaded later.
 * @throws Error if the input is anything else.
 */
export function parseCountries(input: unknown): CountryIndex {
  if (!Array.isArray(input) || !input.every(isCountry))
    throw new Error('The table of countries has an unexpected shape');
  return new Map(input.map((country) => [country.code, country]));
}
