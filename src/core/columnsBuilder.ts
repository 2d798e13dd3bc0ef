import { activityOf, NO_DAY, OPEN_DAY } from './activity.ts';
import { CodeLists, reordered } from './codeLists.ts';
import { type ColumnData, datedIn, type ListColumn, UNDATED_DAY } from './columns.ts';
import type { Dataset, GroupParty } from './dataset.ts';
import type { Day } from './days.ts';
import type { EdtfInterval } from './edtf.ts';
import { partnersOf } from './partners.ts';
import { inOrder, RowArrays } from './rowArrays.ts';
import { type SingleValuedFacet, STAGES } from './taxonomy.ts';
import { timeOrder } from './timeOrder.ts';
import { stageMeanings } from './vocabularies.ts';

/** What a record is drawn and counted by. Its codes stand for values that are given at the end. */
export interface DrawnRecord extends Readonly<Record<SingleValuedFacet, number>> {
  /** null for a record without a date. */
  readonly date: { readonly min: Day; readonly max: Day } | null;
  /** How the date is spread over its days: one of `SPREAD`. */
  readonly spread: number;
  /** Whether the date is that of a report. */
  readonly reported: boolean;
  readonly validity: EdtfInterval | null;
  readonly parties: readonly number[];
  readonly sectors: readonly number[];
  /** Row of the record in its file; 0 if it has none. */
  readonly fileRow: number;
}

/** What the codes stand for, and the lists of codes, in the order the records were added. */
interface Coded {
  readonly party: ListColumn;
  readonly parties: readonly string[];
  readonly groups: readonly GroupParty[];
  readonly hub: string | undefined;
  readonly sector: ListColumn;
  readonly values: Omit<ColumnData['values'], 'partner'>;
}

/** Last day of a validity: NO_DAY if none is stated, OPEN_DAY if it is open-ended. */
function lastDay(validity: EdtfInterval | null): number {
  if (!validity || validity.end === 'unknown') return NO_DAY;
  return validity.end === 'open' ? OPEN_DAY : validity.end.max;
}

/** Builds the columns of a dataset from records added one by one in the order of its file. */
export class ColumnsBuilder {
  readonly rows: RowArrays;
  /** Codes of the parties and sectors of each record. */
  readonly partyLists: CodeLists;
  readonly sectorLists: CodeLists;
  readonly #stageMeaning: Uint8Array;

  /**
   * @param stages the dataset's own stages; further codes are read as "not stated"
   * @param expected approximate number of records
   */
  constructor(stages?: Dataset['stages'], expected = 0) {
    this.#stageMeaning = stageMeanings(stages);
    this.rows = new RowArrays(expected);
    this.partyLists = new CodeLists(expected);
    this.sectorLists = new CodeLists(expected);
  }

  add({
    date,
    spread,
    reported,
    validity,
    kind,
    stage,
    level,
    parties,
    sectors,
    fileRow,
  }: DrawnRecord): void {
    const meaning = STAGES[this.#stageMeaning[stage] ?? -1] ?? 'unstated';
    const active = activityOf(validity, meaning, date, spread);
    const record = this.rows.length;
    const rows = this.rows.next();
    rows.minDay[record] = date?.min ?? UNDATED_DAY;
    rows.maxDay[record] = date?.max ?? UNDATED_DAY;
    rows.oneOf[record] = spread;
    rows.reported[record] = Number(reported);
    rows.validTo[record] = lastDay(validity);
    rows.hasValidity[record] = Number(validity !== null);
    rows.activeFromMin[record] = active.fromMin;
    rows.activeFromMax[record] = active.fromMax;
    rows.activeToMin[record] = active.toMin;
    rows.activeToMax[record] = active.toMax;
    rows.kind[record] = kind;
    rows.stage[record] = stage;
    rows.level[record] = level;
    rows.fileRow[record] = fileRow;
    this.partyLists.addRow(parties);
    this.sectorLists.addRow(sectors);
  }

  /**
   * The columns without relations, and by row the index of its record in the file.
   * @param ids of the records, which order those of the same days; without them, these stay in the order of the file
   */
  done(
    { party, sector, hub, values, ...named }: Coded,
    ids?: readonly string[],
  ): { readonly data: ColumnData; readonly order: Uint32Array } {
    const n = this.rows.length;
    const { minDay, maxDay } = this.rows.arrays;
    const byId = ids ? (a: number, b: number) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1) : () => 0;
    const order = timeOrder(
      minDay.subarray(0, n),
      (a, b) => (maxDay[a] ?? 0) - (maxDay[b] ?? 0) || byId(a, b),
    );
    const parties = { n, party: reordered(party, order), parties: named.parties };
    const { partner, values: partners } = partnersOf(parties, hub);
    const rows = inOrder(this.rows, order);
    const data: ColumnData = {
      ...parties,
      ...rows,
      dated: datedIn(rows.minDay),
      groups: named.groups,
      sector: reordered(sector, order),
      partner,
      values: { ...values, partner: partners },
      stageMeaning: this.#stageMeaning,
      relations: [],
    };
    return { data, order };
  }
}
