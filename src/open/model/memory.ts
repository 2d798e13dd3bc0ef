import * as v from 'valibot';
import { DATE_ORDERS } from '../../import/dates/dateReading';
import type { OpenedTable } from '../../import/job/protocol';
import { type Mapping, PARTY_CODES, type SectorSeparator, TARGETS } from '../../import/mapping/mapping';
import { mappingFor } from '../../import/mapping/shape';
import type { PartySeparator } from '../../import/parties/splitParties';

const KEY = 'accord-atlas-mappings';
/** Shapes that are remembered; the oldest goes first. */
const MOST = 30;

const isTextOrNull = (input: unknown) => input === null || typeof input === 'string';
const terms = v.record(v.string(), v.nullable(v.string()));
const order = v.picklist(DATE_ORDERS);
const orders = v.object({ '.': order, '/': order, '-': order, ' ': order });
const mappingSchema = v.object({
  uses: v.record(v.string(), v.nullable(v.picklist(TARGETS))),
  // What was remembered before orders were told apart by column and form is asked anew.
  dateOrders: v.optional(v.record(v.string(), v.partial(orders)), {}),
  partySeparator: v.custom<PartySeparator>(isTextOrNull),
  partyCodes: v.record(v.string(), v.picklist(PARTY_CODES)),
  gatherBy: v.nullable(v.string()),
  sectorSeparator: v.custom<SectorSeparator>(isTextOrNull),
  terms: v.object({ kind: terms, stage: terms, level: terms }),
  hub: v.nullable(v.string()),
  coloured: v.nullable(v.array(v.string())),
  title: v.string(),
  language: v.string(),
});
const memorySchema = v.array(v.object({ shape: v.string(), mapping: mappingSchema }));
type Memory = v.InferOutput<typeof memorySchema>;

function read(): Memory {
  try {
    const result = v.safeParse(memorySchema, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return result.success ? result.output : [];
  } catch {
    return [];
  }
}

/** Remembers how a table of this shape was mapped. Without storage nothing is remembered. */
export function rememberMapping({ guess }: OpenedTable, mapping: Mapping): void {
  const others = read().filter(({ shape }) => shape !== guess.shape);
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, { shape: guess.shape, mapping }].slice(-MOST)));
  } catch {
    // Full or forbidden: the next table of this shape is guessed anew.
  }
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
