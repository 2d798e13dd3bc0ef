import * as v from 'valibot';
import { ABOUT_FIELDS, RECORD_FIELDS } from '../../core/history.ts';
import { PATTERNS } from '../schema.ts';
import type { History } from './history.ts';
import { PLAIN_FIELDS } from './shownIn.ts';

const FORMAT = 'accord-atlas-history';
const FORMAT_VERSION = 1;

const words = v.record(v.string(), v.string());
const text = v.union([v.string(), words]);
// A list comes first, since it would do as a map of texts too.
const value = v.union([v.array(v.string()), text]);
const named = { id: v.pipe(v.string(), v.regex(PATTERNS.slug)), title: text };
const added = {
  ...named,
  date: v.optional(v.string()),
  parties: v.optional(v.array(v.string())),
  summary: v.optional(text),
};
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const changeOf = <Field extends string>(fields: readonly Field[]) =>
  v.strictObject({
    field: v.picklist(fields),
    in: v.optional(v.array(v.string())),
    from: v.optional(value),
    to: v.optional(value),
  });
const marksOf = <Field extends string>(fields: readonly Field[]) =>
  v.record(v.picklist(fields), v.union([v.string(), words]));

const publication = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  version: v.string(),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/)),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  records: count,
  about: v.optional(v.array(changeOf(ABOUT_FIELDS))),
  added: v.optional(v.array(v.strictObject(added))),
  changed: v.optional(
    v.array(v.strictObject({ ...named, fields: v.pipe(v.array(changeOf(RECORD_FIELDS)), v.minLength(1)) })),
  ),
  removed: v.optional(v.array(v.strictObject(named))),
});

const schema = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  dataset: v.string(),
  publications: v.pipe(v.array(publication), v.minLength(1)),
  about: marksOf(ABOUT_FIELDS),
  records: v.array(
    v.strictObject({
      ...named,
      values: v.record(v.picklist([...PLAIN_FIELDS, 'parties', 'place']), value),
      marks: marksOf(RECORD_FIELDS),
    }),
  ),
});

/** A history that was read, or why it can't be: what is wrong, without a full stop. */
export type HistoryReading =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly fault: string };

function faultOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('format' in input) || input.format !== FORMAT)
    return 'it is JSON, but not the history of a dataset';
  const version = 'formatVersion' in input ? input.formatVersion : undefined;
  if (typeof version !== 'number' || version <= FORMAT_VERSION) return null;
  return `it has format version ${version}, from a later version of the atlas; this one reads ${FORMAT_VERSION}`;
}

/** Reads a history from the text of its file. */
export function parseHistory(file: string): HistoryReading {
  let input: unknown;
  try {
    input = JSON.parse(file);
  } catch (error) {
    return { ok: false, fault: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const fault = faultOf(input);
  if (fault !== null) return { ok: false, fault };
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return { ok: false, fault: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
  }
  const { dataset, publications, about, records } = result.output;
  const last = publications.at(-1)?.records;
  if (last !== records.length)
    return {
      ok: false,
      fault: `it has ${records.length} records, but the last publication had ${last}: part of it is missing`,
    };
  return { ok: true, history: { dataset, publications, about, records } };
}

const lines = (list: readonly unknown[]): string =>
  list.length === 0 ? '[]' : `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`;

/** The text of a history's file, with a line for each publication and each record. */
export const historyText = ({ dataset, publications, about, records }: History): string =>
  `{
"format": "${FORMAT}",
"formatVersion": ${FORMAT_VERSION},
"dataset": ${JSON.stringify(dataset)},
"publications": ${lines(publications)},
"about": ${JSON.stringify(about)},
"records": ${lines(records)}
}
`;
