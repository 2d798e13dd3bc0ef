import * as v from 'valibot';
import { type CarriedRecord, RECORD_COLUMN } from '../../core/carriedRecord.ts';
import type { Agreement } from '../../core/dataset.ts';
import { isPlainAgreement } from '../../data/plainShape.ts';
import {
  aboutSchema,
  agreementSchema,
  sectorSchema,
  stageTermSchema,
  termSchema,
} from '../../data/schema.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';

const { name, title, version, language, hub } = aboutSchema.entries;

const besideSchema = v.object({
  from: v.object({ name, title, version, language, hub }),
  shown: language,
  sectors: v.array(v.object({ at: v.number(), sector: sectorSchema })),
  kind: v.optional(termSchema),
  stage: v.optional(stageTermSchema),
  level: v.optional(termSchema),
  cells: v.record(v.string(), v.object({ name: v.string(), mark: v.string() })),
  dataset: v.optional(aboutSchema),
});

const schema = v.object({ ...besideSchema.entries, record: agreementSchema });

const NAME = new RegExp(`^${RECORD_COLUMN}(?:_(\\d+))?$`);

/** CountryIndex of the columns that carry records, in the order of their parts; empty where a table is none of ours. */
export function recordColumns(columns: readonly string[]): readonly number[] {
  const parts = columns.flatMap((column, at) => {
    const match = NAME.exec(column);
    return match ? [{ at, part: Number(match[1] ?? 1) }] : [];
  });
  return parts.sort((a, b) => a.part - b.part).map(({ at }) => at);
}

/** A carried record, the record itself looked at quickly where it is plain; null for anything else. */
function checked(json: unknown): CarriedRecord | null {
  const record = typeof json === 'object' && json !== null && 'record' in json ? json.record : null;
  if (isPlainAgreement(record)) {
    const beside = v.safeParse(besideSchema, json);
    return beside.success ? { ...beside.output, record: record as Agreement } : null;
  }
  const read = v.safeParse(schema, json);
  return read.success ? read.output : null;
}

/** The record that the cells of a row carry; null where they carry none, `broken` where it cannot be read. */
export function carriedIn(
  cells: readonly Cell[],
  places: readonly number[],
): CarriedRecord | 'broken' | null {
  const text = places.map((at) => textOfCell(cells[at])).join('');
  if (text.trim() === '') return null;
  try {
    return checked(JSON.parse(text)) ?? 'broken';
  } catch {
    return 'broken';
  }
}
