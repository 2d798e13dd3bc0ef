import type { Problem, ProblemCode, Repair } from '../../import/assemble/problems.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Guess, Target } from '../../import/mapping/mapping.ts';
import { textOfCell } from '../../import/read/cells.ts';
import type { Remark } from '../../import/read/table.ts';
import { isGuessed, reasonFor, usedAs } from './columnUses.ts';
import type { TableWork } from './openState.ts';
import { suggestedRepair } from './repairs.ts';
import { shortened } from './words.ts';

/** Essential uses: if one was guessed with little certainty, the reader is asked. */
const MATTERS: readonly Target[] = ['title', 'date', 'year', 'parties'];
/** Problems with dates that seem to be of another calendar, or placeholders. */
const FAR: readonly ProblemCode[] = ['date-future', 'date-far'];
/** Number of sample texts that show whether an encoding is right. */
const TEXTS = 2;

export interface DoubtfulColumn {
  readonly column: string;
  readonly use: Target;
}

/** Uncertain guesses, asked about as one question. */
export interface Checks {
  readonly gather: Guess['gather'];
  /** Columns of parties whose numbers occur in two country code lists. */
  readonly codes: readonly string[];
  readonly encoding: Remark | null;
  /** Texts with non-ASCII characters from the first rows. */
  readonly encodedTexts: readonly string[];
  readonly columns: readonly DoubtfulColumn[];
  /** Dates far from all others or far in the future, by value. */
  readonly farDates: readonly Problem[];
  /** Repairs that apply all suggestions for them. */
  readonly farRepairs: readonly Repair[];
}

const NON_ASCII = /[^\p{ASCII}]/u;

function nonAsciiTexts({ sample }: OpenedTable): string[] {
  const found = new Set<string>();
  for (const row of sample)
    for (const cell of row) {
      const text = textOfCell(cell).trim();
      if (NON_ASCII.test(text)) found.add(shortened(text, 80));
      if (found.size === TEXTS) return [...found];
    }
  return [...found];
}

/** What the reader should check in a table, other than the order of day and month. */
export function checksOf({ table, mapping, items, repairs, remembered }: TableWork): Checks {
  const { guess, head } = table;
  const doubtful = remembered
    ? []
    : head.columns.flatMap((column): DoubtfulColumn[] => {
        const use = usedAs(guess.mapping, column);
        const isDoubtful = use !== null && MATTERS.includes(use) && isGuessed(reasonFor(guess, column));
        return isDoubtful ? [{ column, use }] : [];
      });
  const farDates = items
    .map(({ problem }) => problem)
    .filter(({ code, suggestion }) => FAR.includes(code) && suggestion !== null);
  const encoding = head.remarks.find(({ code }) => code === 'encoding-guessed') ?? null;
  return {
    gather: guess.gather,
    codes: guess.asksPartyCodes.filter((column) => usedAs(mapping, column) === 'parties'),
    encoding,
    encodedTexts: encoding ? nonAsciiTexts(table) : [],
    columns: doubtful,
    farDates,
    farRepairs: farDates.flatMap((problem) => {
      const repair = suggestedRepair(problem);
      return repair &&
        !repairs.some(({ column, value }) => column === repair.column && value === repair.value)
        ? [repair]
        : [];
    }),
  };
}

/** Whether there is anything to check. */
export const isSomething = ({ gather, codes, encoding, columns, farDates }: Checks): boolean =>
  gather !== null || codes.length > 0 || encoding !== null || columns.length > 0 || farDates.length > 0;
