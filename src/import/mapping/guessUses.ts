import type { ColumnContents } from './columnContents.ts';
import { BY_CONTENTS, fitOf, isText } from './columnFit.ts';
import { isIdName, targetsOfName } from './columnName.ts';
import type { NamedTarget } from './columnWords.ts';
import { type Reason, SHARED_TARGETS, type Target } from './mapping.ts';

/** A column that needs a use. */
export interface NamedColumn {
  readonly name: string;
  readonly contents: ColumnContents;
}

interface Candidate {
  readonly column: NamedColumn;
  readonly target: NamedTarget;
  readonly score: number;
}

/** The use of a column, and what the guess is based on. */
export interface GuessedUse extends Reason {
  readonly use: Target | null;
}

type Uses = Map<NamedColumn, GuessedUse & { readonly use: Target }>;

const NAME_SHARE = 0.7;
/** Score of an empty column: it gets a use only if no other column has it. */
const EMPTY_SCORE = -1;
/** Further columns of sectors need a name this certain. */
const SURE_NAME = 0.9;
/** Two words, or a text in a script without spaces. */
const WORDS =
  /\p{L}\s+\S*\p{L}|\p{Script=Han}{2}|\p{Script=Hangul}{3}|[\p{Script=Katakana}\p{Script=Hiragana}]{3}/u;
/** A column with fewer filled cells is unlikely to be the title, whatever its name. */
const MOSTLY_FILLED = 0.5;

function candidatesOf(column: NamedColumn): Candidate[] {
  const isEmpty = column.contents.texts.length === 0;
  return [...targetsOfName(column.name)].flatMap(([target, certainty]): Candidate[] => {
    const fit = target === 'other' || isEmpty ? 0 : fitOf(target, column.contents, certainty);
    if (fit === null) return [];
    const share = target === 'title' && column.contents.filled < MOSTLY_FILLED ? column.contents.filled : 1;
    const score = (certainty * NAME_SHARE + fit * (1 - NAME_SHARE)) * share + (isEmpty ? EMPTY_SCORE : 0);
    return [{ column, target, score }];
  });
}

const usedFor = (uses: Uses, target: Target): NamedColumn | undefined =>
  [...uses].find(([, { use }]) => use === target)?.[0];

function isFree(target: Target, uses: Uses, score: number): boolean {
  if (!usedFor(uses, target)) return true;
  if (target === 'sectors') return score >= SURE_NAME * NAME_SHARE;
  return SHARED_TARGETS.includes(target);
}

/** Assigns the uses that names suggest and cells confirm, best first. */
function assignByName(candidates: readonly Candidate[], uses: Uses): void {
  for (const { column, target, score } of candidates) {
    if (uses.has(column)) continue;
    const reason = { by: 'name', certainty: Math.min(1, Math.max(0, score)) } as const;
    if (target === 'other') uses.set(column, { use: 'note', ...reason });
    else if (isFree(target, uses, score)) uses.set(column, { use: target, ...reason });
  }
}

/** Whether a column is named after a year: it says what was true in that year. */
const isYearName = (name: string): boolean => /^\s*(?:1[5-9]|20)\d\d\s*$/.test(name);

function assignByContents(columns: readonly NamedColumn[], uses: Uses): void {
  for (const target of Object.keys(BY_CONTENTS) as (keyof typeof BY_CONTENTS)[]) {
    if (usedFor(uses, target) || (target === 'year' && usedFor(uses, 'date'))) continue;
    const certain = columns
      .filter((column) => !uses.has(column) && !isYearName(column.name))
      // Numbers that identify rows may look like years.
      .filter(({ name }) => target !== 'year' || !isIdName(name))
      .map((column) => ({ column, certainty: BY_CONTENTS[target](column.contents, column === columns[0]) }))
      .filter(({ certainty }) => certainty > 0)
      .sort((a, b) => b.certainty - a.certainty);
    const wanted = target === 'parties' ? certain : certain.slice(0, 1);
    for (const { column, certainty } of wanted) uses.set(column, { use: target, by: 'values', certainty });
  }
}

/**
 * If kinds are this distinct and long, they name the agreements themselves: "Agreement on culture" where another table
 * has "Agreement".
 */
const [MOSTLY_OWN, LONG_KIND] = [0.8, 12];

/**
 * What can name the records of a table without a title: its short titles, kinds that read like titles, or the only text
 * column left.
 */
function standInTitle(columns: readonly NamedColumn[], uses: Uses): NamedColumn | undefined {
  const isWorded = ({ contents: { texts, distinct, length, filled } }: NamedColumn, minLength: number) =>
    filled >= MOSTLY_FILLED &&
    distinct >= MOSTLY_OWN &&
    length >= minLength &&
    texts.some((text) => WORDS.test(text));
  const [short, kind] = [usedFor(uses, 'shortTitle'), usedFor(uses, 'kind')];
  if (short && isWorded(short, 0)) return short;
  if (kind && isWorded(kind, LONG_KIND)) return kind;
  const idle = columns.filter(
    (column) =>
      !uses.has(column) && !isYearName(column.name) && isText(column.contents) && isWorded(column, 0),
  );
  return idle.length === 1 ? idle[0] : undefined;
}

