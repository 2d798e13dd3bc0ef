import type { Text } from '../../core/dataset.ts';
import type { Language } from '../../core/viewState.ts';
import { noteOf, type Plan, type PlannedColumn } from './plan.ts';
import type { RowCursor } from './rowCursor.ts';
import { cutText, MAX_TEXT, type TextReader } from './textReader.ts';

/** Single-row records that are one record, in file order. */
export interface RecordGroup {
  /** The value they share. */
  readonly key: string;
  readonly records: readonly number[];
}

/** Prefixes a note with the row it comes from, for a row that names no party. */
const rowNamed = (row: number, line: string): Readonly<Record<Language, string>> => ({
  en: `row ${row}: ${line}`,
  ru: `строка ${row}: ${line}`,
  zh: `第 ${row} 行：${line}`,
});

/** Columns whose values are listed per row if the rows of a record differ in them. */
function listedColumns({ single, otherDates, notes, people }: Plan): readonly PlannedColumn[] {
  const { date, year, month, day, validFrom, validTo, endYear, endMonth, endDay } = single;
  const { kind, stage, level, place } = single;
  const dates = [date, year, month, day, ...otherDates, validFrom, validTo, endYear, endMonth, endDay];
  const all = [...dates, kind, stage, level, place, ...people, ...notes];
  // The Set drops duplicates: entry into force is also a stand-in date.
  return [...new Set(all)].filter((column) => column !== undefined);
}

/** What a single-row record contributes to its group. */
interface Row {
  /** Value shared with other rows; '' if the row stands alone. */
  readonly key: string;
  /** Texts of the columns that are listed per row. */
  readonly cells: readonly string[];
  /** Its parties as the table writes them. */
  readonly parties: string;
  readonly row: number;
}

/** Collects which rows are one record, and what each of them says. */
export class Gatherer {
  readonly #key: PlannedColumn;
  readonly #told: readonly PlannedColumn[];
  readonly #groups = new Map<string, number[]>();
  /** Rows by record. */
  readonly #rows: Row[] = [];

  /** @param key index of the column whose value the rows of a record share */
  constructor(
    key: number,
    private readonly plan: Plan,
    private readonly texts: TextReader,
  ) {
    // No name, so no correction applies: corrections change what a column states, not which rows belong together.
    this.#key = { at: key, name: '' };
    this.#told = listedColumns(plan).filter(({ at }) => at !== key);
  }

  /** Adds the current row, which became the next record. */
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

  /** Groups in the order of their first record; a record that shares nothing is a group of its own. */
  groups(): readonly RecordGroup[] {
    return [...this.#groups.values()].map((records) => ({
      key: this.#rowsOf(records)[0]?.key ?? '',
      records,
    }));
  }

  /** Whether each record of a group is about another party, so that what one states need not hold for the others. */
  isByParty({ records }: RecordGroup): boolean {
    const named = this.#rowsOf(records).flatMap(({ parties }) => (parties === '' ? [] : [parties]));
    return new Set(named).size > 1;
  }

  /**
   * The notes of a group: first those that hold for all its records, then what each record says.
   * @param notes notes of each record
   */
  notesOf(group: RecordGroup, notes: readonly (readonly Text[])[]): readonly Text[] {
    const rows = this.#rowsOf(group.records);
    const isByParty = this.isByParty(group);
    const differing = this.#told.flatMap((column, at) => {
      const values = new Set(rows.map(({ cells }) => cells[at] ?? ''));
      if (!isByParty) values.delete('');
      return values.size > 1 ? [{ column, at }] : [];
    });
    const isTold = (note: Text) =>
      typeof note === 'string' &&
      differing.some(({ column, at }) =>
        column === this.plan.plainNotes
          ? rows.some(({ cells }) => cutText(cells[at] ?? '', MAX_TEXT) === note)
          : note.startsWith(`${column.name}: `),
      );
    const shared = new Map<string, Text>();
    for (const note of notes.flat()) {
      if (!isTold(note)) shared.set(JSON.stringify(note), note);
    }
    const own = rows.flatMap(({ cells, parties, row }): Text[] => {
      const told = differing.filter(({ at }) => (cells[at] ?? '') !== '');
      if (told.length === 0) return [];
      const line = told
        .map(({ column, at }) => noteOf(this.plan, column, cells[at] ?? '', ' '))
        .join('; ')
        .slice(0, MAX_TEXT / 2);
      return [parties === '' ? rowNamed(row, line) : `${parties}: ${line}`.slice(0, MAX_TEXT)];
    });
    return [...shared.values(), ...own];
  }

  #rowsOf(records: readonly number[]): Row[] {
    return records.flatMap((record) => this.#rows[record] ?? []);
  }
}
