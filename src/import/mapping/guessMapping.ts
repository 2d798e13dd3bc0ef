import { guessDateOrders, settleDateOrders } from '../dates/guessDateOrder.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { guessSeparator, type PartySeparator, splitParties } from '../parties/splitParties.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell, TableHead } from '../read/table.ts';
import { type ColumnContents, contentsOf } from './columnContents.ts';
import { guessGather } from './guessGather.ts';
import { guessLanguage } from './guessLanguage.ts';
import { guessTerms } from './guessTerms.ts';
import { columnsAside, guessUses, type NamedColumn } from './guessUses.ts';
import { type GatherOffer, type Guess, type MappedFacet, SAMPLE_ROWS, type Target } from './mapping.ts';
import { guessSectorSeparator } from './sectorSeparator.ts';
import { shapeOf } from './shape.ts';

export interface GuessInput {
  readonly head: TableHead;
  /** The first rows, each with as many cells as the head has columns. */
  readonly sample: readonly (readonly Cell[])[];
  /** More of the first rows, including the sample, for what only many rows show; defaults to the sample. */
  readonly probe?: readonly (readonly Cell[])[] | undefined;
  readonly names: PartyNames;
  /** Name of the file without its extension. */
  readonly title: string;
  /** BCP 47 tag of its texts if known; otherwise it is guessed. */
  readonly language?: string | undefined;
}

type Uses = Map<string, Target | null>;
type PartyTexts = Pick<ColumnContents, 'texts' | 'partyCodes'>;

/** Columns whose cells are whole dates. */
const DATES: readonly Target[] = ['date', 'otherDate', 'validFrom', 'validTo'];

/** Later rows may have lists even if the first ones have none; if there are no lists it does no harm. */
const USUAL = ';';
/** Share of distinct values from which a column identifies rows, apart from slips. */
const MOSTLY_DISTINCT = 0.5;
/** Rows in which similarly named columns are examined together. */
const ROWS_ALIKE = 100;
/** Values of a column that a mapping of terms lists. */
const MAX_TERMS = 200;

const cellsOf = (sample: GuessInput['sample'], at: number): Cell[] => sample.map((row) => row[at] ?? null);

/**
 * The separator of parties, looked for in the columns of each kind of codes; columns with names the atlas doesn't know
 * may still be lists.
 */
function separatorOf(contents: readonly PartyTexts[], names: PartyNames): PartySeparator {
  for (const codes of new Set(contents.map(({ partyCodes }) => partyCodes))) {
    const alike = contents.flatMap(({ partyCodes, texts }) => (partyCodes === codes ? texts : []));
    const guessed = guessSeparator(alike, names.under(codes));
    if (guessed !== null) return guessed;
  }
  const texts = contents.flatMap((each) => each.texts);
  const marks = [';', '|', '\n'] as const;
  return marks.find((mark) => texts.some((text) => text.includes(mark))) ?? null;
}

const codesOf = (text: string, partyCodes: PartyCodes | null, names: PartyNames): string =>
  splitParties(text, separatorOf([{ texts: [text], partyCodes }], names), names.under(partyCodes))
    .map((party) => names.under(partyCodes).codeOf(party))
    .filter((code) => code !== null)
    .sort()
    .join();

/** Turns columns of parties into notes if they repeat an earlier column, as codes next to names do. */
function dropRepeatedParties({ sample, names }: GuessInput, all: readonly NamedColumn[], uses: Uses): void {
  const kept: string[][] = [];
  for (const [at, { name: column, contents }] of all.entries()) {
    if (uses.get(column) !== 'parties') continue;
    const codes = cellsOf(sample, at).map((cell) => codesOf(textOfCell(cell), contents.partyCodes, names));
    const filled = codes.filter((code) => code !== '').length;
    const repeats = kept.some(
      (other) => codes.filter((code, row) => code !== '' && code === other[row]).length > 0.8 * filled,
    );
    if (filled > 0 && repeats) uses.set(column, 'note');
    else kept.push(codes);
  }
}

/**
 * Drops an identifier with repeated values, as it can't identify rows, unless the rows that share a value are one
 * record.
 */
function dropRepeatedId(columns: readonly NamedColumn[], uses: Uses, gather: GatherOffer | null): void {
  const column = columns.find(({ name }) => uses.get(name) === 'id');
  if (!column || column.contents.distinct >= MOSTLY_DISTINCT || gather?.column === column.name) return;
  uses.set(column.name, 'note');
}

