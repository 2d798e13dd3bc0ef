import { isNoteName, standInRank } from '../mapping/columnName.ts';
import { type Mapping, SHARED_TARGETS, type Target } from '../mapping/mapping.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { TextSpans } from '../read/textSpans.ts';
import type { Repair } from './problems.ts';
import type { RowCursor } from './rowCursor.ts';

/** A column that is used: its index in a row, and its name. */
export interface PlannedColumn {
  readonly at: number;
  readonly name: string;
}

/** Which column is used for what. */
export interface Plan {
  readonly single: Readonly<Partial<Record<Target, PlannedColumn>>>;
  /** Titles to use if the title is missing, in table order. */
  readonly otherTitles: readonly PlannedColumn[];
  /** Dates to use if the date is missing, the most likely first; includes entry into force. */
  readonly otherDates: readonly PlannedColumn[];
  readonly parties: readonly PlannedColumn[];
  readonly sectors: readonly PlannedColumn[];
  readonly people: readonly PlannedColumn[];
  readonly notes: readonly PlannedColumn[];
  /** The one of them whose name says only that it has notes; null if none does, or several do. */
  readonly plainNotes: PlannedColumn | null;
  /** All columns above. */
  readonly used: readonly PlannedColumn[];
  /** Names of the columns that records are drawn, counted and linked by, in table order. */
  readonly drawn: readonly string[];
  /** Names of the other columns used. */
  readonly texts: readonly string[];
  /** Expected number of rows, for allocating memory; the actual number may differ. */
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

/** Date columns, sorted by how well they can stand in for the date of a record, then by table order. */
const byStandIn = (columns: readonly PlannedColumn[]): readonly PlannedColumn[] =>
  [...columns].sort((a, b) => standInRank(a.name) - standInRank(b.name) || a.at - b.at);

/** Most rows for which memory is allocated in advance. */
const MAX_EXPECTED_ROWS = 1 << 21;

/**
 * The columns of a table by their use in a mapping; if two have the same single target, the first counts.
 * @param rows number of rows the file states; 0 if it doesn't
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
  const [plainNotes = null, ...otherNotes] = all('note').filter(({ name }) => isNoteName(name));
  return {
    single,
    otherTitles: all('otherTitle'),
    otherDates: byStandIn([...all('otherDate'), ...(single.validFrom ? [single.validFrom] : [])]),
    parties: all('parties'),
    sectors: all('sectors'),
    people: all('people'),
    notes: all('note'),
    plainNotes: otherNotes.length > 0 ? null : plainNotes,
    used: [...Object.values(single), ...[...shared.values()].flat()],
    drawn,
    texts,
    rows: Math.min(rows, MAX_EXPECTED_ROWS),
  };
}

/**
 * What a cell becomes among the notes of a record: after the name of its column, unless that would only repeat what the
 * notes are called.
 * @param between what stands between the name and the text
 */
export const noteOf = (
  { plainNotes }: Plan,
  { at, name }: PlannedColumn,
  text: string,
  between = ': ',
): string => (at === plainNotes?.at ? text : `${name}${between}${text}`);

/** Whether the current row is empty in all columns of a plan. */
export const isRowEmpty = ({ used }: Plan, run: RowCursor): boolean =>
  used.every(({ at }) => isEmptyCell(run.cellAt(at)));

/** Corrections to cells, or to the parties and sectors in them. */
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

  /** The corrected value, or the value itself if there is no correction. */
  of(column: string, value: string, row: number): string {
    const own = this.#inRows.size > 0 ? this.#inRows.get(`${row}\0${column}\0${value}`) : undefined;
    return own ?? this.#everywhere.get(`${column}\0${value}`) ?? value;
  }

  /** The current row's cell in a column, or the corrected text; null without a column. */
  cellOf(run: RowCursor, column: PlannedColumn | undefined): Cell {
    if (!column) return null;
    const cell = run.cellAt(column.at);
    if (!this.some) return cell;
    const text = textOfCell(cell).trim();
    const repaired = this.of(column.name, text, run.row);
    return repaired === text ? cell : repaired;
  }

  /** The texts of a column as stored in the file; null if they aren't stored as such, or if there are corrections. */
  textsOf(run: RowCursor, column: PlannedColumn | undefined): TextSpans | null {
    return column && !this.some ? run.textsOf(column.at) : null;
  }
}
