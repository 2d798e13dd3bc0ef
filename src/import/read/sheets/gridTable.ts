import { batchesOf } from '../batches.ts';
import { type RowShape, shapeRow } from '../cells.ts';
import {
  FileFault,
  PLAIN_HEAD,
  type ReadOptions,
  type Remark,
  type TableHead,
  type TableReader,
} from '../table.ts';
import { tableColumns } from '../tableColumns.ts';
import type { Grid } from './grid.ts';
import { linkColumns } from './gridLinks.ts';
import { cutAtHeader, fillMerges } from './gridMerges.ts';

/** What is known of a grid from where it stands. */
export type GridPlace = Pick<TableHead, 'format' | 'encoding' | 'sheet' | 'sheets' | 'said'>;

/**
 * A grid as a table: finds its header as in a delimited text, fills merged cells and gives links columns of their own.
 * @throws FileFault `empty`, `header-only`, `too-many-columns`
 */
export function tableOfGrid(grid: Grid, place: GridPlace, options: ReadOptions): TableReader {
  if (grid.rows.length === 0) throw new FileFault('empty');
  const cut = cutAtHeader(grid.rows, grid.merges, options.headerRow);
  const { columns: names, headerRow, named, reportsUnnamed, remarks } = tableColumns(cut);
  const merges = grid.merges.filter(({ top }) => top > headerRow);
  const filled = fillMerges(cut.below, merges, names.length);
  if (filled.rows.length === 0) throw new FileFault('header-only', { columns: names.length });
  const { columns, rows, made, linked } = linkColumns(names, filled.rows, grid.links, merges);
  const said: Remark[] = [...place.said, ...remarks];
  if (filled.count > 0) said.push({ code: 'merged-cells', values: { count: filled.count } });
  if (made.length > 0) said.push({ code: 'links', values: { columns: made.join(', ') } });
  if (grid.relativeLinks > 0) said.push({ code: 'relative-links', values: { count: grid.relativeLinks } });
  const shape: RowShape = {
    columns,
    delimiter: ', ',
    reportsFew: false,
    named: named + linked.filter((column) => column < named).length,
    reportsUnnamed,
  };
  return {
    head: { ...PLAIN_HEAD, ...place, columns, headerRow, said, rowCount: rows.length },
    batches: (signal) =>
      batchesOf(rows, signal, ({ cells, number }, batch) =>
        batch.add(shapeRow([...cells], shape, number, batch.faults), number),
      ),
  };
}
