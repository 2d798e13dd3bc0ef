import { spreadOf } from '../../core/activity.ts';
import { calendarOf, type Day } from '../../core/days.ts';
import { type EdtfDate, parseEdtf, parseEdtfInterval } from '../../core/edtf.ts';
import { saysMore } from '../dates/cleanDate.ts';
import { datePartsToEdtf } from '../dates/dateParts.ts';
import { type DateOrders, type DateReading, NO_ORDERS } from '../dates/dateReading.ts';
import { DAY_LENGTH, isoDay } from '../dates/numericDate.ts';
import { futureSuggestion, lastPlausibleYear } from '../dates/otherCalendars.ts';
import { readDate } from '../dates/readDate.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { Plan, PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { ProblemCode } from './problems.ts';
import type { Validity } from './recordColumns.ts';
import type { RowCursor } from './rowCursor.ts';

/** A date as it was read, and what it means in days. */
export interface ReadDate {
  readonly edtf: string;
  readonly date: EdtfDate;
  /** How the date is spread over its days: a code of `SPREAD`. */
  readonly spread: number;
  /** Whether the cell says more than the date. */
  readonly saysMore: boolean;
}

/** Why a row has no date. */
export interface UndatedReason {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly value: string;
  readonly suggestion: string | null;
}

/** Most dates whose original wording is kept. */
const MAX_WORDINGS = 100_000;

function codeOf(reading: DateReading): ProblemCode {
  if (reading.kind === 'empty') return 'date-missing';
  if (reading.kind === 'sentinel') return 'date-sentinel';
  const why = reading.kind === 'unreadable' ? reading.why : 'not-a-date';
  return why === 'not-a-date' ? 'date-unreadable' : `date-${why}`;
}

const suggestionOf = (reading: DateReading) => (reading.kind === 'unreadable' ? reading.suggestion : null);

function validityOf(edtf: string): Validity | undefined {
  const interval = parseEdtfInterval(edtf);
  return interval ? { edtf, interval } : undefined;
}

/** A day number from a spreadsheet, stored as text. */
const SERIAL = /^\s*\d{5}(?:[.,]\d+)?\s*$/;
const MILLISECONDS = 86_400_000;

/** Reads the dates and validity periods of rows. */
export class DateReader {
  readonly #memo: ColumnMemo<ReadDate | UndatedReason>;
  /** Readings of the cells of other columns, by column name. */
  readonly #memos = new Map<string, ColumnMemo<DateReading>>();
  /** How the table first writes a date that it does not write as EDTF. */
  readonly #written = new Map<string, string>();
  readonly #today = Math.floor(Date.now() / MILLISECONDS) as Day;
  /** The last plausible year for an agreement. */
  readonly #lastYear = lastPlausibleYear(this.#today);
  /** Buffer for the UTF-16 units of a text that may be a day. */
  readonly #units = new Uint16Array(DAY_LENGTH);
  /** Columns whose cells state the validity last read in a way that could not be read. */
  unread: string[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly orders: Readonly<Record<string, DateOrders>>,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.#memo = new ColumnMemo(repairs);
  }

