import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { openQuestions, orderQuestions } from './dateExample.ts';
import { rememberedMapping } from './memory.ts';

const DATES = ['date', 'year'] as const;

/** The mapping that shows a table without asking the reader about its columns; null where it cannot be trusted to. */
export function clearMapping(table: OpenedTable): Mapping | null {
  const mapping = rememberedMapping(table) ?? table.guess.mapping;
  const hasDates = Object.values(mapping.uses).some((target) => DATES.some((date) => date === target));
  return hasDates && openQuestions(orderQuestions(table, mapping), []).length === 0 ? mapping : null;
}
