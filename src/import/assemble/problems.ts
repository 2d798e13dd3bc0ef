import type { RowFault } from '../read/table.ts';

/**
 * What happens to the rows of a problem: they are held back, imported without a date, or imported but worth a look
 * (`noted`). `explained` only tells how something was read and needs no action.
 */
export const OUTCOMES = ['held', 'undated', 'noted', 'explained'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** All problems of rows and cells, in the order in which they are listed, with the outcome for their rows. */
const OUTCOME_OF = {
  'date-missing': 'undated',
  'date-sentinel': 'undated',
  'date-impossible': 'undated',
  'date-ambiguous': 'undated',
  'date-interval': 'undated',
  'date-several': 'undated',
  'date-short-year': 'undated',
  'date-decade': 'undated',
  'date-unclear': 'undated',
  'date-future': 'undated',
  'date-unreadable': 'undated',
  'row-unreadable': 'held',
  'date-set-aside': 'noted',
  'date-far': 'noted',
  'date-serial': 'noted',
  'party-unknown': 'noted',
  'party-ambiguous': 'noted',
  'party-undated': 'noted',
  'party-former': 'noted',
  'party-former-name': 'explained',
  'party-note': 'explained',
  'party-others': 'explained',
  'party-general': 'explained',
  'party-repeated': 'explained',
  'parties-missing': 'noted',
  'parties-many': 'explained',
  'title-missing': 'noted',
  'date-other': 'explained',
  'title-other': 'explained',
  'title-made': 'explained',
  'title-repeated': 'noted',
  'rows-gathered': 'explained',
  'id-repeated': 'noted',
  'id-changed': 'explained',
  'validity-unreadable': 'noted',
  'validity-sentinel': 'noted',
  'validity-backwards': 'noted',
  'url-unsafe': 'noted',
  'text-cleaned': 'explained',
  'text-cut': 'noted',
  formula: 'explained',
  'too-many-cells': 'noted',
  'too-few-cells': 'noted',
  'quote-unclosed': 'noted',
  'nul-bytes': 'noted',
  'stray-bytes': 'noted',
  'encoding-late': 'noted',
  'geometry-ignored': 'explained',
  'own-record': 'noted',
  'own-cell': 'noted',
  'own-derived': 'noted',
  'own-relation': 'noted',
} as const satisfies Readonly<Record<string, Outcome>>;
export type ProblemCode = keyof typeof OUTCOME_OF;
export const PROBLEM_CODES = Object.keys(OUTCOME_OF) as readonly ProblemCode[];

/** Whether the rows of a problem are held back. */
export const holdsBack = (code: ProblemCode): boolean => OUTCOME_OF[code] === 'held';

/** Problem codes for the row faults of file readers. */
export const FAULT_CODES: Readonly<Record<RowFault['code'], ProblemCode>> = {
  'too-many-cells': 'too-many-cells',
  'too-few-cells': 'too-few-cells',
  'cell-cut': 'text-cut',
  'quote-unclosed': 'quote-unclosed',
  'not-an-object': 'row-unreadable',
  'bad-json': 'row-unreadable',
  'nul-bytes': 'nul-bytes',
  noncharacters: 'text-cleaned',
  'stray-bytes': 'stray-bytes',
  'encoding-late': 'encoding-late',
  'geometry-ignored': 'geometry-ignored',
};

/** Equal problems: same code, column and value. */
export interface Problem {
  readonly code: ProblemCode;
  /** Name of the column; null if the problem is with the whole row. */
  readonly column: string | null;
  /** The cell, or the part of it that matters, cut to at most 200 characters. */
  readonly value: string;
  /** Whether its rows are held back; otherwise they are imported. */
  readonly held: boolean;
  /** What to write instead of `value`, for a person to accept; null if there is no suggestion. */
  readonly suggestion: string | null;
  /** File rows, from 1 (the header counts), ascending. */
  readonly rows: Uint32Array;
  /** Alpha-3 codes to choose from; undefined if there is no choice. */
  readonly choices?: readonly string[] | undefined;
  /** What the atlas replaced it with; undefined if it was kept. */
  readonly became?: string | undefined;
  /** Titles of the first rows, if the value alone does not identify them; '' for a row without a title. */
  readonly titles?: readonly string[] | undefined;
}

/** A problem whose rows are still imported. @param rows file rows, ascending */
export const problemOf = (
  code: ProblemCode,
  column: string | null,
  value: string,
  rows: ArrayLike<number>,
  suggestion: string | null = null,
): Problem => ({ code, column, value, held: false, suggestion, rows: Uint32Array.from(rows) });

/** A correction the reader accepted: `value` in `column` is read as `to`. */
export interface Repair {
  readonly column: string;
  readonly value: string;
  /** Only in these file rows; null for all rows. */
  readonly rows: readonly number[] | null;
  readonly to: string;
}

/** The outcome for the rows of a problem until it is fixed. */
export const outcomeOf = ({ code, held }: Pick<Problem, 'code' | 'held'>): Outcome =>
  held ? 'held' : OUTCOME_OF[code];

/** The result of importing a table. */
export interface ImportReport {
  /** Rows that aren't empty. */
  readonly rows: number;
  /** Rows that became a record. */
  readonly imported: number;
  /** Imported rows that have no date. */
  readonly undated: number;
  /** Rows that became part of the record of another row. */
  readonly merged: number;
  /** Rows that could not be read: rows = imported + merged + heldBack. */
  readonly heldBack: number;
  /** Problems that hold rows back first, then those with most rows. */
  readonly problems: readonly Problem[];
}
