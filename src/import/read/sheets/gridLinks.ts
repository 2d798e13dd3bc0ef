import { textOfCell } from '../cells.ts';
import type { RawRow } from '../headerRow.ts';
import type { Cell } from '../table.ts';
import { columnNames } from '../tableColumns.ts';
import type { CellBlock, RowLinks } from './grid.ts';

/** Whether an address is absolute, unlike "#Sheet2!A1" or "../notes.doc". */
export const isLinkTarget = (target: string): boolean => /^[a-z][a-z\d+.-]+:\S/i.test(target);

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^(https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Gives merged cells the link of the first one. */
function spread(
  links: ReadonlyMap<number, RowLinks>,
  rows: readonly RawRow[],
  merges: readonly CellBlock[],
): ReadonlyMap<number, RowLinks> {
  const all = new Map([...links].map(([row, own]) => [row, new Map(own)] as const));
  const numbers = new Set(rows.map(({ number }) => number));
  for (const { top, bottom, left } of merges) {
    const address = links.get(top)?.get(left);
    if (address === undefined) continue;
    for (const number of numbers) {
      if (number <= top || number > bottom) continue;
      const own = all.get(number) ?? new Map();
      own.set(left, address);
      all.set(number, own);
    }
  }
  return all;
}

/**
 * Puts the addresses that cells link to into separate columns, each after the column with the links. A column whose
 * texts are all equal to their addresses gets none.
 * @returns the wider table, names of the new columns (`added`), and indexes of the columns they come from (`linked`)
 */
export function linkColumns(
  columns: readonly string[],
  rows: readonly RawRow[],
  links: ReadonlyMap<number, RowLinks>,
  merges: readonly CellBlock[],
) {
  const all = spread(links, rows, merges);
  const found = new Set<number>();
  for (const row of rows)
    for (const [column, address] of all.get(row.number) ?? [])
      if (column < columns.length && bare(textOfCell(row.cells[column])) !== bare(textOfCell(address)))
        found.add(column);
  const linked = [...found].sort((a, b) => a - b);
  if (linked.length === 0) return { columns, rows, added: [], linked };
  // Generated names must not clash with those in the file.
  const names = columnNames([...columns, ...linked.map((column) => `${columns[column] ?? ''} link`)]);
  const added = names.slice(columns.length);
  return {
    columns: columns.flatMap((name, column) =>
      found.has(column) ? [name, added[linked.indexOf(column)] ?? ''] : [name],
    ),
    rows: rows.map(({ cells, number }) => {
      const wide: Cell[] = [];
      for (let column = 0; column < columns.length; column++) {
        wide.push(cells[column] ?? null);
        if (found.has(column)) wide.push(all.get(number)?.get(column) ?? null);
      }
      return { cells: [...wide, ...cells.slice(columns.length)], number };
    }),
    added,
    linked,
  };
}
