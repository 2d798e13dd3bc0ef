import { LIST_SEPARATOR } from '../../core/recordTexts.ts';
import { DATE_BASES, KINDS, LEVELS, RELATION_TYPES, STAGES } from '../../core/taxonomy.ts';
import type { ExportInput } from '../files/fields.ts';
import { areDates, type PackageField } from './packageFields.ts';

/** A value and what it is called. */
export interface Category {
  readonly value: string;
  readonly label: string;
}

/** A field as Table Schema describes it (Data Package 2.0); `delimiter`, `itemCategories` and `unit` are additions. */
export interface FieldDescriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'date' | 'array';
  /** For lists in a cell: what separates their items. */
  readonly delimiter?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly categories?: readonly Category[];
  /** For lists: what each item can be. */
  readonly itemCategories?: readonly Category[];
  readonly unit?: string;
}

/** How a file holds lists: as text in cells, or as lists. */
export type ListForm = 'cells' | 'lists';

/** What a field can be, by its id. */
const REQUIRED = new Set(['id', 'title', 'kind', 'stage', 'level', 'sectors', 'sector_names', 'sources']);
const PATTERNS: Readonly<Record<string, string>> = { id: '[A-Za-z0-9][A-Za-z0-9-]{0,99}' };
const UNITS: Readonly<Record<string, string>> = {
  ...{
    date: 'EDTF (ISO 8601-2)',
    validity: 'EDTF (ISO 8601-2)',
    first_day: 'ISO 8601',
    last_day: 'ISO 8601',
  },
  amounts: 'ISO 4217',
};
/** Messages about fields whose usual meaning is that of tables for people. */
const MEANINGS: Readonly<Record<string, string>> = {
  commitments: 'package.meaning.commitments',
  amounts: 'package.meaning.amounts',
};

/** Labels must be unique in a list of categories, so a label that repeats is followed by its value. */
function distinct(categories: readonly Category[]): readonly Category[] {
  const counts = new Map<string, number>();
  for (const { label } of categories) counts.set(label, (counts.get(label) ?? 0) + 1);
  return categories.map(({ value, label }) => ({
    value,
    label: (counts.get(label) ?? 0) > 1 ? `${label} (${value})` : label,
  }));
}

/** What the values of fields are called, by the field's id. */
function categoriesIn(input: ExportInput): Readonly<Record<string, readonly Category[]>> {
  const { columns, dataset, names } = input.snapshot;
  const terms = (
    facet: 'kind' | 'stage' | 'level',
    closed: readonly string[],
    own: readonly { id: string }[] = [],
  ) =>
    distinct(
      [...new Set([...closed, ...own.map(({ id }) => id)])].map((value) => ({
        value,
        label: names.value(facet, value),
      })),
    );
  return {
    kind: terms('kind', KINDS, dataset.kinds),
    stage: terms('stage', STAGES, dataset.stages),
    level: terms('level', LEVELS, dataset.levels),
    date_basis: DATE_BASES.map((value) => ({ value, label: input.t(`package.basis.${value}`) })),
    sectors: distinct(dataset.sectors.map(({ id, label }) => ({ value: id, label: names.text(label) }))),
    parties: distinct(
      [...columns.partyCodes].sort().map((value) => ({ value, label: names.partner(value) })),
    ),
  };
}

/** The codebook: every field with title, meaning, type, values and what stands for none, as a Table Schema. */
export function codebook(
  input: ExportInput,
  fields: readonly PackageField[],
  carriers: readonly string[],
  lists: ListForm,
) {
  const { t } = input;
  const categories = categoriesIn(input);
  const typeOf = (field: PackageField): Pick<FieldDescriptor, 'type' | 'delimiter'> => {
    if (field.type === 'day') return { type: areDates(input, field) ? 'date' : 'string' };
    if (field.type === 'text') return { type: 'string' };
    // The type `list` of the standard is missing from its own profile, and readers in R and Python refuse it.
    return field.type === 'codes' && lists === 'cells'
      ? { type: 'string', delimiter: LIST_SEPARATOR }
      : { type: 'array' };
  };
  const descriptorOf = (field: PackageField): FieldDescriptor => {
    const { id, type } = field;
    const meaning = t(MEANINGS[id] ?? `file.meaning.${id}`);
    const values = categories[id];
    const isList = type === 'codes' || type === 'texts';
    const constraints = {
      ...(REQUIRED.has(id) ? { required: true } : {}),
      ...(id === 'id' ? { unique: true } : {}),
      ...(PATTERNS[id] === undefined ? {} : { pattern: PATTERNS[id] }),
      ...(values && !isList ? { enum: values.map(({ value }) => value) } : {}),
    };
    return {
      name: id,
      title: t(`file.column.${id}`),
      description: isList ? `${meaning}. ${t(`package.form.${type}`)}` : meaning,
      ...typeOf(field),
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
      ...(values ? { [isList ? 'itemCategories' : 'categories']: values } : {}),
      ...(id === 'relations' ? { itemPattern: `(${RELATION_TYPES.join('|')}) ${PATTERNS.id}` } : {}),
      ...(UNITS[id] === undefined ? {} : { unit: UNITS[id] }),
    };
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: [
      ...fields.map(descriptorOf),
      ...carriers.map(
        (name): FieldDescriptor => ({
          ...{ name, title: t('package.record'), description: t('file.meaning.record') },
          type: 'string',
        }),
      ),
    ],
    missingValues: [''],
    primaryKey: ['id'],
  } as const;
}
