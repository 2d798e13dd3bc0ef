import type { Text } from '../../core/dataset.ts';
import type { Plan, PlannedColumn } from './plan.ts';
import type { RowCursor } from './rowCursor.ts';
import { LONGEST_TEXT, type TextReader } from './textReader.ts';

/** Records made of one row each that are one record, in the order of the file. */
export interface Group {
  /** What they share. */
  readonly key: string;
  readonly records: readonly number[];
}

/** Who a row is about where it names nobody. */
const rowNamed = (row: number, told: string): Text => ({
  en: `row ${row}: ${told}`,
  ru: `строка ${row}: ${told}`,
  zh: `第 ${row} 行：${told}`,
});

/** Columns whose values are told row by row where rows of one record differ in them. */
function toldColumns({ single, otherDates, notes, people }: Plan): readonly PlannedColumn[] {
  const { date, year, month, day, validFrom, validTo, endYear, endMonth, endDay } = single;
  const { kind, stage, level, place } = single;
  const dates = [date, year, month, day, ...otherDates, validFrom, validTo, endYear, endMonth, endDay];
  const all = [...dates, kind, stage, level, place, ...people, ...notes];
  // Entry into force is a stand-in date too.
  return [...new Set(all)].filter((column) => column !== undefined);
}

/** What a record of one row says for itself. */
interface Row {
  /** What it shares with others; '' where it stands alone. */
  readonly key: string;
  /** Texts by column of those that are told row by row. */
  readonly cells: readonly string[];
  /** Its parties as the table writes them. */
  readonly parties: string;
  readonly row: number;
}

/** Keeps what says which rows are one record, and what each of them says for itself. */
export class Gatherer {
  readonly #key: PlannedColumn;
  readonly #told: readonly PlannedColumn[];
  readonly #groups = new Map<string, number[]>();
  /** By record. */
  readonly #rows: Row[] = [];

  /** @param key place of the column whose value rows of one record share */
  constructor(
    key: number,
    private readonly plan: Plan,
    private readonly texts: TextReader,
  ) {
    // Corrections are of what a column states, not of which rows are one record.
    this.#key = { at: key, name: '' };
    this.#told = toldColumns(plan).filter(({ at }) => at !== key);
  }

  /** Keeps the present row, which became the next record. */
  add(run: RowCursor): void {
    const textOf = (column: PlannedColumn) => this.texts.quiet(column, run);
    const record = this.#rows.length;
    const key = textOf(this.#key);
    const shared = key === '' ? `\0${record}` : key;
    const group = this.#groups.get(shared) ?? [];
    group.push(record);
    this.#groups.set(shared, group);
    const parties = this.plan.parties.map(textOf).filter((text) => text !== '');
    this.#rows.push({ key, cells: this.#told.map(textOf), parties: parties.join(', '), row: run.row });
  }

  /** Groups by their first record; a record that shares nothing is a group of its own. */
  groups(): readonly Group[] {
    return [...this.#groups.values()].map((records) => ({
      key: this.#rowsOf(records)[0]?.key ?? '',
      records,
    }));
  }

  /** Whether each record of a group is about another party: what one of them says need not hold for the others. */
  isByParty({ records }: Group): boolean {
    const named = this.#rowsOf(records).flatMap(({ parties }) => (parties === '' ? [] : [parties]));
    return new Set(named).size > 1;
  }

  /**
   * The notes of a group: those of its records that hold for all of them, then what each record says for itself.
   * @param notes of each record
   */
  notesOf(group: Group, notes: readonly (readonly Text[])[]): readonly Text[] {
    const rows = this.#rowsOf(group.records);
    const isByParty = this.isByParty(group);
    const differing = this.#told.flatMap(({ name }, at) => {
      const values = new Set(rows.map(({ cells }) => cells[at] ?? ''));
      if (!isByParty) values.delete('');
      return values.size > 1 ? [{ name, at }] : [];
    });
    const shared = new Map<string, Text>();
    for (const note of notes.flat()) {
      const isTold = typeof note === 'string' && differing.some(({ name }) => note.startsWith(`${name}: `));
      if (!isTold) shared.set(JSON.stringify(note), note);
    }
    const own = rows.flatMap(({ cells, parties, row }): Text[] => {
      const told = differing.filter(({ at }) => (cells[at] ?? '') !== '');
      if (told.length === 0) return [];
      const line = told
        .map(({ name, at }) => `${name} ${cells[at]}`)
        .join('; ')
        .slice(0, LONGEST_TEXT / 2);
      return [parties === '' ? rowNamed(row, line) : `${parties}: ${line}`.slice(0, LONGEST_TEXT)];
    });
    return [...shared.values(), ...own];
  }

  #rowsOf(records: readonly number[]): Row[] {
    return records.flatMap((record) => this.#rows[record] ?? []);
  }
}
