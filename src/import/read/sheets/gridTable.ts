import { type RowShape, shapeRow } from '../cells.ts';
import type { RawRow } from '../headerRow.ts';
import { BATCH_ROWS } from '../limits.ts';
import { Pace } from '../pace.ts';
import {
  FileFault,
  type ReadOptions,
  type Remark,
  type RowBatch,
  type RowFault,
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
  const { columns, rows: below, made, linked } = linkColumns(names, filled.rows, grid.links, merges);
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
    head: { ...place, columns, headerRow, delimiter: null, said, rowCount: below.length },
    batches: (signal) => batchesOf(below, shape, signal),
  };
}

async function* batchesOf(
  below: readonly RawRow[],
  shape: RowShape,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const pace = new Pace(signal);
  for (let start = 0; start < below.length; start += BATCH_ROWS) {
    await pace.rest();
    const part = below.slice(start, start + BATCH_ROWS);
    const faults: RowFault[] = [];
    yield {
      rows: part.map((row) => shapeRow([...row.cells], shape, row.number, faults)),
      numbers: part.map((row) => row.number),
      faults,
      done: Math.min(1, (start + BATCH_ROWS) / below.length),
    };
  }
}
