import type { Repair } from '../assemble/problems.ts';
import { cursorOfColumns, cursorOfRows, type RowCursor } from '../assemble/rowCursor.ts';
import { type Gazetteer, TableImporter } from '../assemble/tableImporter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { Pace } from '../read/pace.ts';
import type { TableReader } from '../read/table.ts';
import type { OnProgress, Watch } from './protocol.ts';

/** Rows between two checks of the clock. */
const STRIDE = 5000;
/** Milliseconds between two progress reports. */
const TELL_EVERY = 100;

/** Reports progress at limited frequency. */
export function teller(onProgress: OnProgress): (done: number, rows: number) => void {
  let reportedAt = 0;
  return (done, rows) => {
    const now = performance.now();
    if (now - reportedAt < TELL_EVERY && done < 1) return;
    reportedAt = now;
    onProgress({ done, rows });
  };
}

/** Reads some columns of a table that stores columns separately, until the importer finds that they are not enough. */
async function readColumns(
  { head, columnBatches }: TableReader,
  names: readonly string[],
  importer: TableImporter,
  add: (run: RowCursor, from: number, to: number) => void,
  ...[onProgress, signal]: Watch
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
      add(run, from, to);
      if (importer.isUnclear) return;
      rows += to - from;
      tell(before + ((batch.done - before) * to) / batch.rows, rows);
      await pace.rest();
    }
    before = batch.done;
  }
}

/**
 * Reads all rows of a table into an importer.
 * @throws the signal's reason if aborted; FileFault from the reader
 */
export async function readTable(
  reader: TableReader,
  mapping: Mapping,
  repairs: readonly Repair[],
  gazetteer: Gazetteer,
  ...watch: Watch
): Promise<TableImporter> {
  const { columns, rowCount } = reader.head;
  const importer = new TableImporter(columns, mapping, repairs, gazetteer, true, rowCount ?? 0);
  if (reader.columnBatches) {
    const { drawn, texts } = importer.plan;
    await readColumns(reader, [...drawn, ...texts], importer, importer.add.bind(importer), ...watch);
    return importer;
  }
  const [onProgress, signal] = watch;
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
 * Reads the columns that records are drawn by from a table that stores columns separately; {@link readTexts} reads the
 * rest. Null if these columns don't show which rows are records.
 * @throws as {@link readTable}
 */
export async function readDrawn(
  reader: TableReader,
  mapping: Mapping,
  gazetteer: Gazetteer,
  ...watch: Watch
): Promise<TableImporter | null> {
  const { columns, rowCount } = reader.head;
  const importer = new TableImporter(columns, mapping, [], gazetteer, false, rowCount ?? 0);
  await readColumns(reader, importer.plan.drawn, importer, importer.addDrawn.bind(importer), ...watch);
  return importer.isUnclear ? null : importer;
}

/**
 * Reads the texts of the rows that {@link readDrawn} has read: then the importer holds the same as after
 * {@link readTable}.
 */
export function readTexts(reader: TableReader, importer: TableImporter, ...watch: Watch): Promise<void> {
  return readColumns(reader, importer.beginTexts(), importer, importer.addTexts.bind(importer), ...watch);
}
