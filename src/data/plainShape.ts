import { DATE_BASES, RELATION_TYPES } from '../core/taxonomy.ts';
import { isObject } from './isObject.ts';
import { PATTERNS, SIZES } from './schema.ts';

/** Accepts only values that the schema takes unchanged. */
type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const upTo =
  (length: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= length;

const oneOf = (values: readonly string[]): Check => {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value) => known.has(value);
};

const listOf =
  (check: Check, min = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.every(check);

/** An object with exactly these keys. */
function shape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): Check {
  const needed = Object.keys(required).length;
  const checks = new Map<string, { readonly check: Check; readonly isNeeded: number }>([
    ...Object.entries(required).map(([key, check]) => [key, { check, isNeeded: 1 }] as const),
    ...Object.entries(optional).map(([key, check]) => [key, { check, isNeeded: 0 }] as const),
  ]);
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key in value) {
      const known = checks.get(key);
      if (!known?.check(value[key])) return false;
      found += known.isNeeded;
    }
    return found === needed;
  };
}

const words = upTo(SIZES.words);
const edtf = upTo(SIZES.edtf);
const slug = matches(PATTERNS.slug);
const alpha3 = matches(PATTERNS.alpha3);
const partyCode = matches(PATTERNS.partyCode);

const text: Check = (value) => {
  if (typeof value === 'string') return words(value);
  if (!isObject(value)) return false;
  let languages = 0;
  for (const key in value) {
    if (!PATTERNS.language.test(key) || !words(value[key])) return false;
    languages++;
  }
  return languages > 0;
};
const texts = listOf(text);

const country = shape({ type: (value) => value === 'country', code: alpha3 }, { bodies: texts });
const group = shape(
  { type: oneOf(['region', 'organisation', 'other']), code: partyCode, name: text, members: listOf(alpha3) },
  { shortName: text, membersAsOf: edtf, membersNote: text, bodies: texts },
);
const person = shape({ name: text }, { role: text, side: partyCode });
const amount = shape(
  {
    value: (value) => typeof value === 'number' && value >= 0 && value <= Number.MAX_VALUE,
    currency: alpha3,
    of: text,
  },
  { qualifier: oneOf(['over', 'about', 'up-to']) },
);
const relation = shape({ type: oneOf(RELATION_TYPES), to: slug }, {});
const source = shape(
  { title: text },
  { publisher: words, url: matches(PATTERNS.link), locator: text, date: edtf, accessed: edtf },
);

/**
 * Whether a record has the shape of the schema without any conversion: several times as fast as the schema, with the
 * same result for every valid record. If it returns false, the schema has to decide, and says what is wrong.
 */
export const isPlainAgreement: Check = shape(
  {
    id: slug,
    title: text,
    summary: text,
    dateBasis: oneOf(DATE_BASES),
    parties: listOf((party) => country(party) || group(party)),
    kind: slug,
    stage: slug,
    level: slug,
    sectors: listOf(slug, 1),
    sources: listOf(source, 1),
  },
  {
    shortTitle: text,
    date: edtf,
    validity: edtf,
    commitments: texts,
    people: listOf(person),
    amounts: listOf(amount),
    place: text,
    relations: listOf(relation),
    notes: texts,
  },
);
