/** A field of a reference: one text, or several where it is repeated. */
export type ReferenceField = string | readonly string[];

/** One entry of a list of references. */
export interface Reference {
  /** By the name of their column. */
  readonly fields: ReadonlyMap<string, ReferenceField>;
  /** Line it begins at, from 1. */
  readonly line: number;
}

export interface References {
  readonly references: readonly Reference[];
  /** Lines, from 1, that belong to no reference. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
}

const two = (part: string) => part.padStart(2, '0');

/** "2015-04-13" of parts as texts, as far as they are whole numbers that can be of a date; '' without a year. */
export function isoOfParts(year: string, month = '', day = ''): string {
  if (!/^\d{4}$/.test(year)) return '';
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return year;
  return /^(0?[1-9]|[12]\d|3[01])$/.test(day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}
