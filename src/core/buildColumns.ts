import { activityOf, NO_DAY, OPEN_DAY } from './activity';
import { CodeLists, reordered } from './codeLists';
import {
  type ColumnData,
  type Columns,
  columnsOf,
  type ListColumn,
  type Records,
  type RowRelation,
} from './columns';
import type { Agreement, Dataset, GroupParty } from './dataset';
import type { Day } from './days';
import { type EdtfMemo, edtfMemo } from './edtfMemo';
import { partnersOf } from './partners';
import { KINDS, LEVELS, STAGES } from './taxonomy';

/** Values of the facets that a dataset decides itself, beside those of the closed lists. */
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
export function stageMeanings(stages: Dataset['stages']): Uint8Array {
  return Uint8Array.from([...STAGES, ...(stages ?? []).map(({ as }) => as)], (stage) =>
    STAGES.indexOf(stage),
  );
}

/** The date of each record of a dataset, by its place in the file. */
interface Dates {
  readonly minDay: Int32Array;
  readonly maxDay: Int32Array;
  readonly oneOf: Uint8Array;
}

function datesOf(agreements: readonly Agreement[], memo: EdtfMemo): Dates {
  const n = agreements.length;
  const [minDay, maxDay, oneOf] = [new Int32Array(n), new Int32Array(n), new Uint8Array(n)];
  agreements.forEach(({ id, date }, i) => {
    const found = memo.date(date);
    if (!found) throw new Error(`${id}: ${date} is not an EDTF date`);
    minDay[i] = found.min;
    maxDay[i] = found.max;
    oneOf[i] = Number(found.precision === 'one-of');
  });
  return { minDay, maxDay, oneOf };
}

/** Places in the file by minDay, then maxDay, then id. */
function inTimeOrder(agreements: readonly Agreement[], { minDay, maxDay }: Dates): Uint32Array {
  const idOf = (place: number) => agreements[place]?.id ?? '';
  return Uint32Array.from(agreements.keys()).sort(
    (a, b) =>
      (minDay[a] ?? 0) - (minDay[b] ?? 0) ||
      (maxDay[a] ?? 0) - (maxDay[b] ?? 0) ||
      (idOf(a) < idOf(b) ? -1 : 1),
  );
}

/** A column of a row's own, made of what stands at each place of the file. */
function fill<T extends Int32Array | Uint16Array | Uint8Array>(
  column: T,
  agreements: readonly Agreement[],
  numberOf: (agreement: Agreement) => number,
): T {
  agreements.forEach((agreement, place) => {
    column[place] = numberOf(agreement);
  });
  return column;
}

type ActivityColumns = Pick<
  ColumnData,
  'validTo' | 'hasValidity' | 'activeFromMin' | 'activeFromMax' | 'activeToMin' | 'activeToMax'
>;

function lastDayOfValidity({ validity }: Agreement, memo: EdtfMemo): number {
  if (validity === undefined) return NO_DAY;
  const end = memo.interval(validity)?.end;
  if (end === 'open') return OPEN_DAY;
  return end === undefined || end === 'unknown' ? NO_DAY : end.max;
}

/** When records are valid and active. */
function activityColumns(
  { agreements, stages }: Dataset,
  { minDay, maxDay }: Dates,
  memo: EdtfMemo,
): ActivityColumns {
  const n = agreements.length;
  const [activeFromMin, activeFromMax] = [new Int32Array(n), new Int32Array(n)];
  const [activeToMin, activeToMax] = [new Int32Array(n), new Int32Array(n)];
  agreements.forEach((agreement, i) => {
    const activity = activityOf(agreement, (minDay[i] ?? 0) as Day, (maxDay[i] ?? 0) as Day, stages);
    activeFromMin[i] = activity.fromMin;
    activeFromMax[i] = activity.fromMax;
    activeToMin[i] = activity.toMin;
    activeToMax[i] = activity.toMax;
  });
  return {
    validTo: fill(new Int32Array(n), agreements, (agreement) => lastDayOfValidity(agreement, memo)),
    hasValidity: fill(new Uint8Array(n), agreements, ({ validity }) => Number(validity !== undefined)),
    activeFromMin,
    activeFromMax,
    activeToMin,
    activeToMax,
  };
}

