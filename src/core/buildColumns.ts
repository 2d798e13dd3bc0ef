import { activityOf, NO_DAY, OPEN_DAY, SPREAD, spreadOf } from './activity.ts';
import { placesIn } from './codeCounts.ts';
import { CodeLists, reordered } from './codeLists.ts';
import {
  type ColumnData,
  type Columns,
  columnsOf,
  datedIn,
  type Records,
  type RowRelation,
  UNDATED_DAY,
} from './columns.ts';
import type { Agreement, Dataset, GroupParty, Relation } from './dataset.ts';
import { type EdtfMemo, edtfMemo } from './edtf.ts';
import { partnersOf } from './partners.ts';
import { inOrder, RowArrays } from './rowArrays.ts';
import { KINDS, LEVELS, STAGES } from './taxonomy.ts';
import { timeOrder } from './timeOrder.ts';

/** Number of records to expect before any has been read. */
const FIRST = 1 << 8;

/** Values of the facets that a dataset can extend: the closed lists and its own values. */
export function vocabularies(dataset: Pick<Dataset, 'sectors' | 'kinds' | 'stages' | 'levels'>) {
  const own = (terms: readonly { readonly id: string }[] | undefined) => (terms ?? []).map(({ id }) => id);
  return {
    sector: own(dataset.sectors),
    kind: [...KINDS, ...own(dataset.kinds)],
    stage: [...STAGES, ...own(dataset.stages)],
    level: [...LEVELS, ...own(dataset.levels)],
  };
}

/** By code of a stage: the stage of the closed list that it is read as. */
export const stageMeanings = (stages: Dataset['stages']): Uint8Array =>
  Uint8Array.from([...STAGES, ...(stages ?? []).map(({ as }) => as)], (stage) => STAGES.indexOf(stage));

function lastDayOfValidity({ validity }: Agreement, memo: EdtfMemo): number {
  if (validity === undefined) return NO_DAY;
  const end = memo.interval(validity)?.end;
  if (end === 'open') return OPEN_DAY;
  return end === undefined || end === 'unknown' ? NO_DAY : end.max;
}

const indexOf = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));

/** The parts of a dataset, besides its records, that its columns depend on. */
export type DatasetTerms = Pick<Dataset, 'sectors' | 'kinds' | 'stages' | 'levels' | 'hub'>;

/** Builds columns from the records of a valid dataset, added one by one in the order of the file. */
export class ColumnsBuilder {
  readonly #about: DatasetTerms;
  readonly #values: ReturnType<typeof vocabularies>;
  readonly #codes: Readonly<Record<'sector' | 'kind' | 'stage' | 'level', ReadonlyMap<string, number>>>;
  readonly #rows = new RowArrays();
  readonly #ids: string[] = [];
  /** By code of a party: its number, in order of first appearance. */
  readonly #parties = new Map<string, number>();
  readonly #groups = new Map<string, GroupParty>();
  readonly #partyLists = new CodeLists(FIRST);
  readonly #sectorLists = new CodeLists(FIRST);
  readonly #related: { readonly place: number; readonly relations: readonly Relation[] }[] = [];

