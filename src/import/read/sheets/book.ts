import {
  FileFault,
  type ReadOptions,
  type Remark,
  type TableFormat,
  type TableHead,
  type TableReader,
} from '../table.ts';
import { SCORED_ROWS, scoreOf, type TableScore } from '../tableScore.ts';
import type { Grid } from './grid.ts';
import { tableOfGrid } from './gridTable.ts';

/** One sheet of a workbook, one table of a page. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its cells, or those of its first `rows` rows. */
  read(rows: number | null, signal: AbortSignal): Promise<Grid>;
}

/** A file with sheets. */
export interface Book {
  readonly format: TableFormat;
  readonly encoding: TableHead['encoding'];
  readonly sheets: readonly Sheet[];
}

interface Scored extends TableScore {
  readonly sheet: Sheet;
}

/** @param unreadable gets the sheets that cannot be read */
async function scored(
  sheets: readonly Sheet[],
  unreadable: Sheet[],
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
      // A sheet that cannot be read is no reason to refuse the others.
      fault ??= error;
      unreadable.push(sheet);
    }
  }
  if (all.length === 0 && fault) throw fault;
  // A stable sort keeps the order of the file among equals.
  return all.sort((a, b) => b.points - a.points);
}

/** Faults of a sheet that can be read, but holds no table. */
const NO_ROWS: readonly FileFault['code'][] = ['empty', 'header-only'];

const joined = (sheets: readonly Sheet[]): string => sheets.map(({ name }) => name).join(', ');

/**
 * Opens the sheet asked for, or the one that looks most like a table. Hidden ones are left out, and named, unless there
 * is no other.
 * @throws FileFault `no-sheet`, `empty`, `header-only`, `too-many-columns`, and those of reading
 */
export async function openBook(book: Book, options: ReadOptions, signal: AbortSignal): Promise<TableReader> {
  const { format, encoding } = book;
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  const hidden = book.sheets.filter(({ isHidden }) => isHidden);
  const offered = visible.length > 0 ? visible : hidden;
  if (offered.length === 0) throw new FileFault('no-sheet');
  const said: Remark[] = [];
  const place = (sheet: Sheet) => ({
    format,
    encoding,
    sheet: sheet.name,
    sheets: offered.map(({ name }) => name),
    said,
  });
  const sayHidden = () => {
    if (hidden.length === 0) return;
    const code = visible.length > 0 ? 'hidden-sheets' : 'only-hidden-sheets';
    said.push({ code, values: { sheets: joined(hidden) } });
  };
  if (options.sheet !== undefined) {
    const sheet = book.sheets.find(({ name }) => name === options.sheet);
    if (!sheet) throw new FileFault('no-sheet', { sheet: options.sheet });
    sayHidden();
    return tableOfGrid(await sheet.read(null, signal), place(sheet), options);
  }
  sayHidden();
  const unreadable: Sheet[] = [];
  const ranked = await scored(offered, unreadable, signal);
  const fallback = ranked[0];
  if (!fallback) throw new FileFault('empty');
  let fault: FileFault | null = null;
  for (const { sheet } of ranked) {
    try {
      const grid = await sheet.read(null, signal);
      const others = ranked
        .filter((one) => one.sheet !== sheet && one.isTable && !unreadable.includes(one.sheet))
        .map((one) => one.sheet);
      const parts: Remark[] =
        others.length > 0
          ? [{ code: 'other-parts', values: { used: sheet.name, others: joined(others) } }]
          : [];
      if (unreadable.length > 0)
        parts.push({ code: 'unreadable-sheets', values: { sheets: joined(unreadable) } });
      return tableOfGrid(grid, { ...place(sheet), said: [...said, ...parts] }, options);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      fault ??= error;
      // One of names without rows is whole.
      if (!NO_ROWS.includes(error.code)) unreadable.push(sheet);
    }
  }
  throw fault ?? new FileFault('empty');
}
