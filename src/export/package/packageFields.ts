import type { Agreement, Amount, Text } from '../../core/dataset.ts';
import type { Day } from '../../core/days.ts';
import { plainText } from '../../core/plainText.ts';
import { cellText, type ExportField, type ExportInput, type FieldValue, fieldsOf } from '../files/fields.ts';

/**
 * What the values of a field are: a text; a day; a list of codes, which CSV joins with semicolons; a list of texts,
 * which may contain any character and which CSV holds as JSON.
 */
export type PackageType = 'text' | 'day' | 'codes' | 'texts';

/** A field of the package: its values are the same in all of its files, null where there is none. */
export interface PackageField extends ExportField {
  readonly type: PackageType;
}

const CODES = new Set(['parties', 'sectors', 'relations']);
const TEXTS = new Set([
  ...['party_names', 'bodies', 'sector_names', 'commitments', 'people', 'amounts', 'sources', 'notes'],
]);

function typeOf(field: ExportField): PackageType {
  if (field.day) return 'day';
  if (CODES.has(field.id)) return 'codes';
  return TEXTS.has(field.id) ? 'texts' : 'text';
}

/** An amount for programs: "over 2500000000 RUB: loan". */
const amountText = ({ value, currency, qualifier, of }: Amount, inWords: (text: Text) => string): string =>
  `${qualifier === undefined ? '' : `${qualifier} `}${value} ${currency}: ${inWords(of)}`;

/** A value as the files hold it: without what no file can hold, and null if nothing is left. */
function settled(value: FieldValue): FieldValue {
  if (value === null) return null;
  if (typeof value === 'string') return plainText(value) || null;
  return value.length > 0 ? value.map(plainText) : null;
}

/** The fields of a package: those of tables, with codes instead of names, and amounts that programs can read. */
export function packageFields(input: ExportInput): readonly PackageField[] {
  const inWords = input.snapshot.names.text;
  const own: Readonly<Record<string, (agreement: Agreement) => FieldValue>> = {
    kind: ({ kind }) => kind,
    stage: ({ stage }) => stage,
    level: ({ level }) => level,
    amounts: ({ amounts }) => (amounts ?? []).map((amount) => amountText(amount, inWords)),
  };
  return fieldsOf(input).map((field) => ({
    ...field,
    type: typeOf(field),
    value: (agreement, row) => settled(own[field.id]?.(agreement) ?? field.value(agreement, row)),
  }));
}

/** A value as the cell of a CSV file. */
export const csvCell = ({ type }: PackageField, value: FieldValue): string =>
  type === 'texts' && value !== null ? JSON.stringify(value) : cellText(value);

/** Days of the years 1 to 9999, the only ones that a date of ISO 8601, Python or SQL can be. */
const FIRST = -719_162;
const LAST = 2_932_896;

/** Whether all days of a field can be dates in any program; otherwise they are texts. */
export const areDates = ({ snapshot }: ExportInput, field: PackageField): boolean =>
  [...snapshot.result.rows].every((row) => {
    const day: Day | null = field.day?.(row) ?? null;
    return day === null || (day >= FIRST && day <= LAST);
  });
