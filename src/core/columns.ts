import { activityOf, NO_DAY, OPEN_DAY } from './activity';
import type { Agreement, Dataset } from './dataset';
import type { Day } from './days';
import { parseEdtf, parseEdtfInterval } from './edtf';
import { type FacetId, KINDS, LEVELS, STAGES } from './taxonomy';

/** The values a facet can take, in listing order; a value's index is its code in the columns. */
export interface FacetDomain {
  readonly values: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** A column whose rows hold several values: those of row i are `values[offsets[i] .. offsets[i + 1])`. */
export interface ListColumn {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
}

/** Every column has length n; rows are sorted by minDay, then maxDay, then id. */
export interface Columns {
  readonly n: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** The record of each row. */
  readonly agreements: readonly Agreement[];
  /** First day the date can mean. */
  readonly minDay: Int32Array;
  /** Last day it can mean, >= minDay. */
  readonly maxDay: Int32Array;
  /** Last day of validity; NO_DAY where none is stated, OPEN_DAY where it is open-ended. */
  readonly validTo: Int32Array;
  /** 1 where a validity is stated. */
  readonly hasValidity: Uint8Array;
  /** When the record begins and ceases to be active: see `activityOf`. */
  readonly activeFromMin: Int32Array;
  readonly activeFromMax: Int32Array;
  readonly activeToMin: Int32Array;
  readonly activeToMax: Int32Array;
  /** Codes into `domains`. */
  readonly kind: Uint8Array;
  readonly stage: Uint8Array;
  readonly level: Uint8Array;
  readonly sector: ListColumn;
  /** Every party but the hub. */
  readonly partner: ListColumn;
  readonly domains: Readonly<Record<FacetId, FacetDomain>>;
  /** Every country, region and organisation that is a party, or a member of one. */
  readonly partyCodes: ReadonlySet<string>;
}

export { NO_DAY, OPEN_DAY } from './activity';

interface DatedAgreement {
  readonly agreement: Agreement;
  readonly min: Day;
  readonly max: Day;
}

function dated(agreement: Agreement): DatedAgreement {
  const date = parseEdtf(agreement.date);
  if (!date) throw new Error(`${agreement.id}: ${agreement.date} is not an EDTF date`);
  return { agreement, min: date.min, max: date.max };
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

function domainOf(values: readonly string[]): FacetDomain {
  return { values, indexOf: new Map(values.map((value, index) => [value, index])) };
}

/** Values by descending number of rows, then by code. */
function byFrequency(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

function listColumn(lists: readonly (readonly string[])[], { indexOf }: FacetDomain): ListColumn {
  const offsets = new Uint32Array(lists.length + 1);
  const values: number[] = [];
  lists.forEach((list, row) => {
    for (const value of list) {
      const code = indexOf.get(value);
      if (code !== undefined) values.push(code);
    }
    offsets[row + 1] = values.length;
  });
  return { offsets, values: Uint16Array.from(values) };
}

/**
 * The columns of a valid dataset.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function buildColumns(dataset: Dataset): Columns {
  const rows = dataset.agreements.map(dated).sort(inTimeOrder);
  const agreements = rows.map((row) => row.agreement);
  const ids = agreements.map((agreement) => agreement.id);
  const partners = agreements.map(({ parties }) => [
    ...new Set(parties.map((party) => party.code).filter((code) => code !== dataset.hub)),
  ]);
  const sectors = agreements.map((agreement) => [...new Set(agreement.sectors)]);
  const domains: Record<FacetId, FacetDomain> = {
    sector: domainOf(dataset.sectors.map((sector) => sector.id)),
    partner: domainOf(byFrequency(partners)),
    kind: domainOf(KINDS),
    stage: domainOf(STAGES),
    level: domainOf(LEVELS),
  };
  const activities = rows.map(({ agreement, min, max }) => activityOf(agreement, min, max));
  const codes = (facet: 'kind' | 'stage' | 'level') =>
    Uint8Array.from(agreements, (agreement) => domains[facet].indexOf.get(agreement[facet]) ?? 0);
  return {
    n: rows.length,
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    agreements,
    minDay: Int32Array.from(rows, (row) => row.min),
    maxDay: Int32Array.from(rows, (row) => row.max),
    validTo: Int32Array.from(agreements, lastDayOfValidity),
    hasValidity: Uint8Array.from(agreements, ({ validity }) => (validity === undefined ? 0 : 1)),
    activeFromMin: Int32Array.from(activities, ({ fromMin }) => fromMin),
    activeFromMax: Int32Array.from(activities, ({ fromMax }) => fromMax),
    activeToMin: Int32Array.from(activities, ({ toMin }) => toMin),
    activeToMax: Int32Array.from(activities, ({ toMax }) => toMax),
    kind: codes('kind'),
    stage: codes('stage'),
    level: codes('level'),
    sector: listColumn(sectors, domains.sector),
    partner: listColumn(partners, domains.partner),
    domains,
    partyCodes: new Set(
      agreements.flatMap(({ parties }) =>
        parties.flatMap((party) =>
          party.type === 'country' ? [party.code] : [party.code, ...party.members],
        ),
      ),
    ),
  };
}
