import * as v from 'valibot';
import { DATE_BASES, RELATION_TYPES, STAGES } from '../core/taxonomy.ts';

/** Patterns for codes and addresses of the format. */
export const PATTERNS = {
  language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  slug: /^[a-z0-9][a-z0-9-]{0,99}$/,
  alpha3: /^[A-Z]{3}$/,
  partyCode: /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/,
  link: /^https?:\/\/[^\s]+$/,
} as const;

/** Most UTF-16 units in a text. */
export const SIZES = { words: 20_000, edtf: 200 } as const;

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(SIZES.words));
const language = v.pipe(v.string(), v.regex(PATTERNS.language));
const text = v.union([words, v.pipe(v.record(language, words), v.minEntries(1))]);
const slug = v.pipe(v.string(), v.regex(PATTERNS.slug));
const alpha3 = v.pipe(v.string(), v.regex(PATTERNS.alpha3));
const partyCode = v.pipe(v.string(), v.regex(PATTERNS.partyCode));
const link = v.pipe(v.string(), v.regex(PATTERNS.link));
const edtf = v.pipe(v.string(), v.minLength(1), v.maxLength(SIZES.edtf));
const texts = v.array(text);

const country = v.strictObject({
  type: v.literal('country'),
  code: alpha3,
  bodies: v.optional(texts),
});

const group = v.strictObject({
  type: v.picklist(['region', 'organisation', 'other']),
  code: partyCode,
  name: text,
  shortName: v.optional(text),
  members: v.array(alpha3),
  membersAsOf: v.optional(edtf),
  membersNote: v.optional(text),
  bodies: v.optional(texts),
});

const person = v.strictObject({
  name: text,
  role: v.optional(text),
  side: v.optional(partyCode),
});

const amount = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0)),
  currency: alpha3,
  qualifier: v.optional(v.picklist(['over', 'about', 'up-to'])),
  of: text,
});

const relation = v.strictObject({ type: v.picklist(RELATION_TYPES), to: slug });

const source = v.strictObject({
  title: text,
  publisher: v.optional(words),
  url: v.optional(link),
  locator: v.optional(text),
  date: v.optional(edtf),
  accessed: v.optional(edtf),
});

/** The shape of a record. */
export const agreementSchema = v.strictObject({
  id: slug,
  title: text,
  shortTitle: v.optional(text),
  summary: text,
  date: v.optional(edtf),
  dateBasis: v.picklist(DATE_BASES),
  validity: v.optional(edtf),
  parties: v.array(v.variant('type', [country, group])),
  kind: slug,
  stage: slug,
  level: slug,
  sectors: v.pipe(v.array(slug), v.minLength(1)),
  commitments: v.optional(texts),
  people: v.optional(v.array(person)),
  amounts: v.optional(v.array(amount)),
  place: v.optional(text),
  relations: v.optional(v.array(relation)),
  sources: v.pipe(v.array(source), v.minLength(1)),
  notes: v.optional(texts),
});

/** The shape of a sector, and of the terms a dataset may define. */
export const sectorSchema = v.strictObject({
  id: slug,
  label: text,
  description: v.optional(text),
  crossCutting: v.optional(v.boolean()),
});
export const termSchema = v.strictObject({ id: slug, label: text });
export const stageTermSchema = v.strictObject({ id: slug, label: text, as: v.picklist(STAGES) });

/** The shape of a dataset's metadata. */
export const aboutSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: slug,
  title: text,
  description: v.optional(text),
  version: words,
  language,
  licenses: v.array(v.strictObject({ name: words, title: v.optional(words), path: v.optional(link) })),
  sources: v.array(source),
  contributors: v.array(v.strictObject({ title: words, role: v.optional(words) })),
  hub: v.optional(alpha3),
  sectors: v.pipe(v.array(sectorSchema), v.minLength(1)),
  kinds: v.optional(v.array(termSchema)),
  stages: v.optional(v.array(stageTermSchema)),
  levels: v.optional(v.array(termSchema)),
});

/** The shape of a dataset file; references are checked in `semantics.ts`. */
export const datasetSchema = v.strictObject({ ...aboutSchema.entries, agreements: v.array(agreementSchema) });
