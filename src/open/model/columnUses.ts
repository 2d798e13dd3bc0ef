import type { OpenedTable } from '../../import/job/protocol.ts';
import {
  type Guess,
  type Mapping,
  type Reason,
  type SectorSeparator,
  SHARED_TARGETS,
  type Target,
} from '../../import/mapping/mapping.ts';
import { bracketedItems } from '../../import/parties/bracketed.ts';
import { textOfCell } from '../../import/read/cells.ts';
import { shortened } from './words.ts';

/** Uses of columns, in the groups readers see. */
export const USE_GROUPS = {
  what: ['title', 'otherTitle', 'shortTitle', 'summary', 'id'],
  when: [
    'date',
    'year',
    'month',
    'day',
    'otherDate',
    'validFrom',
    'validTo',
    'endYear',
    'endMonth',
    'endDay',
  ],
  who: ['parties', 'people', 'level'],
  about: ['sectors', 'kind', 'stage', 'place'],
  source: ['url', 'note'],
} as const satisfies Readonly<Record<string, readonly Target[]>>;

/** Columns used as `target`, in no particular order. */
export const columnsOf = ({ uses }: Pick<Mapping, 'uses'>, target: Target): readonly string[] =>
  Object.entries(uses).flatMap(([column, use]) => (use === target ? [column] : []));

/** The mapping with another use of a column; a use that only one column can have is taken from the previous one. */
export function withUse(mapping: Mapping, column: string, target: Target | null): Mapping {
  const taken = target === null || SHARED_TARGETS.includes(target) ? [] : columnsOf(mapping, target);
  const freed = Object.fromEntries(taken.map((each) => [each, null]));
  return { ...mapping, uses: { ...mapping.uses, ...freed, [column]: target } };
}

/** Use of a column; null if there is none. */
export const usedAs = ({ uses }: Mapping, column: string): Target | null =>
  (Object.hasOwn(uses, column) ? uses[column] : null) ?? null;

/** Whether the mapping has a column for dates or years; otherwise no record has a date. */
export const hasDate = (mapping: Mapping): boolean =>
  columnsOf(mapping, 'date').length > 0 || columnsOf(mapping, 'year').length > 0;

export const hasTitle = (mapping: Mapping): boolean => columnsOf(mapping, 'title').length > 0;

export const hasParties = (mapping: Mapping): boolean => columnsOf(mapping, 'parties').length > 0;

/** Certainty from which a guess based only on cells counts as certain. */
const CERTAIN = 0.9;

/** Why the use of a column was guessed; undefined if it wasn't. */
export const reasonFor = ({ reasons }: Guess, column: string): Reason | undefined =>
  Object.hasOwn(reasons, column) ? reasons[column] : undefined;

/** Whether the use of a column is a guess that may be wrong. */
export const isGuessed = (reason: Reason | undefined): boolean =>
  reason !== undefined && reason.by !== null && reason.certainty < (reason.by === 'name' ? 0.6 : CERTAIN);

/** Number of examples per column, and their greatest length. */
const EXAMPLES = 3;
const MAX_CHARACTERS = 60;

/** The first distinct values of a column. */
export function examplesOf({ head, sample }: OpenedTable, column: string): readonly string[] {
  const place = head.columns.indexOf(column);
  const found = new Set<string>();
  for (const row of sample) {
    const text = textOfCell(row[place]).trim();
    if (text !== '') found.add(shortened(text, MAX_CHARACTERS));
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

/** Separator of the items in a column's cells; cells that are lists are joined with semicolons. */
function separatorOf(
  { head, sample }: OpenedTable,
  column: string,
  chosen: SectorSeparator,
): SectorSeparator {
  const at = head.columns.indexOf(column);
  return sample.some((cells) => typeof cells[at] === 'object' && cells[at] !== null) ? ';' : chosen;
}

/** Sectors in the listed values and the sample rows of a table; the most frequent values first. */
export function sectorsMet(
  table: OpenedTable,
  mapping: Pick<Mapping, 'uses' | 'sectorSeparator'>,
): readonly string[] {
  const met = new Map<string, string>();
  for (const column of columnsOf(mapping, 'sectors')) {
    const separator = separatorOf(table, column, mapping.sectorSeparator);
    // A column with very many values has no list of values, so read the sample rows too.
    const cells = table.sample.map((row) => textOfCell(row[table.head.columns.indexOf(column)]));
    for (const value of [...(table.values[column] ?? []), ...cells]) {
      const pieces = bracketedItems(value) ?? (separator === null ? [value] : value.split(separator));
      for (const label of pieces.map((piece) => piece.trim())) {
        const key = label.toLowerCase();
        if (label !== '' && !met.has(key)) met.set(key, label);
      }
    }
  }
  return [...met.values()];
}
