import { standInRank } from '../mapping/columnName.ts';
import { type Mapping, SHARED_TARGETS, type Target } from '../mapping/mapping.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { TextSpans } from '../read/textSpans.ts';
import type { Repair } from './problems.ts';
import type { RowCursor } from './rowCursor.ts';

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
  /** All of these. */
  readonly used: readonly PlannedColumn[];
  /** Names of the columns used for what records are drawn, counted and linked by, in the order of the table. */
  readonly drawn: readonly string[];
  /** Names of the other columns used. */
  readonly texts: readonly string[];
  /** Rows that are expected, for which room is made at once; there may be more, or fewer. */
  readonly rows: number;
}

/** Targets that records are not drawn, counted or linked by. */
const TEXTS = new Set<Target>([
  'title',
  'otherTitle',
  'shortTitle',
  'summary',
  'place',
  'people',
  'url',
  'note',
] as const);

/** Columns of dates by how well they stand for the date of a record, then in the order of the table. */
const byStandIn = (columns: readonly PlannedColumn[]): readonly PlannedColumn[] =>
  [...columns].sort((a, b) => standInRank(a.name) - standInRank(b.name) || a.at - b.at);

/** Rows for which room is made before they are seen. */
const MOST_EXPECTED = 1 << 21;

/**
 * The columns of a table by what a mapping takes them for; of two for a single target, the first.
 * @param rows that the file says it has; 0 where it does not say
 */
export function planOf(columns: readonly string[], mapping: Mapping, rows: number): Plan {
  const single: Partial<Record<Target, PlannedColumn>> = {};
  const shared = new Map<Target, PlannedColumn[]>(SHARED_TARGETS.map((target) => [target, []]));
  const [drawn, texts]: [string[], string[]] = [[], []];
  for (const [at, name] of columns.entries()) {
    const target = Object.hasOwn(mapping.uses, name) ? mapping.uses[name] : null;
    if (!target) {
      if (name === mapping.gatherBy) texts.push(name);
      continue;
    }
    (TEXTS.has(target) ? texts : drawn).push(name);
    const alike = shared.get(target);
    if (alike) alike.push({ at, name });
    else single[target] ??= { at, name };
  }
  const all = (target: Target): readonly PlannedColumn[] => shared.get(target) ?? [];
  return {
    single,
    otherTitles: all('otherTitle'),
    otherDates: byStandIn([...all('otherDate'), ...(single.validFrom ? [single.validFrom] : [])]),
    parties: all('parties'),
    sectors: all('sectors'),
    people: all('people'),
    notes: all('note'),
    used: [...Object.values(single), ...[...shared.values()].flat()],
    drawn,
    texts,
    rows: Math.min(rows, MOST_EXPECTED),
  };
}

/** Whether the present row says nothing in the columns of a plan. */
export const isRowEmpty = ({ used }: Plan, run: RowCursor): boolean =>
  used.every(({ at }) => isEmptyCell(run.cellAt(at)));

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

  /** What is to be read instead of a value; the value itself where it is not corrected. */
  of(column: string, value: string, row: number): string {
    const own = this.#inRows.size > 0 ? this.#inRows.get(`${row}\0${column}\0${value}`) : undefined;
    return own ?? this.#everywhere.get(`${column}\0${value}`) ?? value;
  }

  /** The present row's cell in a column, or its text where it is corrected; null without a column. */
  cellOf(run: RowCursor, column: PlannedColumn | undefined): Cell {
    if (!column) return null;
    const cell = run.cellAt(column.at);
    if (!this.some) return cell;
    const text = textOfCell(cell).trim();
    const repaired = this.of(column.name, text, run.row);
    return repaired === text ? cell : repaired;
  }

  /** The texts of a column as they lie in the file; null where they do not, or may be corrected. */
  textsOf(run: RowCursor, column: PlannedColumn | undefined): TextSpans | null {
    return column && !this.some ? run.textsOf(column.at) : null;
  }
}
