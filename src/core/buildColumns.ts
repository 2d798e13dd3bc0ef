import { activityOf, NO_DAY, OPEN_DAY } from './activity';
import {
  type ColumnData,
  type Columns,
  columnsOf,
  type ListColumn,
  NO_PARTNER,
  type Records,
  type RowRelation,
} from './columns';
import type { Agreement, Dataset, GroupParty } from './dataset';
import type { Day } from './days';
import { type Precision, parseEdtf, parseEdtfInterval } from './edtf';
import { type FacetId, KINDS, LEVELS, STAGES } from './taxonomy';

interface DatedAgreement {
  readonly agreement: Agreement;
  readonly min: Day;
  readonly max: Day;
  readonly precision: Precision;
}

function dated(agreement: Agreement): DatedAgreement {
  const date = parseEdtf(agreement.date);
  if (!date) throw new Error(`${agreement.id}: ${agreement.date} is not an EDTF date`);
  return { agreement, min: date.min, max: date.max, precision: date.precision };
}

function inTimeOrder(a: DatedAgreement, b: DatedAgreement): number {
  return a.min - b.min || a.max - b.max || (a.agreement.id < b.agreement.id ? -1 : 1);
}

function lastDayOfValidity({ validity }: Agreement): number {
  if (validity === undefined) return NO_DAY;
  const end = parseEdtfInterval(validity)?.end;
  if (end === 'open') return OPEN_DAY;
  return end === undefined || end === 'unknown' ? NO_DAY : end.max;
}

/** Values by descending number of rows, then by code; NO_PARTNER last. */
function byFrequency(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isNone = (value: string) => Number(value === NO_PARTNER);
  return [...counts]
    .sort(([a, m], [b, n]) => isNone(a) - isNone(b) || n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

const indexOf = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));

/** Codes as wide as the number of values asks for. */
export function codeArray(codes: readonly number[], values: number): Uint16Array | Uint32Array {
  return values > 0xffff ? Uint32Array.from(codes) : Uint16Array.from(codes);
}

function listColumn(lists: readonly (readonly string[])[], values: readonly string[]): ListColumn {
  const codes = indexOf(values);
  const offsets = new Uint32Array(lists.length + 1);
  const found: number[] = [];
  lists.forEach((list, row) => {
    for (const value of list) {
      const code = codes.get(value);
      if (code !== undefined) found.push(code);
    }
    offsets[row + 1] = found.length;
  });
  return { offsets, values: codeArray(found, values.length) };
}

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

function relationsOf(agreements: readonly Agreement[], rows: ReadonlyMap<string, number>): RowRelation[] {
  return agreements.flatMap(({ relations }, row) =>
    (relations ?? []).flatMap(({ type, to }) => {
      const other = rows.get(to);
      return other === undefined ? [] : [{ row, type, to: other }];
    }),
  );
}

function groupsOf(agreements: readonly Agreement[]): GroupParty[] {
  const groups = new Map<string, GroupParty>();
  for (const { parties } of agreements)
    for (const party of parties) if (party.type !== 'country') groups.set(party.code, party);
  return [...groups.values()];
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
  const rows = dataset.agreements.map(dated).sort(inTimeOrder);
  const agreements = rows.map((row) => row.agreement);
  const parties = agreements.map((agreement) => [...new Set(agreement.parties.map((party) => party.code))]);
  const partners = parties.map((codes) => {
    const others = codes.filter((code) => code !== dataset.hub);
    return others.length > 0 ? others : [NO_PARTNER];
  });
  const sectors = agreements.map((agreement) => [...new Set(agreement.sectors)]);
  const values: Record<FacetId, readonly string[]> = {
    ...vocabularies(dataset),
    partner: byFrequency(partners),
  };
  const partyValues = [...new Set(parties.flat())];
  const activities = rows.map(({ agreement, min, max }) => activityOf(agreement, min, max, dataset.stages));
  const codes = (facet: 'kind' | 'stage' | 'level') => {
    const index = indexOf(values[facet]);
    return Uint16Array.from(agreements, (agreement) => index.get(agreement[facet]) ?? 0);
  };
  const data: ColumnData = {
    n: rows.length,
    minDay: Int32Array.from(rows, (row) => row.min),
    maxDay: Int32Array.from(rows, (row) => row.max),
    oneOf: Uint8Array.from(rows, ({ precision }) => Number(precision === 'one-of')),
    reported: Uint8Array.from(agreements, ({ dateBasis }) => Number(dateBasis === 'report')),
    validTo: Int32Array.from(agreements, lastDayOfValidity),
    hasValidity: Uint8Array.from(agreements, ({ validity }) => Number(validity !== undefined)),
    activeFromMin: Int32Array.from(activities, ({ fromMin }) => fromMin),
    activeFromMax: Int32Array.from(activities, ({ fromMax }) => fromMax),
    activeToMin: Int32Array.from(activities, ({ toMin }) => toMin),
    activeToMax: Int32Array.from(activities, ({ toMax }) => toMax),
    kind: codes('kind'),
    stage: codes('stage'),
    level: codes('level'),
    sector: listColumn(sectors, values.sector),
    partner: listColumn(partners, values.partner),
    party: listColumn(parties, partyValues),
    values,
    parties: partyValues,
    stageMeaning: stageMeanings(dataset.stages),
    groups: groupsOf(agreements),
    relations: relationsOf(agreements, new Map(agreements.map(({ id }, row) => [id, row]))),
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