/** Uses a column named as a title, although its values repeat, if no other column fits better. */
function settleTitle(candidates: readonly Candidate[], columns: readonly NamedColumn[], uses: Uses): void {
  const named = columns.filter(
    ({ name, contents }) => targetsOfName(name).has('title') && contents.texts.length > 0,
  );
  const isPlain = ({ contents }: NamedColumn) => contents.numbers < 0.5 && contents.dates < 0.5;
  const isIdle = (column: NamedColumn) => (uses.get(column)?.use ?? 'note') === 'note';
  if (!usedFor(uses, 'title')) {
    const column = named.find((each) => isPlain(each) && isIdle(each) && each.contents.parties < 0.6);
    if (column) uses.set(column, { use: 'title', by: 'name', certainty: 0.5 });
  }
  if (!usedFor(uses, 'title')) {
    const column = standInTitle(columns, uses);
    if (column) uses.set(column, { use: 'title', by: 'values', certainty: 0.4 });
  }
  const title = usedFor(uses, 'title');
  if (!title || title.contents.filled === 1) return;
  for (const { column, target } of candidates)
    if (target === 'title' && column !== title && isIdle(column) && column.contents.texts.length > 0)
      uses.set(column, { use: 'otherTitle', by: 'name', certainty: 0.5 });
}

/**
 * Decides which columns date a record: the date itself, its parts, or entry into force if there is nothing else.
 * Further dates are used if the first is missing.
 */
function settleDates(candidates: readonly Candidate[], uses: Uses): void {
  const used = (target: Target) => usedFor(uses, target);
  const turn = (column: NamedColumn, use: Target) => {
    const before = uses.get(column);
    uses.set(column, { by: before?.by ?? 'name', certainty: before?.certainty ?? 0.5, use });
  };
  const filledOf = (column: NamedColumn | undefined) => column?.contents.filled ?? 0;
  const date = used('date');
  const year = used('year');
  const start = used('validFrom');
  // A date that only a few rows have is only a fallback for a year that all rows have.
  if (date && filledOf(date) < filledOf(year) / 2) turn(date, filledOf(date) > 0 ? 'otherDate' : 'note');
  if (!date && !year && start) turn(start, 'date');
  const isInParts = used('date') === undefined && used('year') !== undefined;
  const parts: readonly Target[] = isInParts ? [] : ['year', 'month', 'day'];
  for (const [column, { use }] of uses) if (parts.includes(use)) turn(column, 'note');
  if (!used('endYear'))
    for (const [column, { use }] of uses) if (use === 'endMonth' || use === 'endDay') turn(column, 'note');
  const main = used('date') ?? used('year');
  if (!main || main.contents.filled === 1) return;
  for (const { column, target } of candidates)
    if (target === 'date' && column !== main && !uses.has(column) && column.contents.texts.length > 0)
      turn(column, 'otherDate');
}

/** The common name of columns in two tables: "Signed" and "Signed 2". */
const baseOf = (name: string): string => name.replace(/ \d+$/, '').toLowerCase();

/**
 * Index at which the first of two tables side by side ends: a column without a name or cells separates them, and a
 * later column has the same name as an earlier one. The second table is about other records and is only kept as notes.
 */
function endOfTable(columns: readonly NamedColumn[]): number {
  const gap = columns.findIndex(({ name, contents }, at) => {
    if (at === 0 || contents.isHeld || !/^Column \d+$/.test(name)) return false;
    const before = new Set(columns.slice(0, at).map((column) => baseOf(column.name)));
    return columns.slice(at + 1).some((column) => column.contents.isHeld && before.has(baseOf(column.name)));
  });
  return gap === -1 ? columns.length : gap;
}

/** Names of the columns of a second table beside the first; empty if there is only one table. */
export const columnsAside = (columns: readonly NamedColumn[]): readonly string[] =>
  columns.slice(endOfTable(columns)).flatMap(({ name, contents }) => (contents.isHeld ? [name] : []));

/**
 * A use for each column that has one. Columns that aren't empty and aren't understood are notes.
 * @param isWhole whether the contents cover the whole table: then an empty column has no use
 */
export function guessUses(
  columns: readonly NamedColumn[],
  isWhole: boolean,
): ReadonlyMap<string, GuessedUse> {
  const uses: Uses = new Map();
  const usable = columns.slice(0, endOfTable(columns)).filter(({ contents }) => !isWhole || contents.isHeld);
  const candidates = usable.flatMap(candidatesOf).sort((a, b) => b.score - a.score);
  for (const column of usable)
    if (column.contents.isMarked) uses.set(column, { use: 'parties', by: 'name', certainty: 0.9 });
  assignByName(candidates, uses);
  assignByContents(usable, uses);
  settleTitle(candidates, usable, uses);
  settleDates(candidates, uses);
  const note: GuessedUse = { use: 'note', by: null, certainty: 0 };
  const none: GuessedUse = { use: null, by: null, certainty: 0 };
  return new Map(
    columns.map((column) => [
      column.name,
      usable.includes(column) ? (uses.get(column) ?? note) : column.contents.isHeld ? note : none,
    ]),
  );
}
