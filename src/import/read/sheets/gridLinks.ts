import { textOfCell } from '../cells.ts';
import type { RawRow } from '../headerRow.ts';
import type { Cell } from '../table.ts';
import { columnNames } from '../tableColumns.ts';
import type { Block, RowLinks } from './grid.ts';

/** Addresses that lead anywhere by themselves, unlike "#Sheet2!A1" or "../notes.doc". */
export const isLinkTarget = (target: string): boolean => /^[a-z][a-z\d+.-]+:\S/i.test(target);

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^(https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Merged cells link where their first one does. */
function spread(
  links: ReadonlyMap<number, RowLinks>,
  rows: readonly RawRow[],
  merges: readonly Block[],
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
 * Puts the addresses that cells link to into columns of their own, each after that of its cells. Where all the texts of
 * a column are their addresses already, it needs none.
 * @returns the wider table, names of the columns `made`, and indexes of the columns `linked` that they were made of
 */
export function linkColumns(
  columns: readonly string[],
  rows: readonly RawRow[],
  links: ReadonlyMap<number, RowLinks>,
  merges: readonly Block[],
) {
  const all = spread(links, rows, merges);
  const found = new Set<number>();
  for (const row of rows)
    for (const [column, address] of all.get(row.number) ?? [])
      if (column < columns.length && bare(textOfCell(row.cells[column])) !== bare(textOfCell(address)))
        found.add(column);
  const linked = [...found].sort((a, b) => a - b);
  if (linked.length === 0) return { columns, rows, made: [], linked };
  // Made names give way to those of the file.
  const names = columnNames([...columns, ...linked.map((column) => `${columns[column] ?? ''} link`)]);
  const made = names.slice(columns.length);
  return {
    columns: columns.flatMap((name, column) =>
      found.has(column) ? [name, made[linked.indexOf(column)] ?? ''] : [name],
    ),
    rows: rows.map(({ cells, number }) => {
      const wide: Cell[] = [];
      for (let column = 0; column < columns.length; column++) {
        wide.push(cells[column] ?? null);
        if (found.has(column)) wide.push(all.get(number)?.get(column) ?? null);
      }
      return { cells: [...wide, ...cells.slice(columns.length)], number };
    }),
    made,
    linked,
  };
}