  constructor(
    about: DatasetTerms,
    /** Dates that have already been parsed. */
    private readonly memo: EdtfMemo = edtfMemo(),
  ) {
    this.#about = about;
    this.#values = vocabularies(about);
    const { sector, kind, stage, level } = this.#values;
    this.#codes = {
      sector: indexOf(sector),
      kind: indexOf(kind),
      stage: indexOf(stage),
      level: indexOf(level),
    };
  }

  /** @throws Error for a date that is not EDTF, which validation does not let through. */
  add(agreement: Agreement): void {
    const { id, date, dateBasis, kind, stage, level, validity, relations } = agreement;
    const found = date === undefined ? null : this.memo.date(date);
    if (date !== undefined && !found) throw new Error(`${id}: ${date} is not an EDTF date`);
    const place = this.#rows.length;
    const rows = this.#rows.next();
    const spread = found ? spreadOf(found) : SPREAD.plain;
    const active = activityOf(agreement, found, this.#about.stages, spread);
    rows.minDay[place] = found?.min ?? UNDATED_DAY;
    rows.maxDay[place] = found?.max ?? UNDATED_DAY;
    rows.oneOf[place] = spread;
    rows.reported[place] = Number(dateBasis === 'report');
    rows.validTo[place] = lastDayOfValidity(agreement, this.memo);
    rows.hasValidity[place] = Number(validity !== undefined);
    rows.activeFromMin[place] = active.fromMin;
    rows.activeFromMax[place] = active.fromMax;
    rows.activeToMin[place] = active.toMin;
    rows.activeToMax[place] = active.toMax;
    rows.kind[place] = this.#codes.kind.get(kind) ?? 0;
    rows.stage[place] = this.#codes.stage.get(stage) ?? 0;
    rows.level[place] = this.#codes.level.get(level) ?? 0;
    this.#ids.push(id);
    this.#addParties(agreement);
    this.#addSectors(agreement);
    if (relations) this.#related.push({ place, relations });
  }

  /** The columns, and by row the index of its record in the file. */
  done(): { readonly data: ColumnData; readonly order: Uint32Array } {
    const n = this.#rows.length;
    const order = this.#timeOrder();
    const parties = {
      n,
      party: reordered(this.#partyLists.done(this.#parties.size), order),
      parties: [...this.#parties.keys()],
    };
    const { partner, values: partners } = partnersOf(parties, this.#about.hub);
    const rows = inOrder(this.#rows, order);
    const data: ColumnData = {
      ...parties,
      ...rows,
      dated: datedIn(rows.minDay),
      groups: [...this.#groups.values()],
      sector: reordered(this.#sectorLists.done(this.#values.sector.length), order),
      partner,
      values: { ...this.#values, partner: partners },
      stageMeaning: stageMeanings(this.#about.stages),
      relations: this.#relations(order),
    };
    return { data, order };
  }

  #addParties({ parties }: Agreement): void {
    for (const party of parties) {
      let code = this.#parties.get(party.code);
      if (code === undefined) {
        code = this.#parties.size;
        this.#parties.set(party.code, code);
      }
      this.#partyLists.add(code);
      if (party.type !== 'country') this.#groups.set(party.code, party);
    }
    this.#partyLists.endRow();
  }

  #addSectors({ sectors }: Agreement): void {
    for (const sector of sectors) {
      const code = this.#codes.sector.get(sector);
      if (code !== undefined) this.#sectorLists.add(code);
    }
    this.#sectorLists.endRow();
  }

  /** Indexes of the records in the file, sorted by minDay, then maxDay, then id. */
  #timeOrder(): Uint32Array {
    const { minDay, maxDay } = this.#rows.arrays;
    const ids = this.#ids;
    return timeOrder(
      minDay.subarray(0, this.#rows.length),
      (a, b) => (maxDay[a] ?? 0) - (maxDay[b] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
    );
  }

  #relations(order: Uint32Array): RowRelation[] {
    if (this.#related.length === 0) return [];
    const found: RowRelation[] = [];
    const rowByPlace = placesIn(order);
    const places = indexOf(this.#ids);
    for (const { place, relations } of this.#related)
      for (const { type, to } of relations) {
        const other = places.get(to);
        if (other !== undefined)
          found.push({ row: rowByPlace[place] ?? 0, type, to: rowByPlace[other] ?? 0 });
      }
    return found.sort((a, b) => a.row - b.row);
  }
}

/** Records that are all in memory, in the order of their rows. */
export function recordsOf(agreements: readonly Agreement[]): Records {
  const rows = new Map(agreements.map(({ id }, row) => [id, row]));
  return {
    recordOf: (row) => agreements[row],
    idOf: (row) => agreements[row]?.id ?? '',
    rowOf: (id) => rows.get(id),
  };
}

/**
 * The column data of a valid dataset, and by row the index of its record in the dataset.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function columnData(dataset: Dataset): { readonly data: ColumnData; readonly order: Uint32Array } {
  const builder = new ColumnsBuilder(dataset);
  for (const agreement of dataset.agreements) builder.add(agreement);
  return builder.done();
}

/**
 * The columns of a valid dataset whose records are all in memory.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function buildColumns(dataset: Dataset): Columns {
  const { data, order } = columnData(dataset);
  return columnsOf(data, recordsOf([...order].flatMap((place) => dataset.agreements[place] ?? [])));
}
