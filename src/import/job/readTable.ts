import type { Repair } from '../assemble/problems.ts';
import { cursorOfColumns, cursorOfRows, type RowCursor } from '../assemble/rowCursor.ts';
import { type Gazetteer, TableImporter } from '../assemble/tableImporter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { Pace } from '../read/pace.ts';
import type { TableReader } from '../read/table.ts';
import type { Progress } from './protocol.ts';

/** Rows between two looks at the clock. */
const STRIDE = 5000;
/** Milliseconds between two words of progress. */
const TELL_EVERY = 100;

/** Tells progress, though not too often. */
export function teller(onProgress: (progress: Progress) => void): (done: number, rows: number) => void {
  let told = 0;
  return (done, rows) => {
    const now = performance.now();
    if (now - told < TELL_EVERY && done < 1) return;
    told = now;
    onProgress({ done, rows });
  };
}

/** Takes rows in; false where no more are wanted. */
type Take = (run: RowCursor, from: number, to: number) => boolean;

/** Reads some columns of the rows, of a table that stores its columns apart, until no more are wanted. */
async function readColumns(
  { head, columnBatches }: TableReader,
  names: readonly string[],
  importer: TableImporter,
  take: Take,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const places = head.columns.map((name) => names.indexOf(name));
  const pace = new Pace(signal);
  const tell = teller(onProgress);
  tell(0, 0);
  let [rows, before] = [0, 0];
  for await (const batch of columnBatches?.(names, signal) ?? []) {
    importer.addFaults(batch.faults);
    const run = cursorOfColumns(batch, places);
    for (let from = 0; from < batch.rows; from += STRIDE) {
      const to = Math.min(from + STRIDE, batch.rows);
      if (!take(run, from, to)) return;
      rows += to - from;
      tell(before + ((batch.done - before) * to) / batch.rows, rows);
      await pace.rest();
    }
    before = batch.done;
  }
}

/**
 * Reads all rows of a table into an importer.
 * @throws the signal's reason when aborted; FileFault of the reader
 */
export async function readTable(
  reader: TableReader,
  mapping: Mapping,
  repairs: readonly Repair[],
  gazetteer: Gazetteer,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TableImporter> {
  const { columns, rowCount } = reader.head;
  const importer = new TableImporter(columns, mapping, repairs, gazetteer, true, rowCount ?? 0);
  if (reader.columnBatches) {
    const { drawn, texts } = importer.plan;
    const take: Take = (run, from, to) => {
      importer.add(run, from, to);
      return true;
    };
    await readColumns(reader, [...drawn, ...texts], importer, take, onProgress, signal);
    return importer;
  }
  const pace = new Pace(signal);
  const tell = teller(onProgress);
  tell(0, 0);
  let rows = 0;
  for await (const batch of reader.batches(signal)) {
    importer.addFaults(batch.faults);
    importer.add(cursorOfRows(batch, columns.length), 0, batch.rows.length);
    rows += batch.rows.length;
    tell(batch.done, rows);
    await pace.rest();
  }
  return importer;
}

/**
 * Reads into an importer what records are drawn by, of a table that stores its columns apart; {@link readTexts} reads
 * the rest. null where these columns do not tell which rows are records.
 * @throws as {@link readTable}
 */
export async function readDrawn(
  reader: TableReader,
  mapping: Mapping,
  gazetteer: Gazetteer,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TableImporter | null> {
  const { columns, rowCount } = reader.head;
  const importer = new TableImporter(columns, mapping, [], gazetteer, false, rowCount ?? 0);
  const take: Take = (run, from, to) => {
    importer.addDrawn(run, from, to);
    return !importer.isUnclear;
  };
  await readColumns(reader, importer.plan.drawn, importer, take, onProgress, signal);
  return importer.isUnclear ? null : importer;
}

/** Reads the texts of the rows that {@link readDrawn} has read: then the importer holds what {@link readTable} gives. */
export async function readTexts(
  reader: TableReader,
  importer: TableImporter,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const take: Take = (run, from, to) => {
    importer.addTexts(run, from, to);
    return true;
  };
  await readColumns(reader, importer.beginTexts(), importer, take, onProgress, signal);
}
