import { type Agreement, type Dataset, type DatasetInfo, type Text, textIn } from '../../core/dataset.ts';
import {
  ABOUT_FIELDS,
  type AboutField,
  type AddedRecord,
  type FormerValue,
  type NamedRecord,
  type RecordField,
} from '../../core/history.ts';
import { isSame } from '../../core/isSame.ts';
import { fileNameOf } from '../identity/fileSource.ts';
import { hexOf } from '../identity/murmur3.ts';
import { WordWriter } from '../identity/wordWriter.ts';
import { aboutIn, MARKED_FIELDS, type PLAIN_FIELDS, recordIn } from './shownIn.ts';

/** Marks of what a field says: one for all languages, or one for each; none if it says nothing. */
export type Mark = string | Readonly<Record<string, string>>;
export type Marks<Field extends string> = Readonly<Partial<Record<Field, Mark>>>;

/** Fields whose values are kept as they are, so that a change can be told with what was there before. */
export type KeptField = (typeof PLAIN_FIELDS)[number] | 'parties' | 'place';

/** A record as it was published: enough to say later which fields have changed. */
export interface RecordState extends NamedRecord {
  readonly values: Readonly<Partial<Record<KeptField, FormerValue>>>;
  readonly marks: Marks<RecordField>;
}

/** Most characters that are kept of a title or a place. */
const MOST = 200;
/** Digits of a mark. That a change goes unseen by chance has a probability of one in 10^14. */
const DIGITS = 12;

/** Half of a character that a cut left at the end. */
const HALF = /[\uD800-\uDBFF]$/;

const cut = (text: string): string =>
  text.length <= MOST
    ? text
    : `${text
        .slice(0, MOST - 1)
        .replace(HALF, '')
        .trimEnd()}…`;
const cutText = (text: Text): Text =>
  typeof text === 'string'
    ? cut(text)
    : Object.fromEntries(Object.entries(text).map(([language, words]) => [language, cut(words)]));

const writer = new WordWriter();
const words = new Int32Array(4);

/** A mark of a value that is written as JSON. */
function markOf(json: string): string {
  if (json === '') return '';
  writer.clear();
  writer.value(json);
  return hexOf(writer.hash(words)).slice(0, DIGITS);
}

/** Marks of what is said, given as the values in each language, in the order of the languages. */
function marksOf<Field extends string>(
  fields: readonly Field[],
  said: readonly Readonly<Record<Field, unknown>>[],
  languages: readonly string[],
): Marks<Field> {
  const marks: Partial<Record<Field, Mark>> = {};
  for (const field of fields) {
    const each = said.map((values) => (values[field] === undefined ? '' : JSON.stringify(values[field])));
    const [first = ''] = each;
    if (each.some((json) => json !== first))
      marks[field] = Object.fromEntries(languages.map((language, i) => [language, markOf(each[i] ?? '')]));
    else if (first !== '') marks[field] = markOf(first);
  }
  return marks;
}

/** Says texts in each of the languages of the pages, or in the dataset's own. */
const speakers = (languages: readonly string[], own: string) =>
  languages.map((language) => (text: Text) => textIn(text, [language, own]));

/** The state of what a dataset says about itself. */
export const aboutState = (info: DatasetInfo, languages: readonly string[]): Marks<AboutField> =>
  marksOf(
    ABOUT_FIELDS,
    speakers(languages, info.language).map((say) => aboutIn(info, say)),
    languages,
  );

function valuesOf(record: Agreement): RecordState['values'] {
  const { date, dateBasis, validity, kind, stage, level, place, sectors, parties } = record;
  return {
    // Without a date, nothing says what it refers to.
    ...(date === undefined ? {} : { date, dateBasis }),
    ...(validity === undefined ? {} : { validity }),
    parties: parties.map(({ code }) => code),
    ...{ kind, stage, level },
    ...(place === undefined ? {} : { place: cutText(place) }),
    sectors,
  };
}

/** A record with what its entry in a feed will tell of it for good. */
export function addedRecord({ id, title, date, parties, summary }: Agreement): AddedRecord {
  return {
    ...{ id, title: cutText(title) },
    ...(date === undefined ? {} : { date }),
    parties: parties.map(({ code }) => code),
    ...(isSame(summary, title) ? {} : { summary: cutText(summary) }),
  };
}

/** The states of the records of a dataset, in its order. */
export function recordStates(dataset: Dataset, languages: readonly string[]): readonly RecordState[] {
  const fileName = fileNameOf(dataset);
  const say = speakers(languages, dataset.language);
  return dataset.agreements.map((record) => ({
    id: record.id,
    title: cutText(record.title),
    values: valuesOf(record),
    marks: marksOf(
      MARKED_FIELDS,
      say.map((each) => recordIn(record, fileName, each)),
      languages,
    ),
  }));
}
