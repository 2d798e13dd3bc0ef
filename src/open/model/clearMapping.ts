import type { OpenedTable } from '../../import/job/protocol';
import type { Mapping } from '../../import/mapping/mapping';
import { openQuestions, orderQuestions } from './dateExample';
import { rememberedMapping } from './memory';

const DATES = ['date', 'year'] as const;

/** The mapping that shows a table without asking the reader about its columns; null where it cannot be trusted to. */
export function clearMapping(table: OpenedTable): Mapping | null {
  const mapping = rememberedMapping(table) ?? table.guess.mapping;
  const hasDates = Object.values(mapping.uses).some((target) => DATES.some((date) => date === target));
  return hasDates && openQuestions(orderQuestions(table, mapping), []).length === 0 ? mapping : null;
}
