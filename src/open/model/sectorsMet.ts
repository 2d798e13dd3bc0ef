import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping, SectorSeparator } from '../../import/mapping/mapping.ts';
import { bracketedItems } from '../../import/parties/bracketed.ts';
import { textOfCell } from '../../import/read/cells.ts';
import { columnsOf } from './columnUses.ts';

/** What stands between the items of a column's values; cells that are lists are written with semicolons. */
function separatorOf({ head, sample }: OpenedTable, column: string, said: SectorSeparator): SectorSeparator {
  const at = head.columns.indexOf(column);
  return sample.some((cells) => typeof cells[at] === 'object' && cells[at] !== null) ? ';' : said;
}

/** Sectors in the first few thousand rows of a table, as far as its values are listed; the most frequent values first. */
export function sectorsMet(
  table: OpenedTable,
  mapping: Pick<Mapping, 'uses' | 'sectorSeparator'>,
): readonly string[] {
  const met = new Map<string, string>();
  for (const column of columnsOf(mapping, 'sectors')) {
    const separator = separatorOf(table, column, mapping.sectorSeparator);
    // A column with very many values has no list of them.
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
