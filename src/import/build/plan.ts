import { type Mapping, SHARED_TARGETS, type Target } from '../mapping/mapping.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { Repair } from './problems.ts';

/** A column that is used: its place in a row, and its name. */
export interface PlannedColumn {
  readonly at: number;
  readonly name: string;
}

/** Which columns say what. */
export interface Plan {
  readonly single: Readonly<Partial<Record<Target, PlannedColumn>>>;
  readonly parties: readonly PlannedColumn[];
  readonly sectors: readonly PlannedColumn[];
  readonly people: readonly PlannedColumn[];
  readonly notes: readonly PlannedColumn[];
  /** Names of all columns used, in the order of the table. */
  readonly used: readonly string[];
}

/** The columns of a table by what a mapping takes them for; of two for a single target, the first. */
export function planOf(columns: readonly string[], mapping: Mapping): Plan {
  const single: Partial<Record<Target, PlannedColumn>> = {};
  const shared = (target: Target) =>
    columns.flatMap((name, at) =>
      Object.hasOwn(mapping.uses, name) && mapping.uses[name] === target ? [{ at, name }] : [],
    );
  const used: string[] = [];
  columns.forEach((name, at) => {
    const target = Object.hasOwn(mapping.uses, name) ? mapping.uses[name] : null;
    if (!target) return;
    used.push(name);
    if (!SHARED_TARGETS.includes(target)) single[target] ??= { at, name };
  });
  return {
    single,
    parties: shared('parties'),
    sectors: shared('sectors'),
    people: shared('people'),
    notes: shared('note'),
    used,
  };
}

/** Corrections to apply to cells, or to the parties and sectors in them. */
export class Repairs {
  readonly #everywhere = new Map<string, string>();
  readonly #inRows = new Map<string, string>();

  constructor(repairs: readonly Repair[]) {
    for (const { column, value, rows, to } of repairs) {
      if (rows === null) this.#everywhere.set(`${column}\0${value}`, to);
      else for (const row of rows) this.#inRows.set(`${row}\0${column}\0${value}`, to);
    }
  }

  get some(): boolean {
    return this.#everywhere.size > 0 || this.#inRows.size > 0;
  }

  /** What is to be read instead of a value; the value itself where nothing was said. */
  of(column: string, value: string, row: number): string {
    const own = this.#inRows.size > 0 ? this.#inRows.get(`${row}\0${column}\0${value}`) : undefined;
    return own ?? this.#everywhere.get(`${column}\0${value}`) ?? value;
  }

  /** The same for a whole cell: its text where it is corrected. */
  ofCell(column: string, cell: Cell, row: number): Cell {
    if (!this.some) return cell;
    const text = textOfCell(cell).trim();
    const repaired = this.of(column, text, row);
    return repaired === text ? cell : repaired;
  }
}
