import { parseEdtf } from '../core/edtf';
import { shortestEnd, shortestStart } from '../core/edtfPoints';
import { LANE_FACETS, MULTI_VALUED_FACETS } from '../core/taxonomy';
import type { Camera, DaySpan } from '../core/viewState';

/** One URL value: total both ways. `parse` gives null for what it cannot read; `serialise` null for the default. */
export interface Codec<T> {
  parse(text: string): T | null;
  serialise(value: T): string | null;
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/i;

/** A slug: letters, digits and hyphens, at most 100 of them. */
export const slug: Codec<string> = {
  parse: (text) => (SLUG.test(text) ? text : null),
  serialise: (value) => value,
};

/** A set of slugs, comma-separated, sorted and without doubles; empty is the default. */
export const slugSet: Codec<readonly string[]> = {
  parse: (text) => {
    const values = [...new Set(text.split(',').filter((value) => value !== ''))].sort();
    return values.length > 0 && values.every((value) => SLUG.test(value)) ? values : null;
  },
  serialise: (values) => (values.length > 0 ? [...new Set(values)].sort().join(',') : null),
};

/** One of a closed list. */
export function oneOf<const T extends string>(options: readonly T[], fallback?: T): Codec<T> {
  return {
    parse: (text) => options.find((option) => option === text) ?? null,
    serialise: (value) => (value === fallback ? null : value),
  };
}

/** Some of a closed list, in the list's order. */
export function someOf<const T extends string>(options: readonly T[]): Codec<readonly T[]> {
  return {
    parse: (text) => {
      const parts = text.split(',');
      const known = options.filter((option) => parts.includes(option));
      return known.length > 0 && parts.every((part) => options.some((option) => option === part))
        ? known
        : null;
    },
    serialise: (values) => {
      const known = options.filter((option) => values.includes(option));
      return known.length > 0 ? known.join(',') : null;
    },
  };
}

const POINT_PRECISIONS: readonly string[] = ['year', 'month', 'day'];
const POINT = /^\d{4}(-\d{2}){0,2}$/;

/** An EDTF year, month or day of the years 0000 to 9999, unqualified. */
export const edtfPoint: Codec<string> = {
  parse: (text) => {
    const date = POINT.test(text) ? parseEdtf(text) : null;
    return date && POINT_PRECISIONS.includes(date.precision) ? text : null;
  },
  serialise: (value) => value,
};

/** A span of days as `a..b`, each end an EDTF point: `2016..2025`, `2017-06-08..2017-09`. */
export const daySpan: Codec<DaySpan> = {
  parse: (text) => {
    const [start = '', end = '', ...rest] = text.split('..');
    const first = edtfPoint.parse(start);
    const last = edtfPoint.parse(end);
    if (first === null || last === null || rest.length > 0) return null;
    const min = parseEdtf(first)?.min;
    const max = parseEdtf(last)?.max;
    return min !== undefined && max !== undefined && min <= max ? { min, max } : null;
  },
  serialise: ({ min, max }) => `${shortestStart(min)}..${shortestEnd(max)}`,
};

const DECIMAL = /^-?\d{1,3}(\.\d{1,6})?$/;
const MAX_ZOOM = 12;

function rounded(value: number, digits: number): string {
  const text = String(Number(value.toFixed(digits)));
  return text === '-0' ? '0' : text;
}

/** Latitude, longitude (degrees) and zoom. Longitudes run to 191: the map is cut at 169°W. */
export const camera: Codec<Camera> = {
  parse: (text) => {
    const parts = text.split(',');
    if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) return null;
    const [lat = 0, lng = 0, zoom = 0] = parts.map(Number);
    if (Math.abs(lat) > 90 || Math.abs(lng) > 191 || zoom < 0 || zoom > MAX_ZOOM) return null;
    return { lat, lng, zoom };
  },
  serialise: ({ lat, lng, zoom }) => `${rounded(lat, 2)},${rounded(lng, 2)},${rounded(zoom, 2)}`,
};

export const lanes = oneOf(LANE_FACETS, 'partner');
export const matchAll = someOf(MULTI_VALUED_FACETS);
export const theme = oneOf(['light', 'dark']);
