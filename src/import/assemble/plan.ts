import { standInRank } from '../mapping/columnName.ts';
import { type Mapping, SHARED_TARGETS, type Target } from '../mapping/mapping.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { Repair } from './problems.ts';
import type { CellAt } from './rowCursor.ts';

/** A column that is used: its place in a row, and its name. */
export interface PlannedColumn {
  readonly at: number;
  readonly name: string;
}

/** Which columns say what. */
export interface Plan {
  readonly single: Readonly<Partial<Record<Target, PlannedColumn>>>;
  /** Titles where the title is missing, in the order of the table. */
  readonly otherTitles: readonly PlannedColumn[];
  /** Dates where the date is missing, the likeliest to stand for it first; entry into force is one of them. */
  readonly otherDates: readonly PlannedColumn[];
  readonly parties: readonly PlannedColumn[];
  readonly sectors: readonly PlannedColumn[];
  readonly people: readonly PlannedColumn[];
  readonly notes: readonly PlannedColumn[];
  /** Names of the columns used for what records are drawn, counted and linked by, in the order of the table. */
  readonly drawn: readonly string[];
  /** Names of the other columns used. */
  readonly texts: readonly string[];
  /** Rows that are expected, for which room is made at once; there may be more, or fewer. */
  readonly rows: number;
}

/** What a record is drawn, counted and linked by. */
const DRAWN: ReadonlySet<Target> = new Set<Target>([
  'id',
  'date',
  'year',
  'month',
  'day',
  'otherDate',
  'validFrom',
  'validTo',
  'endYear',
  'endMonth',
  'endDay',
  'parties',
  'sectors',
  'kind',
  'stage',
  'level',
]);

/** Columns of dates by how well they stand for the date of a record, then in the order of the table. */
const byStandIn = (columns: readonly PlannedColumn[]): readonly PlannedColumn[] =>
  [...columns].sort((a, b) => standInRank(a.name) - standInRank(b.name) || a.at - b.at);

/** The columns of a table by what a mapping takes them for; of two for a single target, the first. */
/** Rows for which room is made before they are seen. */
const MOST_EXPECTED = 1 << 21;

/** @param rows that the file says it has; 0 where it does not say */
export function planOf(columns: readonly string[], mapping: Mapping, rows: number): Plan {
  const single: Partial<Record<Target, PlannedColumn>> = {};
  const shared = (target: Target) =>
    columns.flatMap((name, at) =>
      Object.hasOwn(mapping.uses, name) && mapping.uses[name] === target ? [{ at, name }] : [],
    );
  const [drawn, texts]: [string[], string[]] = [[], []];
  columns.forEach((name, at) => {
    const target = Object.hasOwn(mapping.uses, name) ? mapping.uses[name] : null;
    if (!target) {
      if (name === mapping.gatherBy) texts.push(name);
      return;
    }
    (DRAWN.has(target) ? drawn : texts).push(name);
    if (!SHARED_TARGETS.includes(target)) single[target] ??= { at, name };
  });
  return {
    single,
    otherTitles: shared('otherTitle'),
    otherDates: byStandIn([...shared('otherDate'), ...(single.validFrom ? [single.validFrom] : [])]),
    parties: shared('parties'),
    sectors: shared('sectors'),
    people: shared('people'),
    notes: shared('note'),
    drawn,
    texts,
    rows: Math.min(rows, MOST_EXPECTED),
  };
}

/** Whether a row says nothing in the columns of a plan. */
export function isRowEmpty(plan: Plan, cellAt: CellAt): boolean {
  const { single, otherTitles, otherDates, parties, sectors, people, notes } = plan;
  const filled = ({ at }: PlannedColumn) => !isEmptyCell(cellAt(at));
  return !(
    Object.values(single).some((column) => column && filled(column)) ||
    [otherTitles, otherDates, parties, sectors, people, notes].some((columns) => columns.some(filled))
  );
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
