import type { RowFault } from '../read/table.ts';
import { wordsOf } from '../read/words.ts';

/**
 * What comes of the rows of a problem: they stay out, come in without a date, or come in all the same and are worth a
 * look; `said` is how something was read, and needs nothing.
 */
export const OUTCOMES = ['held', 'undated', 'noted', 'said'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can be wrong with a row or a cell, in the order in which it is listed. */
export const PROBLEM_CODES = wordsOf(
  'date-missing date-sentinel date-impossible date-ambiguous date-interval date-several date-short-year',
  'date-decade date-unclear date-future date-unreadable row-unreadable date-set-aside date-far',
  'date-serial party-unknown party-ambiguous party-undated party-former party-former-name party-note',
  'party-others party-general party-repeated parties-missing parties-many title-missing date-other',
  'title-other title-made title-repeated rows-gathered id-repeated id-changed validity-unreadable',
  'validity-sentinel validity-backwards url-unsafe text-cleaned text-cut formula too-many-cells',
  'too-few-cells quote-unclosed nul-bytes stray-bytes encoding-late geometry-ignored own-record',
  'own-cell own-derived own-relation',
);
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Problems whose rows come in without a date, and those that only say how something was read. */
const UNDATING = new Set<ProblemCode>(
  wordsOf(
    'date-missing date-sentinel date-impossible date-ambiguous date-interval date-several date-short-year',
    'date-decade date-unclear date-future date-unreadable',
  ),
);
const SAID = new Set<ProblemCode>(
  wordsOf(
    'party-former-name party-note party-others party-general party-repeated parties-many date-other',
    'title-other title-made rows-gathered id-changed text-cleaned formula geometry-ignored',
  ),
);

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
export function outcomeOf({ code, held }: Pick<Problem, 'code' | 'held'>): Outcome {
  if (held || code === 'row-unreadable') return 'held';
  if (UNDATING.has(code)) return 'undated';
  return SAID.has(code) ? 'said' : 'noted';
}

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