/** The common name of similar columns: "country" for "country1" and "Country B". */
const stemOf = (column: string): string => column.toLowerCase().replace(/[\W_]*(?:\d+|(?<=[\W_])[a-d])$/, '');

/** Texts of similarly named columns, by their common name. */
function textsAlike({ head, sample }: GuessInput): Map<string, string[]> {
  const places = new Map<string, number[]>();
  for (const [at, name] of head.columns.entries()) {
    const stem = stemOf(name);
    places.set(stem, [...(places.get(stem) ?? []), at]);
  }
  return new Map(
    [...places]
      .filter(([, alike]) => alike.length > 1)
      .map(([stem, alike]) => [
        stem,
        sample.slice(0, ROWS_ALIKE).flatMap((row) => alike.map((at) => textOfCell(row[at] ?? null).trim())),
      ]),
  );
}

function titleOf(text: string): string {
  const title = text.replace(/[_\s]+/g, ' ').trim();
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * Guesses what the columns of a table are, from their names and first rows. No cell is lost: what is not understood
 * becomes a note.
 */
export function guessMapping(input: GuessInput): Guess {
  const { head, sample, names } = input;
  const alike = textsAlike(input);
  const columns: NamedColumn[] = head.columns.map((name, at) => ({
    name,
    contents: contentsOf(cellsOf(sample, at), names, name, alike.get(stemOf(name))),
  }));
  const rows = head.rowCount ?? (sample.length < SAMPLE_ROWS ? sample.length : Number.POSITIVE_INFINITY);
  const guessed = guessUses(columns, rows <= sample.length);
  const uses: Uses = new Map([...guessed].map(([name, { use }]) => [name, use]));
  dropRepeatedParties(input, columns, uses);

  const textsOf = (...targets: Target[]) =>
    columns.flatMap(({ name, contents }) => {
      const use = uses.get(name);
      return use && targets.includes(use) ? contents.texts : [];
    });
  const parties = columns.filter(({ name }) => uses.get(name) === 'parties');
  const tokensOf = (facet: MappedFacet) =>
    guessTerms(facet, [...new Set(textsOf(facet))].slice(0, MAX_TERMS));
  const orders = settleDateOrders(
    new Map(columns.map(({ name, contents }) => [name, guessDateOrders(contents.texts)])),
  );
  const isDated = (name: string) => DATES.some((target) => uses.get(name) === target);
  const partyContents = parties.map(({ contents }) => contents);
  const partySeparator = separatorOf(partyContents, names) ?? USUAL;
  const gather = guessGather({
    columns: head.columns,
    rows: input.probe ?? sample,
    uses: Object.fromEntries(uses),
    partySeparator,
    names,
  });
  dropRepeatedId(columns, uses, gather);
  return {
    mapping: {
      uses: Object.fromEntries(uses),
      dateOrders: Object.fromEntries(
        [...orders].flatMap(([name, { orders: byMark }]) =>
          Object.keys(byMark).length > 0 ? [[name, byMark] as const] : [],
        ),
      ),
      partySeparator,
      // Includes columns that aren't parties, as a person may still choose them as such.
      partyCodes: Object.fromEntries(
        columns.flatMap(({ name, contents: { partyCodes } }) => (partyCodes ? [[name, partyCodes]] : [])),
      ),
      gatherBy: gather?.isTaken ? gather.column : null,
      sectorSeparator: guessSectorSeparator(textsOf('sectors')) ?? USUAL,
      terms: { kind: tokensOf('kind'), stage: tokensOf('stage'), level: tokensOf('level') },
      hub: 'detect',
      coloured: null,
      title: titleOf(input.title),
      language: input.language ?? guessLanguage(textsOf('title')),
    },
    reasons: Object.fromEntries([...guessed].map(([name, { by, certainty }]) => [name, { by, certainty }])),
    gather,
    aside: columnsAside(columns),
    asksDateOrder: [...orders].some(([name, { asks }]) => asks.length > 0 && isDated(name)),
    asksPartyCodes: parties.filter(({ contents }) => contents.asksPartyCodes).map(({ name }) => name),
    shape: shapeOf(head.columns),
  };
}
