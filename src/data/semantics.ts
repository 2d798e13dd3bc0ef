import type { Agreement, Dataset } from '../core/dataset.ts';
import { type EdtfMemo, edtfMemo } from '../core/edtf.ts';
import { KINDS, LEVELS, type SingleValuedFacet, STAGES } from '../core/taxonomy.ts';
import { vocabularies } from '../core/vocabularies.ts';

/** A problem in a dataset file, and its location. */
export interface DatasetProblem {
  /** JSON path: `$.agreements[3].date`. */
  readonly path: string;
  /** What is wrong and what is expected, in English: the language of the format. */
  readonly message: string;
}

/** Receives a problem's path and message. */
export type Report = (path: string, message: string) => void;

const quoted = (value: string) => JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);

const LISTS: Readonly<Record<SingleValuedFacet, readonly string[]>> = {
  kind: KINDS,
  stage: STAGES,
  level: LEVELS,
};
const LISTED = Object.keys(LISTS) as readonly SingleValuedFacet[];

function checkRepeats(
  values: readonly string[],
  pathOf: (index: number) => string,
  what: string,
  report: Report,
): void {
  if (values.length < 2 || new Set(values).size === values.length) return;
  const first = new Map<string, number>();
  values.forEach((value, index) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, index);
    else report(pathOf(index), `${what} ${quoted(value)} is already used at ${pathOf(earlier)}`);
  });
}

function checkDates(agreement: Agreement, path: string, dates: EdtfMemo, report: Report): void {
  if (agreement.date !== undefined && !dates.date(agreement.date))
    report(
      `${path}.date`,
      `${quoted(agreement.date)} is not a date in EDTF: write 2024, 2024-06, 2024-06-17 or [2024-06-01..2024-06-10]`,
    );
  if (agreement.validity !== undefined && !dates.interval(agreement.validity))
    report(
      `${path}.validity`,
      `${quoted(agreement.validity)} is not an interval in EDTF: write 2024/2026, 2024-06-17/.. or /2035`,
    );
  agreement.parties.forEach((party, i) => {
    if (party.type !== 'country' && party.membersAsOf !== undefined && !dates.date(party.membersAsOf))
      report(`${path}.parties[${i}].membersAsOf`, `${quoted(party.membersAsOf)} is not a date in EDTF`);
  });
}

function checkParties(agreement: Agreement, path: string, report: Report): void {
  const codes = agreement.parties.map((party) => party.code);
  checkRepeats(codes, (i) => `${path}.parties[${i}].code`, 'The party', report);
  agreement.people?.forEach(({ side }, i) => {
    if (side !== undefined && !codes.includes(side))
      report(`${path}.people[${i}].side`, `${quoted(side)} is not a party of this record`);
  });
}

function checkAmounts({ amounts }: Agreement, path: string, report: Report): void {
  amounts?.forEach(({ value }, i) => {
    if (!Number.isFinite(value)) report(`${path}.amounts[${i}].value`, 'This number is too large');
  });
}

function checkSectors(
  { sectors }: Agreement,
  path: string,
  known: ReadonlySet<string>,
  report: Report,
): void {
  checkRepeats(sectors, (i) => `${path}.sectors[${i}]`, 'The sector', report);
  sectors.forEach((id, i) => {
    if (!known.has(id)) report(`${path}.sectors[${i}]`, `${quoted(id)} is not in $.sectors`);
  });
}

function checkRelations(agreement: Agreement, path: string, ids: ReadonlySet<string>, report: Report): void {
  agreement.relations?.forEach(({ to }, i) => {
    if (to === agreement.id) report(`${path}.relations[${i}].to`, 'A record cannot be related to itself');
    else if (!ids.has(to))
      report(`${path}.relations[${i}].to`, `There is no record with the id ${quoted(to)}`);
  });
}

/** Checks a record of a dataset on its own, independently of the others; `path` is its location. */
export function recordChecker(
  about: Pick<Dataset, 'sectors' | 'kinds' | 'stages' | 'levels'>,
  report: Report,
  dates: EdtfMemo,
): (agreement: Agreement, path: string) => void {
  const values = vocabularies(about);
  const known = new Map(LISTED.map((facet) => [facet, new Set(values[facet])]));
  const sectors = new Set(about.sectors.map(({ id }) => id));
  return (agreement, path) => {
    checkDates(agreement, path, dates, report);
    checkParties(agreement, path, report);
    checkAmounts(agreement, path, report);
    for (const facet of LISTED)
      if (!known.get(facet)?.has(agreement[facet]))
        report(
          `${path}.${facet}`,
          `${quoted(agreement[facet])} is neither one of ${LISTS[facet].join(', ')} nor in $.${facet}s`,
        );
    checkSectors(agreement, path, sectors, report);
  };
}

/** Reports what the schema can't check: that dates are readable, that ids are unique and that references exist. */
export function checkSemantics(dataset: Dataset, report: Report): void {
  const ids = dataset.agreements.map((agreement) => agreement.id);
  const sectors = dataset.sectors.map((sector) => sector.id);
  checkRepeats(ids, (i) => `$.agreements[${i}].id`, 'The id', report);
  checkRepeats(sectors, (i) => `$.sectors[${i}].id`, 'The id', report);
  const check = recordChecker(dataset, report, edtfMemo());
  const idSet = new Set(ids);
  dataset.agreements.forEach((agreement, i) => {
    const path = `$.agreements[${i}]`;
    check(agreement, path);
    checkRelations(agreement, path, idSet, report);
  });
}
