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

/** Keeps what says which rows are one record, and what each of them says for itself. */
export class Gatherer {
  readonly #key: PlannedColumn;
  readonly #told: readonly PlannedColumn[];
  readonly #groups = new Map<string, number[]>();
  /** By record: what it shares with others; '' where it stands alone. */
  readonly #keys: string[] = [];
  /** By record, by column of {@link #told}. */
  readonly #cells: (readonly string[])[] = [];
  /** By record: its parties as the table writes them. */
  readonly #parties: string[] = [];
  readonly #rows: number[] = [];

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
    const record = this.#keys.length;
    const key = textOf(this.#key);
    this.#keys.push(key);
    const shared = key === '' ? `\0${record}` : key;
    const group = this.#groups.get(shared) ?? [];
    group.push(record);
    this.#groups.set(shared, group);
    this.#cells.push(this.#told.map(textOf));
    const parties = this.plan.parties.map(textOf);
    this.#parties.push(parties.filter((text) => text !== '').join(', '));
    this.#rows.push(run.row);
  }

  /** Groups by their first record; a record that shares nothing is a group of its own. */
  groups(): readonly Group[] {
    return [...this.#groups.values()].map((records) => ({ key: this.#keys[records[0] ?? 0] ?? '', records }));
  }

  /** Whether each record of a group is about another party: what one of them says need not hold for the others. */
  isByParty({ records }: Group): boolean {
    const named = records.map((record) => this.#parties[record] ?? '').filter((text) => text !== '');
    return new Set(named).size > 1;
  }

  /** Places of the columns in which records of a group differ. */
  #differing(group: Group): ReadonlySet<number> {
    const isByParty = this.isByParty(group);
    const differing = this.#told.flatMap((_, i) => {
      const values = new Set(group.records.map((record) => this.#cells[record]?.[i] ?? ''));
      if (!isByParty) values.delete('');
      return values.size > 1 ? [i] : [];
    });
    return new Set(differing);
  }

  /**
   * The notes of a group: those of its records that hold for all of them, then what each record says for itself.
   * @param notes of each record
   */
  notesOf(group: Group, notes: readonly (readonly Text[])[]): readonly Text[] {
    const differing = this.#differing(group);
    const told = [...differing].map((i) => `${this.#told[i]?.name ?? ''}: `);
    const shared = new Map<string, Text>();
    for (const note of notes.flat()) {
      const isTold = typeof note === 'string' && told.some((start) => note.startsWith(start));
      if (!isTold) shared.set(JSON.stringify(note), note);
    }
    const own = group.records.flatMap((record): Text[] => {
      const cells = [...differing].flatMap((i) => {
        const text = this.#cells[record]?.[i] ?? '';
        return text === '' ? [] : [`${this.#told[i]?.name ?? ''} ${text}`];
      });
      if (cells.length === 0) return [];
      const line = cells.join('; ').slice(0, LONGEST_TEXT / 2);
      const parties = this.#parties[record] ?? '';
      return [
        parties === ''
          ? rowNamed(this.#rows[record] ?? 0, line)
          : `${parties}: ${line}`.slice(0, LONGEST_TEXT),
      ];
    });
    return [...shared.values(), ...own];
  }
}
