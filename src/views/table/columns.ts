import { amountInWords } from '../../core/amountInWords';
import { type Columns, NO_DAY, NO_PARTNER } from '../../core/columns';
import type { Agreement, Text } from '../../core/dataset';
import { dateInWords, intervalInWords } from '../../core/dateWords';
import { codesOf } from '../../core/lists';
import type { Names, Translate } from '../../core/names';
import { stageInWords } from '../../core/stageWords';
import { statusOfCode } from '../../core/status';
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

/** A row that is written out. */
export interface RowInSight extends TableRow {
  /** Its place in the order. */
  readonly index: number;
  /** What a column says of it. */
  text(column: TableColumn): string;
}

/** What a column shows and how it is sorted. */
export interface ColumnRule {
  /** px. */
  readonly width: number;
  text(row: TableRow): string;
  /** What is compared, by row; the text where it is absent. */
  key?(row: number): number;
  /** The text by row, where it can be had without the record. */
  quick?(row: number): string;
}

export type ColumnRules = Readonly<Record<TableColumn, ColumnRule>>;

/** A row with its record; null where there is none. Made for the rows in sight alone. */
export function tableRow(
  { columns, result }: Pick<Atlas, 'columns' | 'result'>,
  row: number,
): TableRow | null {
  const agreement = columns.recordOf(row);
  const status = result.status?.[row] ?? null;
  return agreement ? { row, agreement, status, possible: result.possible?.[row] === 1 } : null;
}

/** The rows from one place in an order up to another, without those that have no record. */
export function rowsInSight(
  atlas: Pick<Atlas, 'columns' | 'result'>,
  rules: ColumnRules,
  order: Uint32Array,
  [first, end]: readonly [number, number],
): RowInSight[] {
  return Array.from(order.subarray(first, end), (row, i): RowInSight | null => {
    const made = tableRow(atlas, row);
    return made && { ...made, index: first + i, text: (column) => rules[column].text(made) };
  }).filter((row) => row !== null);
}

/** Names of a row's codes, joined; each name is asked for once. */
function joinedNames(columns: Columns, facet: 'partner' | 'sector', names: Names): (row: number) => string {
  const known = new Map<number, string>();
  const nameOf = (code: number) => {
    const value = columns.domains[facet].values[code] ?? '';
    const name = known.get(code) ?? (value === NO_PARTNER ? '' : names.value(facet, value));
    known.set(code, name);
    return name;
  };
  return (row) => Array.from(codesOf(columns[facet], row), nameOf).join(', ');
}

/** How each column reads a record, in the reader's language. */
export function columnRules(
  { columns, dataset, result }: Pick<Atlas, 'columns' | 'dataset' | 'result'>,
  names: Names,
  t: Translate,
): ColumnRules {
  const joined = (texts: readonly string[]) => texts.join(', ');
  const textOf = (text: Text | undefined) => (text === undefined ? '' : names.text(text));
  const rule = (
    width: number,
    text: (agreement: Agreement, row: TableRow) => string,
    sorted: Pick<ColumnRule, 'key' | 'quick'> = {},
  ): ColumnRule => ({ width, text: (row) => text(row.agreement, row), ...sorted });
  return {
    date: rule(148, ({ date }) => dateInWords(date, t, names.locale)),
    title: rule(300, ({ title }) => names.text(title)),
    partner: rule(
      130,
      ({ parties }) =>
        joined(parties.filter(({ code }) => code !== dataset.hub).map(({ code }) => names.partner(code))),
      { quick: joinedNames(columns, 'partner', names) },
    ),
    kind: rule(124, ({ kind }) => names.value('kind', kind), { key: (row) => columns.kind[row] ?? 0 }),
    stage: rule(116, (agreement) => stageInWords(agreement, names, t), {
      key: (row) => columns.stage[row] ?? 0,
    }),
    status: rule(120, (_, { status }) => (status === null ? '' : t(`status.${statusOfCode(status)}`)), {
      key: (row) => result.status?.[row] ?? -1,
    }),
    level: rule(100, ({ level }) => names.value('level', level), { key: (row) => columns.level[row] ?? 0 }),
    sector: rule(220, ({ sectors }) => joined(sectors.map((sector) => names.value('sector', sector))), {
      quick: joinedNames(columns, 'sector', names),
    }),
    validity: rule(
      150,
      ({ validity }) => (validity === undefined ? '' : intervalInWords(validity, t, names.locale)),
      { key: (row) => (columns.hasValidity[row] === 1 ? (columns.activeToMax[row] ?? 0) : NO_DAY) },
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
