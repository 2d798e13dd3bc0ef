import { isEmptyCell, type RowShape, shapeRow } from './cells.ts';
import { columnNames } from './columnNames.ts';
import { findHeader } from './headerRow.ts';
import { isoOfMoment } from './isoTime.ts';
import { BATCH_ROWS, MAX_WHOLE } from './limits.ts';
import { Pace } from './pace.ts';
import { readWhole } from './source.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from './table.ts';
import { guardXlsx } from './xlsxGuard.ts';

/** A sheet as the library gives it: rows from the first of the sheet on, all of one width. */
interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** A cell as the library gives it: texts, numbers, booleans, null and Date; formulas as their stored values. */
function cellOfSheet(value: unknown): Cell {
  if (value instanceof Date) return isoOfMoment(value.getTime());
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

const isFilled = (sheet: Sheet): boolean =>
  sheet.data.some((row) => row.some((cell) => !isEmptyCell(cellOfSheet(cell))));

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    return await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
  } catch (error) {
    throw new FileFault('bad-xlsx', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function choose(sheets: readonly Sheet[], asked: string | undefined): Sheet {
  if (asked !== undefined) {
    const sheet = sheets.find((one) => one.sheet === asked);
    if (!sheet) throw new FileFault('no-sheet', { sheet: asked });
    return sheet;
  }
  const filled = sheets.find(isFilled);
  if (!filled) throw new FileFault(sheets.length === 0 ? 'no-sheet' : 'empty');
  return filled;
}

/**
 * Opens a workbook of Excel: the sheet asked for, or the first that holds anything. Dates become ISO text, rows are
 * numbered as in the sheet.
 * @throws FileFault `archive`, `truncated`, `xlsx-bomb`, `bad-xlsx`, `no-sheet`, `empty`, `header-only`, `too-large`,
 *   `too-many-columns`
 */
export async function openXlsx(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<TableReader> {
  const bytes = await readWhole(source, MAX_WHOLE, signal);
  await guardXlsx(bytes, signal);
  const sheets = await sheetsOf(bytes);
  signal.throwIfAborted();
  const { sheet, data } = choose(sheets, options.sheet);
  const rows = data
    .map((cells, i) => ({ cells: cells.map(cellOfSheet), number: i + 1 }))
    .filter((row) => !row.cells.every(isEmptyCell));
  const asked = rows.findIndex((row) => row.number === options.headerRow);
  const index = asked === -1 ? findHeader(rows) : asked;
  const header = rows[index];
  if (!header) throw new FileFault('empty');
  const below = rows.slice(index + 1);
  const columns = columnNames(header.cells);
  if (below.length === 0) throw new FileFault('header-only', { columns: columns.length });
  return {
    head: {
      format: 'xlsx',
      columns,
      headerRow: header.number,
      delimiter: null,
      encoding: null,
      sheet,
      sheets: sheets.map((one) => one.sheet),
      said: [],
      rowCount: below.length,
    },
    batches: (during) => batchesOf(below, columns, during),
  };
}

async function* batchesOf(
  below: readonly { readonly cells: readonly Cell[]; readonly number: number }[],
  columns: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const shape: RowShape = { columns, delimiter: ', ', reportsFew: false };
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
