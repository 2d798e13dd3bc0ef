import { guessDateOrders, settleDateOrders } from '../dates/guessDateOrder.ts';
import { SAMPLE_ROWS } from '../job/protocol.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { guessSeparator, type PartySeparator, splitParties } from '../parties/splitParties.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell, TableHead } from '../read/table.ts';
import { contentsOf } from './columnContents.ts';
import { guessLanguage } from './guessLanguage.ts';
import { guessTerms } from './guessTerms.ts';
import { guessUses, type NamedColumn } from './guessUses.ts';
import type { Guess, MappedFacet, Target } from './mapping.ts';
import { guessSectorSeparator } from './sectorSeparator.ts';
import { shapeOf } from './shape.ts';

export interface GuessInput {
  readonly head: TableHead;
  /** The first rows, each as long as the head's columns. */
  readonly sample: readonly (readonly Cell[])[];
  readonly names: PartyNames;
  /** Name of the file without its ending. */
  readonly title: string;
  /** BCP 47 tag of its texts where that is known; else it is guessed. */
  readonly language?: string | undefined;
}

type Uses = Map<string, Target | null>;

/** Columns whose cells are whole dates. */
const DATES: readonly Target[] = ['date', 'otherDate', 'validFrom', 'validTo'];

/** Rows further down may have lists where the first ones have none; where there are none it does no harm. */
const USUAL = ';';
/** Values of a column that a mapping of terms names. */
const MOST_TERMS = 200;

const cellsOf = (sample: GuessInput['sample'], at: number): Cell[] => sample.map((row) => row[at] ?? null);

/** Parties whose names the atlas does not know may still be lists. */
function separatorOf(texts: readonly string[], names: PartyNames): PartySeparator {
  const guessed = guessSeparator(texts, names);
  if (guessed !== null) return guessed;
  const marks = [';', '|', '\n'] as const;
  return marks.find((mark) => texts.some((text) => text.includes(mark))) ?? null;
}

const codesOf = (text: string, names: PartyNames): string =>
  splitParties(text, separatorOf([text], names), names)
    .map((party) => names.codeOf(party))
    .filter((code) => code !== null)
    .sort()
    .join();

/** Columns of parties that say what one before them says, as codes beside names do, become notes. */
function dropRepeatedParties({ head, sample, names }: GuessInput, uses: Uses): void {
  const columns = head.columns.filter((column) => uses.get(column) === 'parties');
  const kept: string[][] = [];
  for (const column of columns) {
    const codes = cellsOf(sample, head.columns.indexOf(column)).map((cell) =>
      codesOf(textOfCell(cell), names),
    );
    const said = codes.filter((code) => code !== '').length;
    const repeats = kept.some(
      (other) => codes.filter((code, row) => code !== '' && code === other[row]).length > 0.8 * said,
    );
    if (said > 0 && repeats) uses.set(column, 'note');
    else kept.push(codes);
  }
}

function titleOf(text: string): string {
  const title = text.replace(/[_\s]+/g, ' ').trim();
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * Guesses what the columns of a table are, by their names and by what its first rows hold. No cell is lost by it: what
 * is not understood becomes a note.
 */
export function guessMapping(input: GuessInput): Guess {
  const { head, sample, names } = input;
  const columns: NamedColumn[] = head.columns.map((name, at) => ({
    name,
    contents: contentsOf(cellsOf(sample, at), names),
  }));
  const rows = head.rowCount ?? (sample.length < SAMPLE_ROWS ? sample.length : Number.POSITIVE_INFINITY);
  const uses: Uses = new Map(guessUses(columns, rows <= sample.length));
  dropRepeatedParties(input, uses);

  const textsOf = (...targets: Target[]) =>
    columns.flatMap(({ name, contents }) => {
      const use = uses.get(name);
      return use && targets.includes(use) ? contents.texts : [];
    });
  const termsOf = (facet: MappedFacet) =>
    guessTerms(facet, [...new Set(textsOf(facet))].slice(0, MOST_TERMS));
  const orders = settleDateOrders(
    new Map(columns.map(({ name, contents }) => [name, guessDateOrders(contents.texts)])),
  );
  const isDated = (name: string) => DATES.some((target) => uses.get(name) === target);
  return {
    mapping: {
      uses: Object.fromEntries(uses),
      dateOrders: Object.fromEntries(
        [...orders].flatMap(([name, { orders: said }]) =>
          Object.keys(said).length > 0 ? [[name, said] as const] : [],
        ),
      ),
      partySeparator: separatorOf(textsOf('parties'), names) ?? USUAL,
      partyCodes: {},
      gatherBy: null,
      sectorSeparator: guessSectorSeparator(textsOf('sectors')) ?? USUAL,
      terms: { kind: termsOf('kind'), stage: termsOf('stage'), level: termsOf('level') },
      hub: 'detect',
      coloured: null,
      title: titleOf(input.title),
      language: input.language ?? guessLanguage(textsOf('title')),
    },
    asksDateOrder: [...orders].some(([name, { asks }]) => asks.length > 0 && isDated(name)),
    shape: shapeOf(head.columns),
  };
}
