import { SAMPLE_ROWS } from '../mapping/mapping.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell, TableReader } from '../read/table.ts';

/** Rows examined for the values of columns. */
const LOOKED_AT = 5000;
/** Most values listed per column. */
const VALUES = 200;
/** Most distinct values counted; a column with more has no list of values. */
const MAX_VALUES = 1000;

export interface TableSample {
  readonly rows: readonly (readonly Cell[])[];
  /** The first few thousand rows, including those of the sample. */
  readonly probe: readonly (readonly Cell[])[];
  /** File row of each. */
  readonly numbers: readonly number[];
  /** Values by column, most frequent first. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The first rows of a table, and the values of its columns in the first few thousand. */
export async function sampleOf(
  reader: TableReader,
  signal: AbortSignal,
  onRows: (rows: number) => void = () => undefined,
): Promise<TableSample> {
  const { columns } = reader.head;
  const probe: (readonly Cell[])[] = [];
  const numbers: number[] = [];
  const counts = columns.map(() => new Map<string, number>());
  let looked = 0;
  for await (const batch of reader.first?.(LOOKED_AT, signal) ?? reader.batches(signal)) {
    for (let i = 0; i < batch.rows.length && looked < LOOKED_AT; i++, looked++) {
      const cells = batch.rows[i] ?? [];
      if (probe.length < SAMPLE_ROWS) numbers.push(batch.numbers[i] ?? 0);
      probe.push(cells);
      counts.forEach((count, at) => {
        const cell = cells[at];
        if (isEmptyCell(cell) || count.size > MAX_VALUES) return;
        const value = textOfCell(cell).trim();
        count.set(value, (count.get(value) ?? 0) + 1);
      });
    }
    if (looked >= LOOKED_AT) break;
    onRows(looked);
  }
  const values = counts.map((count): readonly string[] =>
    count.size > MAX_VALUES
      ? []
      : [...count]
          .sort(([, a], [, b]) => b - a)
          .slice(0, VALUES)
          .map(([value]) => value),
  );
  return {
    rows: probe.slice(0, SAMPLE_ROWS),
    probe,
    numbers,
    values: Object.fromEntries(columns.map((name, at) => [name, values[at] ?? []])),
  };
}