/** Parties in the order they first appear, and every party that is not a country. */
function partiesOf(agreements: readonly Agreement[]): Pick<ColumnData, 'party' | 'parties' | 'groups'> {
  const codes = new Map<string, number>();
  const groups = new Map<string, GroupParty>();
  const lists = new CodeLists(agreements.length);
  for (const { parties } of agreements) {
    for (const party of parties) {
      let code = codes.get(party.code);
      if (code === undefined) {
        code = codes.size;
        codes.set(party.code, code);
      }
      lists.add(code);
      if (party.type !== 'country') groups.set(party.code, party);
    }
    lists.endRow();
  }
  return { party: lists.done(codes.size), parties: [...codes.keys()], groups: [...groups.values()] };
}

const indexOf = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));

function sectorsOf(agreements: readonly Agreement[], values: readonly string[]): ListColumn {
  const codes = indexOf(values);
  const lists = new CodeLists(agreements.length);
  for (const { sectors } of agreements) {
    for (const sector of sectors) {
      const code = codes.get(sector);
      if (code !== undefined) lists.add(code);
    }
    lists.endRow();
  }
  return lists.done(values.length);
}

function codesOf(
  agreements: readonly Agreement[],
  facet: 'kind' | 'stage' | 'level',
  values: readonly string[],
): Uint16Array {
  const codes = indexOf(values);
  return fill(new Uint16Array(agreements.length), agreements, (record) => codes.get(record[facet]) ?? 0);
}

function relationsOf(agreements: readonly Agreement[], rowByPlace: Uint32Array): RowRelation[] {
  const found: RowRelation[] = [];
  let places: ReadonlyMap<string, number> | null = null;
  agreements.forEach(({ relations }, place) => {
    if (!relations) return;
    places ??= new Map(agreements.map(({ id }, other) => [id, other]));
    for (const { type, to } of relations) {
      const other = places.get(to);
      if (other !== undefined) found.push({ row: rowByPlace[place] ?? 0, type, to: rowByPlace[other] ?? 0 });
    }
  });
  return found.sort((a, b) => a.row - b.row);
}

/** Records that are all at hand, in the order of their rows. */
export function recordsOf(agreements: readonly Agreement[]): Records {
  const rows = new Map(agreements.map(({ id }, row) => [id, row]));
  return {
    recordOf: (row) => agreements[row],
    idOf: (row) => agreements[row]?.id ?? '',
    rowOf: (id) => rows.get(id),
  };
}

/**
 * The column data of a valid dataset, and by row the place of its record in the dataset. Records are read in the order
 * of the file, as they lie in memory.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function columnData(dataset: Dataset): { readonly data: ColumnData; readonly order: Uint32Array } {
  const { agreements } = dataset;
  const n = agreements.length;
  const memo = edtfMemo();
  const dates = datesOf(agreements, memo);
  const order = inTimeOrder(agreements, dates);
  const rowByPlace = new Uint32Array(n);
  order.forEach((place, row) => {
    rowByPlace[place] = row;
  });
  const byRow = <T extends Int32Array | Uint16Array | Uint8Array>(column: T): T =>
    column.map((_, row) => column[order[row] ?? 0] ?? 0) as T;
  const facets = vocabularies(dataset);
  const { party, ...named } = partiesOf(agreements);
  const parties = { n, party: reordered(party, order), ...named };
  const { partner, values: partners } = partnersOf(parties, dataset.hub);
  const activity = activityColumns(dataset, dates, memo);
  const isReport = ({ dateBasis }: Agreement) => Number(dateBasis === 'report');
  const data: ColumnData = {
    ...parties,
    minDay: byRow(dates.minDay),
    maxDay: byRow(dates.maxDay),
    oneOf: byRow(dates.oneOf),
    reported: byRow(fill(new Uint8Array(n), agreements, isReport)),
    validTo: byRow(activity.validTo),
    hasValidity: byRow(activity.hasValidity),
    activeFromMin: byRow(activity.activeFromMin),
    activeFromMax: byRow(activity.activeFromMax),
    activeToMin: byRow(activity.activeToMin),
    activeToMax: byRow(activity.activeToMax),
    kind: byRow(codesOf(agreements, 'kind', facets.kind)),
    stage: byRow(codesOf(agreements, 'stage', facets.stage)),
    level: byRow(codesOf(agreements, 'level', facets.level)),
    sector: reordered(sectorsOf(agreements, facets.sector), order),
    partner,
    values: { ...facets, partner: partners },
    stageMeaning: stageMeanings(dataset.stages),
    relations: relationsOf(agreements, rowByPlace),
  };
  return { data, order };
}

/**
 * The columns of a valid dataset whose records are all at hand.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function buildColumns(dataset: Dataset): Columns {
  const { data, order } = columnData(dataset);
  return columnsOf(data, recordsOf([...order].flatMap((place) => dataset.agreements[place] ?? [])));
}
