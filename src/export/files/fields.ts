import { firstDayOf, lastDayOf } from '../../core/activity.ts';
import { amountInWords } from '../../core/amountInWords.ts';
import type { Agreement, Text } from '../../core/dataset.ts';
import { versionShown } from '../../core/dataVersion.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { type Day, isoOf } from '../../core/days.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import { LIST_SEPARATOR, personText, relationText, sourceText } from '../../core/recordTexts.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { standingInWords } from '../../scene/figure/recordCells.ts';

/**
 * How a record stands, in words: its stage with the end of its validity, "In force until 31 December 2021"; or, if a
 * day was asked for, its status, "On 1 March 2022: Ended".
 */
function standing(
  snapshot: Pick<Snapshot, 'names' | 'result' | 'view'>,
  agreement: Agreement,
  row: number,
  t: Translate,
): string {
  const { names, result, view } = snapshot;
  const status = standingInWords(snapshot, agreement, row, t);
  if (!result.status || view.asOf === null) return status;
  return t('file.statusOn', { date: dateInWords(view.asOf, t, names.locale), status });
}

/** What a file is made from: the records shown by the snapshot. */
export interface ExportInput {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly t: Translate;
}

/** The value of a field for a record: a text, a list of texts, or nothing. */
export type FieldValue = string | readonly string[] | null;

/** A value as the text of a cell; lists are joined by semicolons. */
export const cellText = (value: FieldValue): string =>
  typeof value === 'string' ? value : (value ?? []).join(LIST_SEPARATOR);

/** One column of a table of records. */
export interface ExportField {
  /** Machine-readable name, the same in every language. */
  readonly id: string;
  /** Width in characters. */
  readonly width: number;
  value(agreement: Agreement, row: number): FieldValue;
  /** The day, if the column is one. */
  day?(row: number): Day | null;
}

/** Which part of the dataset the file contains, in words: "7 of 27 records. Filtered by …". */
export const selectionOf = ({ evidence }: ExportInput): string =>
  [evidence.counted, evidence.filters].filter((part) => part !== '').join('. ');

/**
 * The columns of CSV and Excel files, and the properties of GeoJSON. Dataset, selection, date and link are columns of
 * every row, so that they are still there after rows are sorted, cut or copied.
 */
export function fieldsOf(input: ExportInput): readonly ExportField[] {
  const { snapshot, evidence, t } = input;
  const { columns, dataset, names } = snapshot;
  const texts = (list: readonly Text[] | undefined) => (list ?? []).map(names.text);
  const field = (id: string, width: number, value: ExportField['value']): ExportField => ({
    id,
    width,
    value,
  });
  const first = (row: number) => firstDayOf(columns, row);
  const last = (row: number) => lastDayOf(columns, row);
  const iso = (day: Day | null) => (day === null ? null : isoOf(day));
  const version = `${names.text(dataset.title)}, ${versionShown(snapshot)}`;
  const selection = selectionOf(input);
  return [
    field('id', 26, ({ id }) => id),
    field('title', 48, ({ title }) => names.text(title)),
    field('date', 24, ({ date }) => date ?? null),
    { id: 'first_day', width: 12, value: (_, row) => iso(first(row)), day: first },
    { id: 'last_day', width: 12, value: (_, row) => iso(last(row)), day: last },
    field('date_basis', 11, ({ date, dateBasis }) => (date === undefined ? null : dateBasis)),
    field('validity', 18, ({ validity }) => validity ?? null),
    field('kind', 14, ({ kind }) => names.value('kind', kind)),
    field('stage', 12, ({ stage }) => names.value('stage', stage)),
    field('stage_in_words', 24, (agreement, row) => standing(snapshot, agreement, row, t)),
    field('level', 12, ({ level }) => names.value('level', level)),
    field('parties', 14, ({ parties }) => parties.map(({ code }) => code)),
    field('party_names', 28, ({ parties }) => parties.map(({ code }) => names.partner(code))),
    field('bodies', 36, ({ parties }) => texts(parties.flatMap(({ bodies }) => bodies ?? []))),
    field('sectors', 22, ({ sectors }) => sectors),
    field('sector_names', 36, ({ sectors }) => sectors.map((id) => names.value('sector', id))),
    field('summary', 60, ({ summary }) => names.text(summary)),
    field('commitments', 60, ({ commitments }) => texts(commitments)),
    field('people', 36, ({ people }) => (people ?? []).map((person) => personText(person, names.text))),
    field('amounts', 36, ({ amounts }) =>
      (amounts ?? []).map((amount) => `${amountInWords(amount, t, names.locale)}: ${names.text(amount.of)}`),
    ),
    field('place', 16, ({ place }) => (place === undefined ? null : names.text(place))),
    field('relations', 28, ({ relations }) => (relations ?? []).map(relationText)),
    field('sources', 60, ({ sources }) => sources.map((source) => sourceText(source, names.text))),
    field('notes', 48, ({ notes }) => texts(notes)),
    field('dataset', 36, () => version),
    field('selection', 36, () => selection),
    field('made', 30, () => evidence.made),
    field('link', 36, () => evidence.link || evidence.own),
  ];
}
