import { activityOf, NO_DAY, OPEN_DAY } from '../../core/activity.ts';
import { type ListColumn, UNDATED_DAY } from '../../core/columns.ts';
import type { Day } from '../../core/days.ts';
import type { EdtfInterval } from '../../core/edtf.ts';
import { RowArrays } from '../../core/rowArrays.ts';
import { STAGES } from '../../core/taxonomy.ts';
import { type TextColumn, TextColumnBuilder } from '../../data/packed/textColumn.ts';

const FIRST = 1 << 10;

/** Several values per row, stored as offsets and values: see `ListColumn`. The arrays double in size as needed. */
export class GrowableLists {
  #offsets: Uint32Array;
  #values: Uint32Array;
  #rows = 0;
  #size = 0;

  /** @param expected approximate number of lists */
  constructor(expected = 0) {
    const length = Math.max(FIRST, expected + 1);
    this.#offsets = new Uint32Array(length);
    this.#values = new Uint32Array(length);
  }

  add(codes: readonly number[]): void {
    if (this.#size + codes.length > this.#values.length) {
      const grown = new Uint32Array(2 * (this.#size + codes.length));
      grown.set(this.#values);
      this.#values = grown;
    }
    for (let i = 0; i < codes.length; i++) this.#values[this.#size++] = codes[i] ?? 0;
    this.#rows++;
    if (this.#rows === this.#offsets.length) {
      const grown = new Uint32Array(2 * this.#rows);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[this.#rows] = this.#size;
  }

  /** The values of a row. */
  at(row: number): Uint32Array {
    return this.#values.subarray(this.#offsets[row], this.#offsets[row + 1]);
  }

  /** All lists, without copying; only valid until the next is added. */
  done(): { readonly offsets: Uint32Array; readonly values: Uint32Array } {
    return {
      offsets: this.#offsets.subarray(0, this.#rows + 1),
      values: this.#values.subarray(0, this.#size),
    };
  }
}

/** Reorders lists by row. */
export function takeLists({ offsets, values }: ListColumn, order: Uint32Array) {
  const ends = new Uint32Array(order.length + 1);
  const taken = new Uint32Array(values.length);
  const starts = new Uint32Array(order.length);
  // Lengths are computed first, so that the copying loop knows its bounds without waiting for memory.
  let size = 0;
  for (let row = 0; row < order.length; row++) {
    const place = order[row] ?? 0;
    const start = offsets[place] ?? 0;
    starts[row] = start;
    size += (offsets[place + 1] ?? 0) - start;
    ends[row + 1] = size;
  }
  let at = 0;
  for (let row = 0; row < order.length; row++) {
    const end = ends[row + 1] ?? 0;
    for (let from = starts[row] ?? 0; at < end; at++) taken[at] = values[from++] ?? 0;
  }
  return { offsets: ends, values: taken };
}

/** Last day of a validity: NO_DAY if none is stated, OPEN_DAY if it is open-ended. */
function lastDay(interval: EdtfInterval | undefined): number {
  if (!interval || interval.end === 'unknown') return NO_DAY;
  return interval.end === 'open' ? OPEN_DAY : interval.end.max;
}

/** A validity as EDTF, and its parsed form. */
export interface Validity {
  readonly edtf: string;
  readonly interval: EdtfInterval;
}

/** What a record is drawn by, apart from its parties and sectors. */
interface DrawnRecord {
  /** null for a record without a date. */
  readonly date: { readonly min: Day; readonly max: Day } | null;
  /** One of `SPREAD`. */
  readonly spread: number;
  readonly validity: Validity | undefined;
  /** Codes in the table's vocabularies. */
  readonly kind: number;
  readonly stage: number;
  readonly level: number;
  readonly fileRow: number;
}

/** What records are drawn and counted by, in file order. */
export class DrawnRecords {
  readonly rows: RowArrays;
  /** Codes of the parties and sectors of each record. */
  readonly partyLists: GrowableLists;
  readonly sectorLists: GrowableLists;
  /** EDTF; '' for a record without a date. */
  readonly dates: TextColumnBuilder;

  /** @param expected approximate number of records */
  constructor(expected = 0) {
    this.rows = new RowArrays(expected);
    this.partyLists = new GrowableLists(expected);
    this.sectorLists = new GrowableLists(expected);
    this.dates = new TextColumnBuilder(expected);
  }

  /** Adds the values stored in {@link rows}. */
  add({ date, spread, validity, kind, stage, level, fileRow }: DrawnRecord): void {
    const meaning = STAGES[stage] ?? 'unstated';
    const active = activityOf({ validity: validity?.edtf, stage: meaning }, date, [], spread);
    const record = this.rows.length;
    const rows = this.rows.next();
    rows.minDay[record] = date?.min ?? UNDATED_DAY;
    rows.maxDay[record] = date?.max ?? UNDATED_DAY;
    rows.oneOf[record] = spread;
    rows.validTo[record] = lastDay(validity?.interval);
    rows.hasValidity[record] = Number(validity !== undefined);
    rows.activeFromMin[record] = active.fromMin;
    rows.activeFromMax[record] = active.fromMax;
    rows.activeToMin[record] = active.toMin;
    rows.activeToMax[record] = active.toMax;
    rows.kind[record] = kind;
    rows.stage[record] = stage;
    rows.level[record] = level;
    rows.fileRow[record] = fileRow;
  }
}

/** The texts of records, in file order. */
export class RecordTexts {
  readonly titles: TextColumnBuilder;
  /** '' if it is the same as the title. */
  readonly summaries: TextColumnBuilder;
  readonly urls: TextColumnBuilder;
  /** JSON of a `RestOfRecord`, or ''. */
  readonly rests: TextColumnBuilder;

  /** @param expected approximate number of records */
  constructor(expected = 0) {
    this.titles = new TextColumnBuilder(expected);
    this.summaries = new TextColumnBuilder(expected);
    this.urls = new TextColumnBuilder(expected);
    this.rests = new TextColumnBuilder(expected);
  }
}

/** The data that a dataset's records are built from. */
export interface RecordColumns {
  readonly drawn: DrawnRecords;
  readonly texts: RecordTexts;
  readonly ids: TextColumn;
}
