import {
  ABOUT_FIELDS,
  type AboutField,
  type FieldChange,
  type FormerValue,
  type NamedRecord,
  type Publication,
  RECORD_FIELDS,
  type RecordChange,
  type RecordField,
} from '../../core/history.ts';
import { isSame } from '../../core/isSame.ts';
import { isPlain } from './shownIn.ts';
import type { KeptField, Mark, Marks, RecordState } from './states.ts';

/** What was published: its records, and what it said about itself, in some languages. */
export interface Published {
  readonly languages: readonly string[];
  readonly about: Marks<AboutField>;
  readonly records: readonly RecordState[];
}

/** The mark in a language; in one that it doesn't have, that of the first. */
const markIn = (mark: Mark | undefined, language: string): string =>
  typeof mark === 'object' ? (mark[language] ?? Object.values(mark)[0] ?? '') : (mark ?? '');

/** The languages of both; if they have none in common, the later ones. */
function inCommon(before: Published, after: Published): readonly string[] {
  const common = after.languages.filter((language) => before.languages.includes(language));
  return common.length > 0 ? common : after.languages;
}

/** A change of a field in some languages, with its values if they are kept and differ; null if it is in none. */
function changeIn<Field extends string>(
  field: Field,
  where: readonly string[],
  languages: readonly string[],
  from?: FormerValue,
  to?: FormerValue,
): FieldChange<Field> | null {
  if (where.length === 0) return null;
  const isTold = !isSame(from, to);
  return {
    field,
    ...(where.length < languages.length ? { in: where } : {}),
    ...(isTold && from !== undefined ? { from } : {}),
    ...(isTold && to !== undefined ? { to } : {}),
  };
}

const some = <T>(list: readonly (T | null)[]): readonly T[] => list.filter((each) => each !== null);

function aboutChanges(before: Published, after: Published): readonly FieldChange<AboutField>[] {
  const languages = inCommon(before, after);
  return some(
    ABOUT_FIELDS.map((field) => {
      const [was, is] = [before.about[field], after.about[field]];
      return changeIn(
        field,
        languages.filter((language) => markIn(was, language) !== markIn(is, language)),
        languages,
      );
    }),
  );
}

const keptValue = ({ title, values }: RecordState, field: RecordField): FormerValue | undefined =>
  field === 'title' ? title : values[field as KeptField];

/** The fields in which two states of a record differ in any of the languages. */
function fieldChanges(
  before: RecordState,
  after: RecordState,
  languages: readonly string[],
): readonly FieldChange[] {
  return some(
    RECORD_FIELDS.map((field) => {
      const [from, to] = [keptValue(before, field), keptValue(after, field)];
      if (isPlain(field)) return changeIn(field, isSame(from, to) ? [] : languages, languages, from, to);
      const [was, is] = [before.marks[field], after.marks[field]];
      if (was === is) return null;
      const where = languages.filter((language) => markIn(was, language) !== markIn(is, language));
      return changeIn(field, where, languages, from, to);
    }),
  );
}

const named = ({ id, title }: RecordState): NamedRecord => ({ id, title });

/** What changed from one state to the next; what didn't is absent. Records are the same if they have the same id. */
export function changesBetween(
  before: Published,
  after: Published,
): Pick<Publication, 'about' | 'added' | 'changed' | 'removed'> {
  const languages = inCommon(before, after);
  const former = new Map(before.records.map((record) => [record.id, record]));
  const added: NamedRecord[] = [];
  const changed: RecordChange[] = [];
  for (const record of after.records) {
    const was = former.get(record.id);
    former.delete(record.id);
    if (!was) added.push(named(record));
    else {
      const fields = fieldChanges(was, record, languages);
      if (fields.length > 0) changed.push({ ...named(record), fields });
    }
  }
  const removed = [...former.values()].map(named);
  const about = aboutChanges(before, after);
  return {
    ...(about.length > 0 ? { about } : {}),
    ...(added.length > 0 ? { added } : {}),
    ...(changed.length > 0 ? { changed } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  };
}
