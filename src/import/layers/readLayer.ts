import { isBackwards, LAYER_LIMITS, type LayerRow, ONGOING, spanOfRow } from '../../core/contextLayer.ts';
import { readDate } from '../dates/readDate.ts';
import { textOfCell } from '../read/cells.ts';
import { openTable } from '../read/open/openTable.ts';
import { type ByteSource, type Cell, FileFault, type TableHead } from '../read/table.ts';

/** Something in a table of periods that could not be used, or only in part. */
export interface LayerProblem {
  /** Row of the file, from 1. */
  readonly row: number;
  /** Name of the column; null: the row as a whole. */
  readonly column: string | null;
  readonly code: (typeof LAYER_PROBLEMS)[number];
  /** The text in question, cut. */
  readonly value: string;
}

export const LAYER_PROBLEMS = [
  'no-name',
  'no-start',
  'date',
  'backwards',
  'duplicate',
  'name-cut',
  'too-many',
  'cells',
] as const;

/** What a table of periods contains: every row that isn't empty is in `rows`, or among the problems. */
export type LayerReading =
  | {
      readonly kind: 'read';
      readonly rows: readonly LayerRow[];
      readonly problems: readonly LayerProblem[];
      /** Names of the columns that mean nothing here. */
      readonly unused: readonly string[];
    }
  /** Columns it lacks, and those it has. */
  | { readonly kind: 'columns'; readonly missing: readonly LayerColumn[]; readonly found: readonly string[] };

export type LayerColumn = 'name' | 'start' | 'end';

/** Names by which a column is known, in small letters. */
const NAMES: Readonly<Record<LayerColumn, readonly string[]>> = {
  name: 'name,title,label,event,period,название,имя,событие,период,名称,名稱,事件,时期'.split(','),
  start: 'start,from,begin,beginning,date,since,start date,начало,с,дата,от,开始,起始,日期'.split(','),
  end: 'end,to,until,finish,end date,конец,окончание,по,до,结束,终止'.split(','),
};

/** Most bytes of a file. */
const MAX_BYTES = 5_000_000;
/** Most characters of a text quoted. */
const QUOTED = 80;

const columnOf = ({ columns }: TableHead, column: LayerColumn): number =>
  columns.findIndex((name) => NAMES[column].includes(name.trim().toLowerCase()));

const textOf = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : textOfCell(cell).replace(/\s+/g, ' ').trim();

const isOngoing = (text: string): boolean => /^(\.\.|…|present|now|ongoing|по н\.\s?в\.|至今)$/i.test(text);

type Read = { readonly row: LayerRow; readonly isCut: boolean } | Omit<LayerProblem, 'row'>;

/** Reads one row from its cells. `columns`: their names, for what is said about them. */
function readRow(
  cells: Readonly<Record<LayerColumn, Cell | undefined>>,
  columns: Record<LayerColumn, string>,
): Read {
  const problem = (code: LayerProblem['code'], column: LayerColumn, value = textOf(cells[column])): Read => ({
    ...{ code, column: columns[column], value: value.slice(0, QUOTED).toWellFormed() },
  });
  const name = textOf(cells.name);
  if (name === '') return problem('no-name', 'name');
  if (textOf(cells.start) === '') return problem('no-start', 'start', name);
  const start = readDate(cells.start);
  if (start.kind !== 'date') return problem('date', 'start');
  const endText = textOf(cells.end);
  const end = readDate(cells.end);
  const isOpen = isOngoing(endText);
  if (endText !== '' && !isOpen && end.kind !== 'date') return problem('date', 'end');
  const short = name.slice(0, LAYER_LIMITS.name).toWellFormed();
  const ending = isOpen ? ONGOING : end.kind === 'date' ? end.edtf : null;
  const row: LayerRow = { name: short, start: start.edtf, end: ending };
  const span = spanOfRow(row);
  if (!span) return problem('date', spanOfRow({ start: start.edtf, end: null }) ? 'end' : 'start');
  return isBackwards(span) ? problem('backwards', 'end') : { row, isCut: name.length > LAYER_LIMITS.name };
}

/**
 * Reads a table of periods and events, with columns for name, start and end.
 * @throws FileFault for a file that can't be read as a table at all; the signal's reason if aborted
 */
export async function readLayer(source: ByteSource, signal: AbortSignal): Promise<LayerReading> {
  if (source.size > MAX_BYTES) throw new FileFault('too-large', { size: source.size, limit: MAX_BYTES });
  const opened = await openTable(source, {}, signal);
  if (opened.kind !== 'table') throw new FileFault('no-rows');
  const { head, batches } = opened.reader;
  const at = { name: columnOf(head, 'name'), start: columnOf(head, 'start'), end: columnOf(head, 'end') };
  const missing = (['name', 'start'] as const).filter((column) => at[column] < 0);
  if (missing.length > 0) return { kind: 'columns', missing, found: head.columns };
  const named = (column: LayerColumn) => head.columns[at[column]] ?? column;
  const columns = { name: named('name'), start: named('start'), end: named('end') };
  const rows: LayerRow[] = [];
  const problems: LayerProblem[] = [];
  const seen = new Set<string>();
  for await (const batch of batches(signal)) {
    for (const { row, column, value } of batch.faults) problems.push({ row, column, code: 'cells', value });
    batch.rows.forEach((cells, i) => {
      const number = batch.numbers[i] ?? 0;
      const [name, start, end] = [cells[at.name], cells[at.start], cells[at.end]];
      if ([name, start, end].every((cell) => textOf(cell) === '')) return;
      const read = readRow({ name, start, end }, columns);
      const say = (code: LayerProblem['code'], value: string) =>
        problems.push({ row: number, column: code === 'name-cut' ? columns.name : null, code, value });
      if (!('row' in read)) {
        problems.push({ row: number, ...read });
        return;
      }
      const key = JSON.stringify(read.row);
      if (seen.has(key)) say('duplicate', read.row.name);
      else if (rows.length >= LAYER_LIMITS.rows) say('too-many', read.row.name);
      else {
        seen.add(key);
        rows.push(read.row);
        if (read.isCut) say('name-cut', read.row.name);
      }
    });
  }
  const used = Object.values(at);
  const unused = head.columns.filter((name, i) => name.trim() !== '' && !used.includes(i));
  return { kind: 'read', rows, problems: problems.sort((a, b) => a.row - b.row), unused };
}
