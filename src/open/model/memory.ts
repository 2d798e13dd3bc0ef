import * as v from 'valibot';
import type { Repair } from '../../import/assemble/problems.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { mappingFor } from '../../import/mapping/shape.ts';
import { hasDate } from './columnUses.ts';
import { openQuestions, orderQuestions } from './dateExample.ts';
import { mappingSchema, repairSchema } from './storedChoices.ts';

const KEY = 'accord-atlas-mappings';
/** Shapes that are remembered; the oldest goes first. */
const MOST = 30;

/** Corrections that are remembered of one shape; the oldest go first. */
const MOST_REPAIRS = 500;

const entrySchema = v.object({
  shape: v.string(),
  mapping: mappingSchema,
  repairs: v.optional(v.array(repairSchema), []),
  /** What the corrections of single rows were made for. */
  file: v.optional(v.nullable(v.object({ name: v.string(), size: v.nullable(v.number()) })), null),
});
type Entry = v.InferOutput<typeof entrySchema>;

/** A file by what tells it from others of its shape. */
export interface FileFacts {
  readonly name: string;
  /** Bytes; null for an address. */
  readonly size: number | null;
}

/** What is remembered; an entry that another version wrote, or nobody, is passed over. */
function read(): readonly Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((each) => {
      const result = v.safeParse(entrySchema, each);
      return result.success ? [result.output] : [];
    });
  } catch {
    return [];
  }
}

/** Remembers how a table of this shape was mapped and corrected. Without storage nothing is remembered. */
export function rememberMapping(
  { guess }: OpenedTable,
  mapping: Mapping,
  repairs: readonly Repair[] = [],
  file: FileFacts | null = null,
): void {
  const others = read().filter(({ shape }) => shape !== guess.shape);
  const entry = { shape: guess.shape, mapping, repairs: repairs.slice(-MOST_REPAIRS), file };
  const entries = [...others, entry].slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Full or forbidden: the next table of this shape is guessed anew.
  }
}

/**
 * Corrections made for a table of this shape, to be offered. Those of single rows hold for the same file; in another
 * they do where the row still says what was corrected, which an empty cell never tells.
 */
export function rememberedRepairs({ guess, head }: OpenedTable, file: FileFacts): readonly Repair[] {
  const found = read().find(({ shape }) => shape === guess.shape);
  if (!found) return [];
  const isSame = found.file?.name === file.name && found.file.size === file.size;
  return found.repairs.filter(
    ({ column, value, rows }) => head.columns.includes(column) && (rows === null || isSame || value !== ''),
  );
}

/**
 * The mapping that was used for a table of this shape, under the names this table gives its columns and with its own
 * title; null where there is none, or where it says nothing but the guess.
 */
export function rememberedMapping({ guess, head }: OpenedTable): Mapping | null {
  const found = read().find(({ shape }) => shape === guess.shape)?.mapping;
  if (!found) return null;
  const mapping = mappingFor(head.columns, found, guess.mapping);
  return textOf(mapping) === textOf(guess.mapping) ? null : mapping;
}

/** A mapping's text, the same for those that read every table alike: a column that is left out need not be named. */
function textOf(mapping: Mapping): string {
  const uses = Object.fromEntries(Object.entries(mapping.uses).filter(([, use]) => use !== null));
  return JSON.stringify(sorted({ ...mapping, uses }));
}

/** A value with its keys in order, so that equal ones read alike. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}

/** The mapping that shows a table without asking the reader about its columns; null where it cannot be trusted to. */
export function clearMapping(table: OpenedTable): Mapping | null {
  const mapping = rememberedMapping(table) ?? table.guess.mapping;
  const isClear = hasDate(mapping) && openQuestions(orderQuestions(table, mapping), []).length === 0;
  return isClear ? mapping : null;
}
