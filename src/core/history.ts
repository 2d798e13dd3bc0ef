import type { Text } from './dataset.ts';

/** What is compared of a record, in the order it is named. */
export const RECORD_FIELDS = [
  'title',
  'shortTitle',
  'date',
  'dateBasis',
  'validity',
  'parties',
  'kind',
  'stage',
  'level',
  'place',
  'sectors',
  'summary',
  'people',
  'amounts',
  'commitments',
  'relations',
  'notes',
  'sources',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What is compared of a dataset besides its records, in the order it is named. */
export const ABOUT_FIELDS = [
  'version',
  'title',
  'description',
  'language',
  'licenses',
  'sources',
  'contributors',
  'hub',
  'sectors',
  'kinds',
  'stages',
  'levels',
] as const;
export type AboutField = (typeof ABOUT_FIELDS)[number];

/** A value as the dataset gave it: a text, an EDTF date, an id, or a list of codes; a long text is cut. */
export type FormerValue = Text | readonly string[];

export interface NamedRecord {
  readonly id: string;
  /** Its title at that time, if long cut. */
  readonly title: Text;
}

/** A record that was added, with what it was about then; absent in histories that didn't keep it. */
export interface AddedRecord extends NamedRecord {
  /** EDTF. */
  readonly date?: string | undefined;
  /** Codes of its parties. */
  readonly parties?: readonly string[] | undefined;
  /** Its summary, if long cut; absent if it is the title. */
  readonly summary?: Text | undefined;
}

export interface FieldChange<Field extends string = RecordField> {
  readonly field: Field;
  /** The languages in which it says something else; absent for all that it was published in. */
  readonly in?: readonly string[] | undefined;
  /** The value before, of a field whose values are kept; absent if there was none. Both are absent if they aren't kept. */
  readonly from?: FormerValue | undefined;
  /** The value after; absent if there is none. */
  readonly to?: FormerValue | undefined;
}

export interface RecordChange extends NamedRecord {
  /** At least one. */
  readonly fields: readonly FieldChange[];
}

/** What came about when a dataset was published. */
export interface Publication {
  /** ISO day. */
  readonly day: string;
  readonly version: string;
  /** Hash of the content of the dataset. */
  readonly hash: string;
  /** Languages it was published in. */
  readonly languages: readonly string[];
  /** Number of records. */
  readonly records: number;
  /** Changes of what is said about the dataset as a whole. */
  readonly about?: readonly FieldChange<AboutField>[] | undefined;
  readonly added?: readonly AddedRecord[] | undefined;
  readonly changed?: readonly RecordChange[] | undefined;
  readonly removed?: readonly NamedRecord[] | undefined;
}

/** Whether something that changed in some languages, or in all, changed in this one. */
export const isChangedIn = (change: Pick<FieldChange, 'in'>, language: string): boolean =>
  change.in === undefined || change.in.includes(language);

/**
 * The publications in a language since it last came to the dataset. The first of them has no changes in it, whatever it
 * says: what changed while the language was away is not known.
 */
export function publishedIn(publications: readonly Publication[], language: string): readonly Publication[] {
  const has = (publication: Publication | undefined) => publication?.languages.includes(language) ?? false;
  const from = publications.findLastIndex((each, i) => has(each) && !has(publications[i - 1]));
  return publications.slice(Math.max(from, 0)).filter(has);
}

/** By id: the day on which a record was last added or changed in a language; without those there from the start. */
export function daysOfChange(
  publications: readonly Publication[],
  language: string,
): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { day, added = [], changed = [] } of publishedIn(publications, language).slice(1)) {
    for (const { id } of added) days.set(id, day);
    for (const { id, fields } of changed)
      if (fields.some((field) => isChangedIn(field, language))) days.set(id, day);
  }
  return days;
}
