import { pinnedVersion } from '../core/dataVersion.ts';
import { shortestEnd, shortestStart } from '../core/days.ts';
import { parseEdtf } from '../core/edtf.ts';
import { DEFAULT_DATASET, FIRST_VIEW } from '../core/site.ts';
import { type Camera, type DaySpan, type Pair, TABLE_COLUMNS, type TableSort } from '../core/viewState.ts';

/**
 * Converts one URL value in both directions, without throwing. `parse` returns null if it can't read the text;
 * `serialise` returns null for the default.
 */
export interface Codec<T> {
  parse(text: string): T | null;
  serialise(value: T): string | null;
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/i;

/** A codec for texts that are written exactly as read. */
const verbatim = (parse: (text: string) => string | null): Codec<string> => ({
  parse,
  serialise: (text) => text,
});

/** A slug: letters, digits and hyphens, at most 100 characters. */
export const slug = verbatim((text) => (SLUG.test(text) ? text : null));

/** Most characters in the address of a dataset. */
const MAX_ADDRESS = 2000;

/** Whether a dataset's name is an address: `https:`, or `http:` on this machine, without credentials. */
export function isDatasetAddress(name: string): boolean {
  if (!/^https?:\/\//i.test(name) || name.length > MAX_ADDRESS || !URL.canParse(name)) return false;
  const { protocol, hostname, username, password } = new URL(name);
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || isOwn);
}

/** A dataset: a slug (the file `data/NAME.json`, or a `local-` one), or an address, normalised as browsers do. */
export const datasetName: Codec<string> = {
  parse: (text) => (isDatasetAddress(text) ? new URL(text).href : slug.parse(text)),
  // An address that says nothing shows the first view of the site.
  serialise: (value) => (value === DEFAULT_DATASET && FIRST_VIEW === '' ? null : value),
};

/** The version of the data that a link is pinned to. */
export const dataVersion = verbatim((text) => (pinnedVersion(text) ? text : null));

/** A set of slugs, comma-separated, sorted and without duplicates; empty is the default. */
export const slugSet: Codec<readonly string[]> = {
  parse: (text) => {
    const values = [...new Set(text.split(',').filter((value) => value !== ''))].sort();
    return values.length > 0 && values.every((value) => SLUG.test(value)) ? values : null;
  },
  serialise: (values) => (values.length > 0 ? [...new Set(values)].sort().join(',') : null),
};

/** One value of a closed list. */
export const oneOf = <const T extends string>(options: readonly T[], fallback?: T): Codec<T> => ({
  parse: (text) => options.find((option) => option === text) ?? null,
  serialise: (value) => (value === fallback ? null : value),
});

/** Some values of a closed list, in the list's order. */
export const someOf = <const T extends string>(options: readonly T[]): Codec<readonly T[]> => ({
  parse: (text) => {
    const parts = text.split(',');
    const known = options.filter((option) => parts.includes(option));
    return parts.every((part) => options.some((option) => option === part)) ? known : null;
  },
  serialise: (values) => options.filter((option) => values.includes(option)).join(',') || null,
});

/** A boolean written as one of two words, the first of which is the default. */
export const flag = (usual: string, other: string, isOnByDefault: boolean): Codec<boolean> => ({
  parse: (text) => ([usual, other].includes(text) ? (text === usual) === isOnByDefault : null),
  serialise: (isOn) => (isOn === isOnByDefault ? null : other),
});

const POINT_PRECISIONS: readonly string[] = ['year', 'month', 'day'];
const POINT = /^-?\d{4}(-\d{2}){0,2}$/;

/** An unqualified EDTF year, month or day, in the years -9999 to 9999. */
export const edtfPoint = verbatim((text) => {
  const date = POINT.test(text) ? parseEdtf(text) : null;
  return date && POINT_PRECISIONS.includes(date.precision) ? text : null;
});

/** A day, `YYYY-MM-DD`. */
export const isoDay = verbatim((text) => (/\d{4}-\d{2}-\d{2}$/.test(text) ? edtfPoint.parse(text) : null));

/** Most characters in a search. */
export const MAX_WORDS = 200;

/** Search words, separated by single spaces and without invisible characters. */
export const words: Codec<string> = {
  parse: (text) => {
    const tidy = text.replace(/[\p{C}\s]+/gu, ' ').trim();
    return tidy === '' ? null : [...tidy].slice(0, MAX_WORDS).join('').trim();
  },
  serialise: (value) => words.parse(value),
};

/**
 * All pairs of different parties that a text with hyphens can mean, since codes may contain hyphens too:
 * `CHN-African-Union` is China with the African Union, or a party called `CHN-African` with `Union`. Only a dataset can
 * tell which.
 */
export function pairsIn(text: string): Pair[] {
  const parts = text.split('-');
  return parts.flatMap((_, i): Pair[] => {
    const [a, b] = [parts.slice(0, i).join('-'), parts.slice(i).join('-')];
    return SLUG.test(a) && SLUG.test(b) && a !== b ? [[a, b]] : [];
  });
}

/** Two different parties as `RUS-CHN`; as `CHN,African-Union` if a code has a hyphen. */
export const pair: Codec<Pair> = {
  parse: (text) => {
    if (!text.includes(',')) return pairsIn(text)[0] ?? null;
    const [a = '', b = '', ...rest] = text.split(',');
    return rest.length === 0 && SLUG.test(a) && SLUG.test(b) && a !== b ? [a, b] : null;
  },
  serialise: (value) => value.join(value.some((code) => code.includes('-')) ? ',' : '-'),
};

/** Whether a text names the same party twice. */
export function isPairWithItself(text: string): boolean {
  const [a, b, ...rest] = text.split(text.includes(',') ? ',' : '-');
  return rest.length === 0 && a === b && a !== '' && a !== undefined;
}

/** A column of the table, preceded by `-` for descending order. */
export const sort: Codec<TableSort> = {
  parse: (text) => {
    const descending = text.startsWith('-');
    const column = TABLE_COLUMNS.find((each) => each === text.slice(descending ? 1 : 0));
    return column ? { column, descending } : null;
  },
  serialise: ({ column, descending }) => `${descending ? '-' : ''}${column}`,
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

/** Latitude, longitude (degrees) and zoom. Longitudes go up to 191, since the map is cut at 169°W. */
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
