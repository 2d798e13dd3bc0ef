/** A field of a reference: one text, or several if it is repeated. */
export type ReferenceField = string | readonly string[];

/** One entry of a list of references. */
export interface Reference {
  /** Fields by column name. */
  readonly fields: ReadonlyMap<string, ReferenceField>;
  /** Line on which it begins, from 1. */
  readonly line: number;
}

export interface References {
  readonly references: readonly Reference[];
  /** Lines, from 1, that belong to no reference. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
}
