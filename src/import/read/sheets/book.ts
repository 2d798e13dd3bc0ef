import { batchesOf } from '../batches.ts';
import { type RowShape, shapeRow } from '../cells.ts';
import { SCORED_ROWS, scoreOf } from '../headerRow.ts';
import {
  FileFault,
  PLAIN_HEAD,
  type ReadOptions,
  type Remark,
  type TableFormat,
  type TableHead,
  type TableReader,
} from '../table.ts';
import { tableColumns } from '../tableColumns.ts';
import type { Grid } from './grid.ts';
import { linkColumns } from './gridLinks.ts';
import { cutAtHeader, fillMerges } from './gridMerges.ts';

/** One sheet of a workbook, or one table of a web page. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Reads its cells, or those of its first `rows` rows. */
  read(rows: number | null, signal: AbortSignal): Promise<Grid>;
}

/** A file with sheets. */
export interface Book {
  readonly format: TableFormat;
  readonly encoding: TableHead['encoding'];
  readonly sheets: readonly BookSheet[];
}

type Scored = ReturnType<typeof scoreOf> & { readonly sheet: BookSheet };

/** @param unreadable receives the sheets that can't be read */
async function scored(
  sheets: readonly BookSheet[],
  unreadable: BookSheet[],
  signal: AbortSignal,
): Promise<readonly Scored[]> {
  const all: Scored[] = [];
  let fault: FileFault | null = null;
  for (const sheet of sheets) {
    try {
      const { rows } = await sheet.read(SCORED_ROWS, signal);
      if (rows.length > 0) all.push({ sheet, ...scoreOf(rows) });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      // An unreadable sheet is no reason to refuse the others.
      fault ??= error;
      unreadable.push(sheet);
    }
  }
  if (all.length === 0 && fault) throw fault;
  // The sort is stable, so equal sheets stay in file order.
  return all.sort((a, b) => b.points - a.points);
}

/** Faults of a sheet that can be read but holds no table. */
const NO_ROWS: readonly FileFault['code'][] = ['empty', 'header-only'];

const joined = (sheets: readonly BookSheet[]): string => sheets.map(({ name }) => name).join(', ');

/**
 * Opens the requested sheet, or the one that looks most like a table. Hidden sheets are left out, and named, unless
 * there are no others.
 * @throws FileFault `no-sheet`, `empty`, `header-only`, `too-many-columns`, and those of reading
 */
export async function openBook(book: Book, options: ReadOptions, signal: AbortSignal): Promise<TableReader> {
  const { format, encoding } = book;
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  const hidden = book.sheets.filter(({ isHidden }) => isHidden);
  const offered = visible.length > 0 ? visible : hidden;
  if (offered.length === 0) throw new FileFault('no-sheet');
  const sheets = offered.map(({ name }) => name);
  const remarks: Remark[] = [];
  if (hidden.length > 0) {
    const code = visible.length > 0 ? 'hidden-sheets' : 'only-hidden-sheets';
    remarks.push({ code, values: { sheets: joined(hidden) } });
  }
  const tableOf = async (sheet: BookSheet, more: readonly Remark[]) => {
    const place = { format, encoding, sheet: sheet.name, sheets, remarks: [...remarks, ...more] };
    return tableOfGrid(await sheet.read(null, signal), place, options);
  };
  if (options.sheet !== undefined) {
    const sheet = book.sheets.find(({ name }) => name === options.sheet);
    if (!sheet) throw new FileFault('no-sheet', { sheet: options.sheet });
    return tableOf(sheet, []);
  }
  const unreadable: BookSheet[] = [];
  const ranked = await scored(offered, unreadable, signal);
  let fault = new FileFault('empty');
  for (const [i, { sheet }] of ranked.entries()) {
    const isOther = (one: Scored) => one.sheet !== sheet && one.isTable && !unreadable.includes(one.sheet);
    const others = ranked.filter(isOther).map((one) => one.sheet);
    const more: Remark[] = [];
    if (others.length > 0)
      more.push({ code: 'other-parts', values: { used: sheet.name, others: joined(others) } });
    if (unreadable.length > 0)
      more.push({ code: 'unreadable-sheets', values: { sheets: joined(unreadable) } });
    try {
      return await tableOf(sheet, more);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      if (i === 0) fault = error;
      // A sheet with a header but no rows is still readable.
      if (!NO_ROWS.includes(error.code)) unreadable.push(sheet);
    }
  }
  throw fault;
}

/** What is known about a grid from its place in the file. */
type GridPlace = Pick<TableHead, 'format' | 'encoding' | 'sheet' | 'sheets' | 'remarks'>;

/**
 * A grid as a table: finds the header as in a delimited text, fills merged cells and puts links into columns of their
 * own.
 * @throws FileFault `empty`, `header-only`, `too-many-columns`
 */
export function tableOfGrid(grid: Grid, place: GridPlace, options: ReadOptions): TableReader {
  if (grid.rows.length === 0) throw new FileFault('empty');
  const cut = cutAtHeader(grid.rows, grid.merges, options.headerRow);
  const { columns: names, headerRow, named, reportsUnnamed, remarks: ofColumns } = tableColumns(cut);
  const merges = grid.merges.filter(({ top }) => top > headerRow);
  const filled = fillMerges(cut.below, merges, names.length);
  if (filled.rows.length === 0) throw new FileFault('header-only', { columns: names.length });
  const { columns, rows, added, linked } = linkColumns(names, filled.rows, grid.links, merges);
  const remarks: Remark[] = [...place.remarks, ...ofColumns];
  if (filled.count > 0) remarks.push({ code: 'merged-cells', values: { count: filled.count } });
  if (added.length > 0) remarks.push({ code: 'links', values: { columns: added.join(', ') } });
  if (grid.relativeLinks > 0) remarks.push({ code: 'relative-links', values: { count: grid.relativeLinks } });
  const shape: RowShape = {
    columns,
    delimiter: ', ',
    reportsFew: false,
    named: named + linked.filter((column) => column < named).length,
    reportsUnnamed,
  };
  return {
    head: { ...PLAIN_HEAD, ...place, columns, headerRow, remarks, rowCount: rows.length },
    batches: (signal) =>
      batchesOf(rows, signal, ({ cells, number }, batch) =>
        batch.add(shapeRow([...cells], shape, number, batch.faults), number),
      ),
  };
}
