import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Cell } from '../../import/read/table.ts';

/** Examples of a column, and characters of each. */
const EXAMPLES = 3;
const MOST_CHARACTERS = 60;

const asText = (cell: Cell): string => (Array.isArray(cell) ? cell.join('; ') : String(cell ?? '')).trim();

const cut = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;

/** The first different values of a column. */
export function examplesOf({ head, sample }: OpenedTable, column: string): readonly string[] {
  const place = head.columns.indexOf(column);
  const found = new Set<string>();
  for (const row of sample) {
    const text = asText(row[place] ?? null);
    if (text !== '') found.add(cut(text));
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}
