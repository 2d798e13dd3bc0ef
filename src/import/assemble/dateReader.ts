import { SPREAD, spreadOf } from '../../core/activity.ts';
import { calendarOf, type Day } from '../../core/days.ts';
import { type EdtfDate, type EdtfInterval, parseEdtf, parseEdtfInterval } from '../../core/edtf.ts';
import { saysMore } from '../dates/besideDate.ts';
import { datePartsToEdtf } from '../dates/dateParts.ts';
import { type DateFault, type DateOrders, type DateReading, NO_ORDERS } from '../dates/dateReading.ts';
import { DAY_LENGTH, isoDay } from '../dates/isoDay.ts';
import { isFarAhead, lastPlausibleYear, meantByFuture } from '../dates/otherCalendars.ts';
import { readDate } from '../dates/readDate.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { TextSpans } from '../read/textSpans.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { Plan, PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { ProblemCode } from './problems.ts';
import type { CellAt, RowCursor } from './rowCursor.ts';

/** A date as it was read, and what it means in days. */
export interface ReadDate {
  readonly edtf: string;
  readonly date: EdtfDate;
  /** How the date is spread over its days: a code of `SPREAD`. */
  readonly spread: number;
}

/** Why a row has no date. */
export interface Undated {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly value: string;
  readonly suggestion: string | null;
}

/** Cells whose dates are kept, since tables repeat them. */
const KEPT = 100_000;

const UNREADABLE = {
  impossible: 'date-impossible',
  ambiguous: 'date-ambiguous',
  interval: 'date-interval',
  several: 'date-several',
  'short-year': 'date-short-year',
  decade: 'date-decade',
  unclear: 'date-unclear',
  future: 'date-future',
  'not-a-date': 'date-unreadable',
} as const satisfies Record<DateFault, ProblemCode>;

function codeOf(reading: DateReading): ProblemCode {
  if (reading.kind === 'empty') return 'date-missing';
  if (reading.kind === 'sentinel') return 'date-sentinel';
  return reading.kind === 'unreadable' ? UNREADABLE[reading.why] : 'date-unreadable';
}

/** A date that is one day, written so that all of them are of one shape. */
const exactDate = (day: Day): EdtfDate => ({
  min: day,
  max: day,
  precision: 'day',
  uncertain: false,
  approximate: false,
});

/** A number of days as a text, which a table keeps from a spreadsheet. */
const SERIAL = /^\s*\d{5}(?:[.,]\d+)?\s*$/;
const MILLISECONDS = 86_400_000;

/** Reads the dates and the validity of rows. */
export class DateReader {
  readonly #cells = new Map<string, ReadDate>();
  readonly #memo = new ColumnMemo<ReadDate | Undated>();
  /** What the table first writes for a date that it does not write as EDTF. */
  readonly #written = new Map<string, string>();
  readonly #lastYear: number;
  /** Those of a text that may be a day. */
  readonly #units = new Uint16Array(DAY_LENGTH);
  /** Columns whose cells say of the last validity what could not be read. */
  #unread: string[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly orders: Readonly<Record<string, DateOrders>>,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
    private readonly today: Day = Math.floor(Date.now() / MILLISECONDS) as Day,
  ) {
    this.#lastYear = lastPlausibleYear(today);
  }

  /** The day of the present row where its date stands as `YYYY-MM-DD` in the file; null for any other. */
  plainDay(texts: TextSpans, i: number): Day | null {
    return isoDay(texts.bytes, texts.starts[i] ?? 0, texts.lengths[i] ?? -1, this.#lastYear);
  }

  /** The texts of the column of dates, where they can be read as they lie. */
  plainTexts(run: RowCursor): TextSpans | null {
    const { date } = this.plan.single;
    return date && !this.repairs.some ? run.textsOf(date.at) : null;
  }

  /** The date of the present row, or why it has none that can be read. */
  date(run: RowCursor): ReadDate | Undated {
    const texts = this.plainTexts(run);
    const known = texts ? this.#memo.find(texts, run.i) : undefined;
    if (known) return known;
    const before = this.problems.added;
    const read = this.#date(run.cellAt, run.row);
    // A number taken for a day is said of every row.
    if (texts && this.problems.added === before) this.#memo.keep(read);
    return read;
  }

  /** Whether the cell of the date that was read says more than its date. */
  saysMore(run: RowCursor): boolean {
    const { date } = this.plan.single;
    if (!date) return false;
    // Dates as most are written say no more, and are told apart sooner by their length; no text has fewer bytes than letters.
    if ((this.plainTexts(run)?.lengths[run.i] ?? DAY_LENGTH + 1) <= DAY_LENGTH) return false;
    const cell = this.repairs.ofCell(date.name, run.cellAt(date.at), run.row);
    return (
      typeof cell === 'string' && cell.length > DAY_LENGTH && /[,;)\]）\n]/u.test(cell) && saysMore(cell)
    );
  }

  /** The date of the present row by another column, where its own is missing or cannot be read; null where none has one. */
  standIn({ cellAt, row }: RowCursor): (ReadDate & { readonly column: PlannedColumn }) | null {
    for (const column of this.plan.otherDates) {
      const cell = this.repairs.ofCell(column.name, cellAt(column.at), row);
      const reading = readDate(cell, this.#ordersOf(column.name));
      const date = reading.kind === 'date' ? parseEdtf(reading.edtf) : null;
      if (reading.kind !== 'date' || !date || isFarAhead(calendarOf(date.min).year, this.today)) continue;
      this.problems.add('date-other', row, column.name, '');
      return { edtf: reading.edtf, date, spread: spreadOf(date), column };
    }
    return null;
  }

  #date(cellAt: CellAt, row: number): ReadDate | Undated {
    const { date, year } = this.plan.single;
    const column = date ?? year;
    if (!column) return { code: 'date-missing', column: null, value: '', suggestion: null };
    const plain = cellAt(column.at);
    if (date && typeof plain === 'string' && !this.repairs.some) {
      for (let i = 0; i < DAY_LENGTH; i++) this.#units[i] = plain.charCodeAt(i);
      const day = isoDay(this.#units, 0, plain.length, this.#lastYear);
      if (day !== null) return { edtf: plain, date: exactDate(day), spread: SPREAD.plain };
    }
    const kept = date && typeof plain === 'string' && !this.repairs.some ? this.#cells.get(plain) : undefined;
    if (kept) return kept;
    const cell = this.repairs.ofCell(column.name, plain, row);
    const reading =
      date || this.#isWhole(cell)
        ? readDate(cell, this.#ordersOf(column.name))
        : this.#parts(cell, cellAt, row);
    const days = reading.kind === 'date' ? parseEdtf(reading.edtf) : null;
    if (reading.kind === 'date' && days) {
      if (isFarAhead(calendarOf(days.min).year, this.today))
        return this.#undated('date-future', column.name, cell, meantByFuture(reading.edtf, this.today));
      const read = { edtf: reading.edtf, date: days, spread: spreadOf(days) };
      this.#say(reading.edtf, column.name, cell, row);
      if (date && typeof plain === 'string' && !SERIAL.test(plain) && this.#cells.size < KEPT)
        this.#cells.set(plain, read);
      return read;
    }
    const suggestion = reading.kind === 'unreadable' ? reading.suggestion : null;
    return this.#undated(codeOf(reading), column.name, cell, suggestion);
  }

  #undated(code: ProblemCode, column: string, cell: Cell, suggestion: string | null): Undated {
    return { code, column, value: textOfCell(cell).trim(), suggestion };
  }

  /** Keeps what the table writes for a date, and says where a number was taken for a day. */
  #say(edtf: string, column: string, cell: Cell, row: number): void {
    const value = textOfCell(cell).trim();
    if (value !== edtf && !this.#written.has(edtf) && this.#written.size < KEPT)
      this.#written.set(edtf, value);
    if (typeof cell === 'string' && SERIAL.test(cell))
      this.problems.add('date-serial', row, column, value, null, edtf);
  }

  /** What the table writes for a date it holds, and the column it stands in. */
  writtenOf(edtf: string): { readonly column: string | null; readonly value: string } {
    const { date, year } = this.plan.single;
    return { column: (date ?? year)?.name ?? null, value: this.#written.get(edtf) ?? edtf };
  }

  /** The validity of a row as an EDTF interval, where it is stated and can be read. */
  validity(
    cellAt: CellAt,
    row: number,
  ): { readonly edtf: string; readonly interval: EdtfInterval } | undefined {
    const { validFrom, validTo, endYear } = this.plan.single;
    if (this.#unread.length > 0) this.#unread = [];
    if (!validFrom && !validTo && !endYear) return undefined;
    const whole = this.#interval(validFrom, cellAt, row);
    if (whole) return whole;
    const from = this.#end(validFrom, cellAt, row);
    const to = this.#end(validTo, cellAt, row) || this.#endInParts(cellAt, row);
    if (from === '' && to === '') return undefined;
    const edtf = `${from}/${to}`;
    const interval = parseEdtfInterval(edtf);
    if (interval) return { edtf, interval };
    if (from === '' && to === '..') return undefined;
    const column = validTo ?? endYear ?? validFrom;
    return column && this.#turned(edtf, from, column.name, row);
  }

  /** Columns whose cells say of the validity that was read last what could not be read. */
  get unread(): readonly string[] {
    return this.#unread;
  }

  /** A validity that ends before it begins, where the reader has written another, or another end; else it is a problem. */
  #turned(backwards: string, from: string, column: string, row: number) {
    const given = this.repairs.of(column, backwards, row).trim();
    const end = given.includes('/') ? null : this.#endOf(given, column, row);
    if (end === '') return undefined;
    const edtf = end === null ? given : `${from}/${end}`;
    const interval = parseEdtfInterval(edtf);
    if (interval) return { edtf, interval };
    this.problems.add('validity-backwards', row, column, given);
    const { validFrom, validTo, endYear, endMonth, endDay } = this.plan.single;
    for (const each of [validFrom, validTo, endYear, endMonth, endDay])
      if (each) this.#unread.push(each.name);
    return undefined;
  }

  #ordersOf(column: string): DateOrders {
    return (Object.hasOwn(this.orders, column) && this.orders[column]) || NO_ORDERS;
  }

  /** A year's cell corrected to a whole date stands for itself. */
  #isWhole(cell: Cell): boolean {
    return typeof cell === 'string' && /[-/[]/.test(cell);
  }

  #parts(year: Cell, cellAt: CellAt, row: number): DateReading {
    const { month, day } = this.plan.single;
    const part = (column: PlannedColumn | undefined) =>
      column && this.repairs.ofCell(column.name, cellAt(column.at), row);
    return datePartsToEdtf(year, part(month), part(day));
  }

  /** A validity that one cell states whole: "2024/2026". */
  #interval(column: PlannedColumn | undefined, cellAt: CellAt, row: number) {
    if (!column) return undefined;
    const cell = this.repairs.ofCell(column.name, cellAt(column.at), row);
    if (typeof cell !== 'string' || !cell.includes('/')) return undefined;
    const edtf = cell.trim();
    const interval = parseEdtfInterval(edtf);
    return interval ? { edtf, interval } : undefined;
  }

  /** One end of a validity: EDTF, `..`, or '' where it is not known. */
  #end(column: PlannedColumn | undefined, cellAt: CellAt, row: number): string {
    if (!column) return '';
    return this.#endOf(this.repairs.ofCell(column.name, cellAt(column.at), row), column.name, row);
  }

  /** The end of a validity whose parts stand in columns of their own, EDTF; '' where it is not known. */
  #endInParts(cellAt: CellAt, row: number): string {
    const { endYear, endMonth, endDay } = this.plan.single;
    if (!endYear) return '';
    const part = (column: PlannedColumn | undefined) =>
      column && this.repairs.ofCell(column.name, cellAt(column.at), row);
    const year = part(endYear) ?? null;
    const reading = this.#isWhole(year)
      ? readDate(year, this.#ordersOf(endYear.name))
      : datePartsToEdtf(year, part(endMonth), part(endDay));
    return this.#endRead(reading, year, endYear.name, row);
  }

  #endOf(cell: Cell, column: string, row: number): string {
    if (cell === '..') return '..';
    return this.#endRead(readDate(cell, this.#ordersOf(column)), cell, column, row);
  }

  #endRead(reading: DateReading, cell: Cell, column: string, row: number): string {
    if (reading.kind === 'date' && parseEdtf(reading.edtf)) return reading.edtf;
    if (reading.kind === 'empty') return '';
    const value = textOfCell(cell).trim();
    const code = reading.kind === 'sentinel' ? 'validity-sentinel' : 'validity-unreadable';
    const suggestion = reading.kind === 'unreadable' ? reading.suggestion : null;
    this.problems.add(code, row, column, value, suggestion);
    this.#unread.push(column);
    return '';
  }
}
