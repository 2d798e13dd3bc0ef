import * as v from 'valibot';
import { DATE_ORDERS } from '../../import/dates/dateReading.ts';
import { type SectorSeparator, TARGETS } from '../../import/mapping/mapping.ts';
import { PARTY_CODES } from '../../import/parties/meaning.ts';
import type { PartySeparator } from '../../import/parties/splitParties.ts';

const isTextOrNull = (input: unknown) => input === null || typeof input === 'string';
const terms = v.record(v.string(), v.nullable(v.string()));
const order = v.picklist(DATE_ORDERS);
const orders = v.object({ '.': order, '/': order, '-': order, ' ': order });

/** A stored mapping. Defaults for older ones: each row is a record, and parties are names. */
export const mappingSchema = v.object({
  uses: v.record(v.string(), v.nullable(v.picklist(TARGETS))),
  // Orders stored before they depended on column and mark are asked for again.
  dateOrders: v.optional(v.record(v.string(), v.partial(orders)), {}),
  partySeparator: v.custom<PartySeparator>(isTextOrNull),
  partyCodes: v.optional(v.record(v.string(), v.picklist(PARTY_CODES)), {}),
  gatherBy: v.optional(v.nullable(v.string()), null),
  sectorSeparator: v.custom<SectorSeparator>(isTextOrNull),
  terms: v.object({ kind: terms, stage: terms, level: terms }),
  hub: v.nullable(v.string()),
  coloured: v.nullable(v.array(v.string())),
  title: v.string(),
  language: v.string(),
});

export const repairSchema = v.object({
  column: v.string(),
  value: v.string(),
  rows: v.nullable(v.array(v.number())),
  to: v.string(),
});

const optionsSchema = v.object({
  delimiter: v.optional(v.string()),
  encoding: v.optional(v.string()),
  headerRow: v.optional(v.number()),
  sheet: v.optional(v.string()),
});

/** How the table of a kept dataset was read, to continue from there. */
export const howSchema = v.object({
  options: optionsSchema,
  mapping: mappingSchema,
  repairs: v.array(repairSchema),
});
