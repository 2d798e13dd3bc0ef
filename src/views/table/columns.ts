import { amountInWords } from '../../core/amountInWords';
import type { Agreement, Text } from '../../core/dataset';
import { dateInWords, intervalInWords } from '../../core/dateWords';
import type { Names, Translate } from '../../core/names';
import { statusOfCode } from '../../core/status';
import type { FacetId } from '../../core/taxonomy';
import type { TableColumn } from '../../core/viewState';
import type { Atlas } from '../../state/useAtlas';

/** A record as the table needs it. */
export interface TableRow {
  readonly row: number;
  readonly agreement: Agreement;
  /** Code into STATUSES on the day asked for. */
  readonly status: number | null;
  readonly possible: boolean;
}

/** What a column shows and how it is sorted. */
export interface ColumnRule {
  /** px. */
  readonly width: number;
  text(row: TableRow): string;
  /** What is compared; the text where it is absent. */
  key?(row: TableRow): number;
}

export type ColumnRules = Readonly<Record<TableColumn, ColumnRule>>;

/** The visible rows, in time order. */
export function tableRows({ columns, result }: Pick<Atlas, 'columns' | 'result'>): TableRow[] {
  return [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    const status = result.status?.[row] ?? null;
    return agreement ? [{ row, agreement, status, possible: result.possible?.[row] === 1 }] : [];
  });
}

/** How each column reads a record, in the reader's language. */
export function columnRules(
  { columns, dataset }: Pick<Atlas, 'columns' | 'dataset'>,
  names: Names,
  t: Translate,
): ColumnRules {
  const codeOf = (facet: FacetId, value: string) => columns.domains[facet].indexOf.get(value) ?? -1;
  const joined = (texts: readonly string[]) => texts.join(', ');
  const textOf = (text: Text | undefined) => (text === undefined ? '' : names.text(text));
  const rule = (
    width: number,
    text: (agreement: Agreement, row: TableRow) => string,
    key?: (row: TableRow) => number,
  ): ColumnRule => ({
    width,
    text: (row) => text(row.agreement, row),
    ...(key ? { key } : {}),
  });
  return {
    date: rule(
      132,
      ({ date }) => dateInWords(date, t, names.locale),
      ({ row }) => row,
    ),
    title: rule(300, ({ title }) => names.text(title)),
    partner: rule(130, ({ parties }) =>
      joined(parties.filter(({ code }) => code !== dataset.hub).map(({ code }) => names.partner(code))),
    ),
    kind: rule(
      124,
      ({ kind }) => names.value('kind', kind),
      ({ agreement }) => codeOf('kind', agreement.kind),
    ),
    stage: rule(
      116,
      ({ stage }) => names.value('stage', stage),
      ({ agreement }) => codeOf('stage', agreement.stage),
    ),
    status: rule(
      120,
      (_, { status }) => (status === null ? '' : t(`status.${statusOfCode(status)}`)),
      ({ status }) => status ?? -1,
    ),
    level: rule(
      100,
      ({ level }) => names.value('level', level),
      ({ agreement }) => codeOf('level', agreement.level),
    ),
    sector: rule(220, ({ sectors }) => joined(sectors.map((sector) => names.value('sector', sector)))),
    validity: rule(
      150,
      ({ validity }) => (validity === undefined ? '' : intervalInWords(validity, t, names.locale)),
      ({ row }) => (columns.hasValidity[row] === 1 ? (columns.activeToMax[row] ?? 0) : -1e10),
    ),
    people: rule(200, ({ people }) => joined((people ?? []).map(({ name }) => names.text(name)))),
    amounts: rule(170, ({ amounts }) =>
      (amounts ?? []).map((amount) => amountInWords(amount, t, names.locale)).join('; '),
    ),
    place: rule(120, ({ place }) => textOf(place)),
    source: rule(240, ({ sources }) => {
      const [source] = sources;
      return source
        ? joined([source.publisher ?? '', textOf(source.locator)].filter((part) => part !== ''))
        : '';
    }),
  };
}
