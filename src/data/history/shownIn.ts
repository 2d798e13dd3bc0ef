import type {
  Agreement,
  DatasetInfo,
  Party,
  Source,
  StageTerm,
  Text,
  VocabularyTerm,
} from '../../core/dataset.ts';
import { type AboutField, RECORD_FIELDS, type RecordField } from '../../core/history.ts';
import { hasSummary } from '../../core/recordTexts.ts';
import { fileNameOf, isFileName, rowOf } from '../identity/fileSource.ts';

type Say = (text: Text) => string;

/** Fields of a record that are compared by their values, which are short and the same in every language. */
export const PLAIN_FIELDS = ['date', 'dateBasis', 'validity', 'kind', 'stage', 'level', 'sectors'] as const;
type PlainField = (typeof PLAIN_FIELDS)[number];
export const isPlain = (field: RecordField): field is PlainField =>
  PLAIN_FIELDS.some((each) => each === field);

/** The others, which are compared by marks of what they say. */
type MarkedField = Exclude<RecordField, PlainField>;
export const MARKED_FIELDS = RECORD_FIELDS.filter((field): field is MarkedField => !isPlain(field));

/** Values in an order that doesn't depend on how they were listed. */
const sorted = <T>(values: readonly T[]): readonly T[] => {
  if (values.length < 2) return values;
  const keyed = values.map((value) => [JSON.stringify(value), value] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
};

const maybe = (text: Text | undefined, say: Say) => (text === undefined ? undefined : say(text));

function partyIn(party: Party, say: Say) {
  const { type, code } = party;
  const bodies = party.bodies?.map(say);
  if (party.type === 'country') return { type, code, bodies };
  const { name, shortName, members, membersAsOf, membersNote } = party;
  const texts = { name: say(name), shortName: maybe(shortName, say), membersNote: maybe(membersNote, say) };
  return { type, code, bodies, ...texts, members: [...members].sort(), membersAsOf };
}

/**
 * A source without the day it was read. If it is a file: without its name and row, which move as rows are put in. A
 * title is the name of a file if the dataset has no other source, or if it looks so and a row is named beside it.
 */
function sourceIn({ title, publisher, url, locator, date }: Source, fileName: string | null, say: Say) {
  const isRow = locator !== undefined && rowOf(locator) !== null;
  return {
    title: title === fileName || (isRow && isFileName(title)) ? null : say(title),
    ...{ publisher, url, date },
    locator: locator === undefined || isRow ? undefined : say(locator),
  };
}

/**
 * What a record says in one language, by field, but for the plain ones. Two records that say the same have equal values: parties and relations
 * have no order, and an empty list is nothing. Keys are always in the same order, so that equal values are equal as JSON. In another
 * form, every record of every site would count as changed.
 */
export function recordIn(
  record: Agreement,
  fileName: string | null,
  say: Say,
): Readonly<Record<MarkedField, unknown>> {
  const { people = [], amounts = [], relations = [], commitments = [], notes = [] } = record;
  const some = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  return {
    title: say(record.title),
    shortTitle: maybe(record.shortTitle, say),
    parties: sorted(record.parties.map((party) => partyIn(party, say))),
    place: maybe(record.place, say),
    summary: hasSummary(record, say) ? say(record.summary) : undefined,
    people: some(people.map(({ name, role, side }) => ({ name: say(name), role: maybe(role, say), side }))),
    amounts: some(
      amounts.map(({ value, currency, qualifier, of }) => ({ value, currency, qualifier, of: say(of) })),
    ),
    commitments: some(commitments.map(say)),
    relations: some(sorted(relations.map(({ type, to }) => ({ type, to })))),
    notes: some(notes.map(say)),
    sources: record.sources.map((source) => sourceIn(source, fileName, say)),
  };
}

/** What a dataset says about itself in one language, by field, as {@link recordIn} does; its terms have no order. */
export function aboutIn(info: DatasetInfo, say: Say): Readonly<Record<AboutField, unknown>> {
  const terms = (list: readonly (VocabularyTerm & Partial<StageTerm>)[] = []) =>
    list.length === 0 ? undefined : sorted(list.map(({ id, label, as }) => ({ id, label: say(label), as })));
  const fileName = fileNameOf(info);
  return {
    version: info.version,
    title: say(info.title),
    description: maybe(info.description, say),
    language: info.language,
    licenses: info.licenses.map(({ name, title, path }) => ({ name, title, path })),
    sources: info.sources.map((source) => sourceIn(source, fileName, say)),
    contributors: info.contributors.map(({ title, role }) => ({ title, role })),
    hub: info.hub,
    sectors: sorted(
      info.sectors.map(({ id, label, description }) => ({
        ...{ id, label: say(label), description: maybe(description, say) },
      })),
    ),
    kinds: terms(info.kinds),
    stages: terms(info.stages),
    levels: terms(info.levels),
  };
}
