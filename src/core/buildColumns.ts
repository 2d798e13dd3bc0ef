import { activityOf, NO_DAY, OPEN_DAY } from './activity';
import { CodeLists } from './codeLists';
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

export { codeArray } from './codeLists';

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

/** When records are valid and active, by row; `minDay` and `maxDay` are by row too. */
function activityColumns(
  agreements: readonly Agreement[],
  minDay: Int32Array,
  maxDay: Int32Array,
  stages: Dataset['stages'],
  memo: EdtfMemo,
): ActivityColumns {
  const n = agreements.length;
  const [validTo, hasValidity] = [new Int32Array(n), new Uint8Array(n)];
  const [activeFromMin, activeFromMax] = [new Int32Array(n), new Int32Array(n)];
  const [activeToMin, activeToMax] = [new Int32Array(n), new Int32Array(n)];
  agreements.forEach((agreement, row) => {
    const activity = activityOf(agreement, (minDay[row] ?? 0) as Day, (maxDay[row] ?? 0) as Day, stages);
    validTo[row] = lastDayOfValidity(agreement, memo);
    hasValidity[row] = Number(agreement.validity !== undefined);
    activeFromMin[row] = activity.fromMin;
    activeFromMax[row] = activity.fromMax;
    activeToMin[row] = activity.toMin;
    activeToMax[row] = activity.toMax;
  });
  return { validTo, hasValidity, activeFromMin, activeFromMax, activeToMin, activeToMax };
}

/** Parties by row, in the order they first appear, and every party that is not a country. */
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
  const column = new Uint16Array(agreements.length);
  agreements.forEach((agreement, row) => {
    column[row] = codes.get(agreement[facet]) ?? 0;
  });
  return column;
}

function relationsOf(agreements: readonly Agreement[]): RowRelation[] {
  const found: RowRelation[] = [];
  let rows: ReadonlyMap<string, number> | null = null;
  agreements.forEach(({ relations }, row) => {
    if (!relations) return;
    rows ??= new Map(agreements.map(({ id }, other) => [id, other]));
    for (const { type, to } of relations) {
      const other = rows.get(to);
      if (other !== undefined) found.push({ row, type, to: other });
    }
  });
  return found;
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
 * The column data of a valid dataset, and its records in the order of their rows.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function columnData(dataset: Dataset): {
  readonly data: ColumnData;
  readonly agreements: readonly Agreement[];
} {
  const memo = edtfMemo();
  const dates = datesOf(dataset.agreements, memo);
  const order = inTimeOrder(dataset.agreements, dates);
  const agreements: Agreement[] = [];
  for (const place of order) {
    const agreement = dataset.agreements[place];
    if (agreement) agreements.push(agreement);
  }
  const n = order.length;
  const minDay = Int32Array.from(order, (place) => dates.minDay[place] ?? 0);
  const maxDay = Int32Array.from(order, (place) => dates.maxDay[place] ?? 0);
  const named = partiesOf(agreements);
  const { partner, values: partners } = partnersOf({ n, ...named }, dataset.hub);
  const values = { ...vocabularies(dataset), partner: partners };
  const data: ColumnData = {
    n,
    minDay,
    maxDay,
    oneOf: Uint8Array.from(order, (place) => dates.oneOf[place] ?? 0),
    reported: Uint8Array.from(agreements, ({ dateBasis }) => Number(dateBasis === 'report')),
    ...activityColumns(agreements, minDay, maxDay, dataset.stages, memo),
    kind: codesOf(agreements, 'kind', values.kind),
    stage: codesOf(agreements, 'stage', values.stage),
    level: codesOf(agreements, 'level', values.level),
    sector: sectorsOf(agreements, values.sector),
    partner,
    ...named,
    values,
    stageMeaning: stageMeanings(dataset.stages),
    relations: relationsOf(agreements),
  };
  return { data, agreements };
}

/**
 * The columns of a valid dataset whose records are all at hand.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function buildColumns(dataset: Dataset): Columns {
  const { data, agreements } = columnData(dataset);
  return columnsOf(data, recordsOf(agreements));
}
