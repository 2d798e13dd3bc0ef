import * as v from 'valibot';
import type { Repair } from '../../import/assemble/problems.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { mappingFor } from '../../import/mapping/shape.ts';
import { hasDate } from './columnUses.ts';
import { openQuestions, orderQuestions } from './dateExample.ts';
import { mappingSchema, repairSchema } from './storedChoices.ts';

const KEY = 'accord-atlas-mappings';
/** Most table shapes remembered; the oldest is dropped first. */
const MAX_SHAPES = 30;

/** Most corrections remembered per shape; the oldest are dropped first. */
const MAX_REPAIRS = 500;

const entrySchema = v.object({
  shape: v.string(),
  mapping: mappingSchema,
  repairs: v.optional(v.array(repairSchema), []),
  /** The file that corrections of single rows were made for. */
  file: v.optional(v.nullable(v.object({ name: v.string(), size: v.nullable(v.number()) })), null),
});
type Entry = v.InferOutput<typeof entrySchema>;

/** Properties that tell a file from others of the same shape. */
export interface FileFacts {
  readonly name: string;
  /** Size in bytes, or characters of a pasted text; null for an address. */
  readonly size: number | null;
}

/** The remembered entries; invalid ones, such as those of other versions, are skipped. */
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
  const entry = { shape: guess.shape, mapping, repairs: repairs.slice(-MAX_REPAIRS), file };
  const entries = [...others, entry].slice(-MAX_SHAPES);
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // If storage is full or forbidden, the next table of this shape is guessed again.
  }
}

/**
 * Corrections made for a table of this shape, to offer again. Corrections of single rows apply to the same file; for
 * another file, only those of non-empty values, because then the value shows whether the row is still the same.
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
 * The mapping last used for a table of this shape, with this table's column names and title; null if there is none or
 * it equals the guess.
 */
export function rememberedMapping({ guess, head }: OpenedTable): Mapping | null {
  const found = read().find(({ shape }) => shape === guess.shape)?.mapping;
  if (!found) return null;
  const mapping = mappingFor(head.columns, found, guess.mapping);
  return textOf(mapping) === textOf(guess.mapping) ? null : mapping;
}

/** Text for comparing mappings; columns without a use are left out, because they make no difference. */
function textOf(mapping: Mapping): string {
  const uses = Object.fromEntries(Object.entries(mapping.uses).filter(([, use]) => use !== null));
  return JSON.stringify(sorted({ ...mapping, uses }));
}

/** A value with sorted keys, so that equal values have the same text. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}

/** The mapping for showing a table without asking about its columns; null if it isn't certain enough. */
export function clearMapping(table: OpenedTable): Mapping | null {
  const mapping = rememberedMapping(table) ?? table.guess.mapping;
  const isClear = hasDate(mapping) && openQuestions(orderQuestions(table, mapping), []).length === 0;
  return isClear ? mapping : null;
}