  /** The day of the current row if its date is written `YYYY-MM-DD`, as most are; null for any other. */
  plainDay(run: RowCursor): Day | null {
    const { date } = this.plan.single;
    if (!date || this.repairs.some) return null;
    const texts = run.textsOf(date.at);
    if (texts)
      return isoDay(texts.bytes, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? -1, this.#lastYear);
    const cell = run.cellAt(date.at);
    if (typeof cell !== 'string' || cell.length !== DAY_LENGTH) return null;
    for (let i = 0; i < DAY_LENGTH; i++) this.#units[i] = cell.charCodeAt(i);
    return isoDay(this.#units, 0, DAY_LENGTH, this.#lastYear);
  }

  /** The date of the current row, or why it has no readable date. */
  date(run: RowCursor): ReadDate | UndatedReason {
    const { date } = this.plan.single;
    const known = date && this.#memo.find(run, date);
    if (known) return known;
    const before = this.problems.added;
    const read = this.#date(run);
    // A number taken for a day is not kept, so that it is reported for every row.
    if (date && this.problems.added === before) this.#memo.keep(read);
    return read;
  }

  /**
   * The date of the current row from another column, used if its own is missing or unreadable; null if no column has
   * one.
   */
  standIn(run: RowCursor): (ReadDate & { readonly column: PlannedColumn }) | null {
    for (const column of this.plan.otherDates) {
      const reading = this.#read(run, column);
      const date = reading.kind === 'date' ? parseEdtf(reading.edtf) : null;
      if (reading.kind !== 'date' || !date || calendarOf(date.min).year > this.#lastYear) continue;
      this.problems.add('date-other', run.row, column.name, '');
      return { edtf: reading.edtf, date, spread: spreadOf(date), saysMore: false, column };
    }
    return null;
  }

  #date(run: RowCursor): ReadDate | UndatedReason {
    const { date: whole, year, month, day } = this.plan.single;
    const column = whole ?? year;
    if (!column) return { code: 'date-missing', column: null, value: '', suggestion: null };
    const cell = this.repairs.cellOf(run, column);
    const reading = whole ? readDate(cell, this.#ordersOf(whole)) : this.#inParts(run, column, month, day);
    const date = reading.kind === 'date' ? parseEdtf(reading.edtf) : null;
    const undated = (code: ProblemCode, suggestion: string | null): UndatedReason => ({
      code,
      column: column.name,
      value: textOfCell(cell).trim(),
      suggestion,
    });
    if (reading.kind !== 'date' || !date) return undated(codeOf(reading), suggestionOf(reading));
    const { edtf } = reading;
    if (calendarOf(date.min).year > this.#lastYear)
      return undated('date-future', futureSuggestion(edtf, this.#today));
    const value = textOfCell(cell).trim();
    if (value !== edtf && !this.#written.has(edtf) && this.#written.size < MAX_WORDINGS)
      this.#written.set(edtf, value);
    if (typeof cell === 'string' && SERIAL.test(cell))
      this.problems.add('date-serial', run.row, column.name, value, null, edtf);
    const isMore = whole !== undefined && typeof cell === 'string' && saysMore(cell);
    return { edtf, date, spread: spreadOf(date), saysMore: isMore };
  }

  /** What the table writes for a date, and the column it is in. */
  writtenOf(edtf: string): { readonly column: string | null; readonly value: string } {
    const { date, year } = this.plan.single;
    return { column: (date ?? year)?.name ?? null, value: this.#written.get(edtf) ?? edtf };
  }

  /** The validity of the current row, if it is stated and readable. */
  validity(run: RowCursor): Validity | undefined {
    const { validFrom, validTo, endYear } = this.plan.single;
    if (this.unread.length > 0) this.unread = [];
    const column = validTo ?? endYear ?? validFrom;
    if (!column) return undefined;
    const stated = this.repairs.cellOf(run, validFrom);
    const whole = typeof stated === 'string' && stated.includes('/') ? validityOf(stated.trim()) : undefined;
    if (whole) return whole;
    const from = this.#end(run, validFrom);
    const to = this.#end(run, validTo) || this.#endInParts(run);
    if (from === '' && to === '') return undefined;
    const edtf = `${from}/${to}`;
    const validity = validityOf(edtf);
    if (validity || (from === '' && to === '..')) return validity;
    return this.#turned(edtf, from, column, run.row);
  }

  /**
   * Handles a validity that ends before it begins: uses the correction of the reader if there is one, else reports it.
   */
  #turned(backwards: string, from: string, column: PlannedColumn, row: number): Validity | undefined {
    const given = this.repairs.of(column.name, backwards, row).trim();
    const isEnd = !given.includes('/') && given !== '..';
    const end = isEnd
      ? this.#endRead(readDate(given, this.#ordersOf(column)), given, column.name, row)
      : given;
    if (end === '') return undefined;
    const validity = validityOf(end.includes('/') ? end : `${from}/${end}`);
    if (validity) return validity;
    this.problems.add('validity-backwards', row, column.name, given);
    const { validFrom, validTo, endYear, endMonth, endDay } = this.plan.single;
    for (const each of [validFrom, validTo, endYear, endMonth, endDay]) if (each) this.unread.push(each.name);
    return undefined;
  }

  #ordersOf({ name }: PlannedColumn): DateOrders {
    return (Object.hasOwn(this.orders, name) && this.orders[name]) || NO_ORDERS;
  }

  /** Reads the current row's cell in a column other than the date column. */
  #read(run: RowCursor, column: PlannedColumn): DateReading {
    const memo = this.#memos.get(column.name) ?? new ColumnMemo<DateReading>(this.repairs);
    this.#memos.set(column.name, memo);
    const known = memo.find(run, column);
    if (known) return known;
    const reading = readDate(this.repairs.cellOf(run, column), this.#ordersOf(column));
    memo.keep(reading);
    return reading;
  }

  /** Reads a date whose parts are in separate columns; a year cell that holds a whole date is used as it is. */
  #inParts(run: RowCursor, year: PlannedColumn, month?: PlannedColumn, day?: PlannedColumn): DateReading {
    const cell = this.repairs.cellOf(run, year);
    if (typeof cell === 'string' && /[-/[]/.test(cell)) return readDate(cell, this.#ordersOf(year));
    return datePartsToEdtf(cell, this.repairs.cellOf(run, month), this.repairs.cellOf(run, day));
  }

  /** One end of a validity: EDTF, `..`, or '' if unknown. */
  #end(run: RowCursor, column: PlannedColumn | undefined): string {
    if (!column) return '';
    const cell = this.repairs.cellOf(run, column);
    return cell === '..' ? cell : this.#endRead(this.#read(run, column), cell, column.name, run.row);
  }

  /** The end of a validity whose parts are in separate columns, as EDTF; '' if unknown. */
  #endInParts(run: RowCursor): string {
    const { endYear, endMonth, endDay } = this.plan.single;
    if (!endYear) return '';
    const cell = this.repairs.cellOf(run, endYear);
    return this.#endRead(this.#inParts(run, endYear, endMonth, endDay), cell, endYear.name, run.row);
  }

  #endRead(reading: DateReading, cell: Cell, column: string, row: number): string {
    if (reading.kind === 'date' && parseEdtf(reading.edtf)) return reading.edtf;
    if (reading.kind === 'empty') return '';
    const code = reading.kind === 'sentinel' ? 'validity-sentinel' : 'validity-unreadable';
    this.problems.add(code, row, column, textOfCell(cell).trim(), suggestionOf(reading));
    this.unread.push(column);
    return '';
  }
}
