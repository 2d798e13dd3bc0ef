import type { Repair } from '../build/problems.ts';
import { TableImporter, type World } from '../build/tableImporter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { Pace } from '../read/pace.ts';
import type { Cell, TableReader } from '../read/table.ts';
import type { Progress } from './protocol.ts';

/** Rows between two looks at the clock. */
const STRIDE = 2000;
/** Milliseconds between two words of progress. */
const TELL_EVERY = 100;

/**
 * Reads all rows of a table into an importer.
 * @param untold what records are called where the mapping leaves their titles unread
 * @throws the signal's reason when aborted; FileFault of the reader
 */
export async function readTable(
  reader: TableReader,
  mapping: Mapping,
  repairs: readonly Repair[],
  world: World,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  untold: string | null = null,
): Promise<TableImporter> {
  const { columns } = reader.head;
  const importer = new TableImporter(columns, mapping, repairs, world, untold);
  const pace = new Pace(signal);
  let [rows, told] = [0, 0];
  const tell = (done: number) => {
    const now = performance.now();
    if (now - told < TELL_EVERY && done < 1) return;
    told = now;
    onProgress({ done, rows });
  };
  tell(0);
  const { used } = importer.plan;
  if (reader.columnBatches) {
    const placeOf = columns.map((name) => used.indexOf(name));
    let before = 0;
    for await (const batch of reader.columnBatches(used, signal)) {
      let i = 0;
      const cellAt = (at: number): Cell => batch.columns[placeOf[at] ?? -1]?.[i] ?? null;
      for (; i < batch.rows; i++) {
        importer.addRow(cellAt, batch.firstRow + i);
        rows++;
        if (i % STRIDE > 0) continue;
        tell(before + ((batch.done - before) * i) / batch.rows);
        await pace.rest();
      }
      before = batch.done;
      tell(batch.done);
    }
    return importer;
  }
  for await (const batch of reader.batches(signal)) {
    let cells: readonly Cell[] = [];
    const cellAt = (at: number): Cell => cells[at] ?? null;
    importer.addFaults(batch.faults);
    for (let i = 0; i < batch.rows.length; i++) {
      cells = batch.rows[i] ?? [];
      importer.addRow(cellAt, batch.numbers[i] ?? 0);
    }
    rows += batch.rows.length;
    tell(batch.done);
    await pace.rest();
  }
  return importer;
}
