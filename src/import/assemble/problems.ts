import type { RowFault } from '../read/table.ts';

/**
 * What comes of the rows of a problem: they stay out, come in without a date, or come in all the same and are worth a
 * look; `said` is how something was read, and needs nothing.
 */
export const OUTCOMES = ['held', 'undated', 'noted', 'said'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can be wrong with a row or a cell, in the order in which it is listed, and what comes of its rows. */
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
  'party-former-name': 'said',
  'party-note': 'said',
  'party-others': 'said',
  'party-general': 'said',
  'party-repeated': 'said',
  'parties-missing': 'noted',
  'parties-many': 'said',
  'title-missing': 'noted',
  'date-other': 'said',
  'title-other': 'said',
  'title-made': 'said',
  'title-repeated': 'noted',
  'rows-gathered': 'said',
  'id-repeated': 'noted',
  'id-changed': 'said',
  'validity-unreadable': 'noted',
  'validity-sentinel': 'noted',
  'validity-backwards': 'noted',
  'url-unsafe': 'noted',
  'text-cleaned': 'said',
  'text-cut': 'noted',
  formula: 'said',
  'too-many-cells': 'noted',
  'too-few-cells': 'noted',
  'quote-unclosed': 'noted',
  'nul-bytes': 'noted',
  'stray-bytes': 'noted',
  'encoding-late': 'noted',
  'geometry-ignored': 'said',
  'own-record': 'noted',
  'own-cell': 'noted',
  'own-derived': 'noted',
  'own-relation': 'noted',
} as const satisfies Readonly<Record<string, Outcome>>;
export type ProblemCode = keyof typeof OUTCOME_OF;
export const PROBLEM_CODES = Object.keys(OUTCOME_OF) as readonly ProblemCode[];

/** What a reader's fault of a row is called among problems. */
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

/** Alike problems: the same code, column and value. */
export interface Problem {
  readonly code: ProblemCode;
  /** Name of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** The cell, or what of it is meant, cut to at most 200 characters. */
  readonly value: string;
  /** Whether its rows are held back; else they are imported all the same. */
  readonly held: boolean;
  /** What to write instead of `value`, for a person to accept; null where nothing offers itself. */
  readonly suggestion: string | null;
  /** Rows in the file, from 1 (the header counts), ascending. */
  readonly rows: Uint32Array;
  /** Alpha-3 codes of which one is meant; undefined where that is no matter of choice. */
  readonly choices?: readonly string[] | undefined;
  /** What the atlas has put in its place; undefined where it stays. */
  readonly became?: string | undefined;
  /** What the first of its rows are called, where the value does not tell; '' for a row without a title. */
  readonly titles?: readonly string[] | undefined;
}

/** A problem of rows that come in all the same. @param rows in the file, ascending */
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
  /** In these rows of the file alone; null: wherever it stands. */
  readonly rows: readonly number[] | null;
  readonly to: string;
}

/** What comes of a problem's rows as long as it is not put right. */
export const outcomeOf = ({ code, held }: Pick<Problem, 'code' | 'held'>): Outcome =>
  held ? 'held' : OUTCOME_OF[code];

/** What became of a table. */
export interface ImportReport {
  /** Rows that hold anything. */
  readonly rows: number;
  /** Rows that became a record. */
  readonly imported: number;
  /** Those of the imported that have no date. */
  readonly undated: number;
  /** Rows that became part of the record of another. */
  readonly merged: number;
  /** Rows that cannot be read: rows = imported + merged + heldBack. */
  readonly heldBack: number;
  /** Those that hold rows back first, then those with most rows. */
  readonly problems: readonly Problem[];
}
