import { hash32 } from '../../core/slug.ts';
import { foldColumn } from './foldColumn.ts';
import { type Mapping, SHARED_TARGETS, type Target } from './mapping.ts';

const keyOf = (column: string): string => foldColumn(column) || column.trim();

const hashOf = (text: string): string => hash32(text).toString(16).padStart(8, '0');

/** A short text that is the same for all tables with the same columns, whatever their order, case and punctuation. */
export function shapeOf(columns: readonly string[]): string {
  const keys = columns.map(keyOf).sort().join('\n');
  return `${columns.length}-${hashOf(keys)}${hashOf([...keys].reverse().join(''))}`;
}

const ownOf = <T>(record: Readonly<Record<string, T>>, column: string): T | undefined =>
  Object.hasOwn(record, column) ? record[column] : undefined;

/** Looks up what a record holds for a similarly named column of another table. */
function alikeIn<T>(record: Readonly<Record<string, T>>): (column: string) => T | undefined {
  const byKey = new Map(Object.entries(record).map(([column, value]) => [keyOf(column), value]));
  return (column) => byKey.get(keyOf(column));
}

function mergeUses(columns: readonly string[], remembered: Mapping, guess: Mapping): Mapping['uses'] {
  const alike = alikeIn(remembered.uses);
  const known = (column: string) => ownOf(remembered.uses, column) ?? alike(column);
  const uses = new Map<string, Target | null>();
  const taken = new Set<Target>();
  const take = (column: string, use: Target | null) => {
    const isFree = use === null || SHARED_TARGETS.includes(use) || !taken.has(use);
    const target = isFree ? use : 'note';
    if (target !== null) taken.add(target);
    uses.set(column, target);
  };
  for (const column of columns) {
    const use = known(column);
    if (use !== undefined) take(column, use);
  }
  for (const column of columns) if (!uses.has(column)) take(column, ownOf(guess.uses, column) ?? null);
  return Object.fromEntries(columns.map((column) => [column, uses.get(column) ?? null]));
}

/**
 * Orders of day and month: those that the table's own cells prove, otherwise those remembered for a column of that
 * name.
 */
function mergeOrders(
  columns: readonly string[],
  { dateOrders: remembered }: Mapping,
  { dateOrders: guessed }: Mapping,
): Mapping['dateOrders'] {
  const alike = alikeIn(remembered);
  const orders = columns.map(
    (column) =>
      [column, { ...alike(column), ...ownOf(remembered, column), ...ownOf(guessed, column) }] as const,
  );
  return Object.fromEntries(orders.filter(([, each]) => Object.keys(each).length > 0));
}

/** Languages that can be recognised by their script. */
const OWN_SCRIPT = new Set(['ko', 'ja', 'zh', 'ru']);

/**
 * Adapts a remembered mapping to another table of the same shape. Choices made by a person are kept; whatever depends
 * on the table itself comes from the guess: its title, an order of dates proved by its cells, a language proved by its
 * script, values not met before.
 */
export function mappingFor(columns: readonly string[], remembered: Mapping, guess: Mapping): Mapping {
  const isProven = OWN_SCRIPT.has(guess.language) || OWN_SCRIPT.has(remembered.language);
  return {
    ...remembered,
    uses: mergeUses(columns, remembered, guess),
    dateOrders: mergeOrders(columns, remembered, guess),
    partyCodes: { ...guess.partyCodes, ...remembered.partyCodes },
    terms: {
      kind: { ...guess.terms.kind, ...remembered.terms.kind },
      stage: { ...guess.terms.stage, ...remembered.terms.stage },
      level: { ...guess.terms.level, ...remembered.terms.level },
    },
    title: guess.title,
    language: isProven ? guess.language : remembered.language,
  };
}
