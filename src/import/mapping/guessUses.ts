import type { ColumnContents } from './columnContents.ts';
import { certaintyOf, fitOf } from './columnFit.ts';
import { type NamedTarget, targetsOfName } from './columnWords.ts';
import { SHARED_TARGETS, type Target } from './mapping.ts';

/** A column to find a use for. */
export interface NamedColumn {
  readonly name: string;
  readonly contents: ColumnContents;
}

interface Candidate {
  readonly column: NamedColumn;
  readonly target: NamedTarget;
  readonly score: number;
}

type Uses = Map<NamedColumn, Target>;

const NAME_SHARE = 0.7;
/** An empty column has a use only if no other column has it. */
const EMPTY_SCORE = -1;
/** Further columns of sectors have to be named so. */
const SURE_NAME = 0.9;

function candidatesOf(column: NamedColumn): Candidate[] {
  const isEmpty = column.contents.texts.length === 0;
  return [...targetsOfName(column.name)].flatMap(([target, certainty]): Candidate[] => {
    const fit = target === 'other' || isEmpty ? 0 : fitOf(target, column.contents, certainty);
    if (fit === null) return [];
    const score = certainty * NAME_SHARE + fit * (1 - NAME_SHARE) + (isEmpty ? EMPTY_SCORE : 0);
    return [{ column, target, score }];
  });
}

function isFree(target: Target, uses: Uses, score: number): boolean {
  if (![...uses.values()].includes(target)) return true;
  if (target === 'sectors') return score >= SURE_NAME * NAME_SHARE;
  return SHARED_TARGETS.includes(target);
}

/** The uses that names say and cells bear out, the best first. */
function assignByName(columns: readonly NamedColumn[], uses: Uses): void {
  const candidates = columns.flatMap(candidatesOf).sort((a, b) => b.score - a.score);
  for (const { column, target, score } of candidates) {
    if (uses.has(column)) continue;
    if (target === 'other') uses.set(column, 'note');
    else if (isFree(target, uses, score)) uses.set(column, target);
  }
}

/** What cells alone can say, in the order in which it is asked; a title before a summary, as it is needed more. */
const BY_CONTENTS = [
  'date',
  'year',
  'url',
  'parties',
  'kind',
  'stage',
  'level',
  'title',
  'summary',
  'id',
  'sectors',
] as const;

function assignByContents(columns: readonly NamedColumn[], uses: Uses): void {
  for (const target of BY_CONTENTS) {
    const used = new Set(uses.values());
    if (used.has(target) || (target === 'year' && used.has('date'))) continue;
    const certain = columns
      .filter((column) => !uses.has(column))
      .map((column) => ({ column, certainty: certaintyOf(target, column.contents, column === columns[0]) }))
      .filter(({ certainty }) => certainty > 0)
      .sort((a, b) => b.certainty - a.certainty);
    const wanted = target === 'parties' ? certain : certain.slice(0, 1);
    for (const { column } of wanted) uses.set(column, target);
  }
}

/** A date is needed: the day of entry into force where there is no other; and its parts only where it is in parts. */
function settleDates(uses: Uses): void {
  const used = (target: Target) => [...uses].find(([, use]) => use === target)?.[0];
  const date = used('date');
  const year = used('year');
  const start = used('validFrom');
  const holds = (column: NamedColumn | undefined) => column !== undefined && column.contents.texts.length > 0;
  if (date && !holds(date) && holds(year)) uses.set(date, 'note');
  if (!date && !year && start) uses.set(start, 'date');
  const isInParts = used('date') === undefined && year !== undefined;
  const parts: readonly Target[] = isInParts ? [] : ['year', 'month', 'day'];
  for (const [column, use] of uses) if (parts.includes(use)) uses.set(column, 'note');
}

/**
 * A use for each column that has one. Columns that hold something and are not understood are notes.
 * @param isWhole whether the contents are those of the whole table: an empty column then has no use
 */
export function guessUses(
  columns: readonly NamedColumn[],
  isWhole: boolean,
): ReadonlyMap<string, Target | null> {
  const uses: Uses = new Map();
  const usable = columns.filter(({ contents }) => !isWhole || contents.texts.length > 0);
  assignByName(usable, uses);
  assignByContents(usable, uses);
  settleDates(uses);
  return new Map(
    columns.map((column) => [column.name, usable.includes(column) ? (uses.get(column) ?? 'note') : null]),
  );
}
