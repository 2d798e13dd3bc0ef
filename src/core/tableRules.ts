import { amountInWords } from './amountInWords.ts';
import { type Columns, codesOf, NO_DAY, NO_PARTNER } from './columns.ts';
import type { Agreement, Text } from './dataset.ts';
import { dateInWords, intervalInWords } from './dateWords.ts';
import { parseEdtf } from './edtf.ts';
import type { Names, Translate } from './names.ts';
import type { Snapshot } from './snapshot.ts';
import { stageInWords, statusInWords } from './stageWords.ts';
import { statusOfCode } from './status.ts';
import { DEFAULT_TABLE_COLUMNS, TABLE_COLUMNS, type TableColumn, type ViewState } from './viewState.ts';

type ColumnView = Pick<ViewState, 'tableColumns' | 'asOf'>;

/** Whether the reader can choose a column: the title is always shown, and the status needs a day. */
export function isChoosable(id: TableColumn, { asOf }: Pick<ViewState, 'asOf'>): boolean {
  return id !== 'title' && (id !== 'status' || asOf !== null);
}

/** The columns that the table of a view shows, in their order. */
export function shownColumns(view: ColumnView): readonly TableColumn[] {
  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  return TABLE_COLUMNS.filter((id) => (isChoosable(id, view) ? chosen.includes(id) : id === 'title'));
}

/** A record as the table uses it. */
export interface TableRow {
  readonly row: number;
  readonly agreement: Agreement;
  /** Status on the day asked for, as a code into STATUSES. */
  readonly status: number | null;
  readonly possible: boolean;
}

/** What a column shows and how it is sorted. */
export interface ColumnRule {
  text(row: TableRow): string;
  /** Sort key by row; if absent, the text is compared. */
  key?(row: number): number;
  /** The text by row, if it is available without the record. */
  quick?(row: number): string;
}

export type ColumnRules = Readonly<Record<TableColumn, ColumnRule>>;

/** A row with its record; null if there is none. Created only for visible rows. */
export function tableRow(
  { columns, result }: Pick<Snapshot, 'columns' | 'result'>,
  row: number,
): TableRow | null {
  const agreement = columns.recordOf(row);
  const status = result.status?.[row] ?? null;
  return agreement ? { row, agreement, status, possible: result.possible?.[row] === 1 } : null;
}

/** Names of a row's codes, joined; each name is looked up once. */
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
  {
    columns,
    dataset,
    result,
    view,
  }: Pick<Snapshot, 'columns' | 'dataset' | 'result'> & {
    readonly view: Pick<ViewState, 'asOf'>;
  },
  names: Names,
  t: Translate,
): ColumnRules {
  const asOf = parseEdtf(view.asOf ?? '')?.min;
  const joined = (texts: readonly string[]) => texts.join(', ');
  const textOf = (text: Text | undefined) => (text === undefined ? '' : names.text(text));
  const rule = (
    text: (agreement: Agreement, row: TableRow) => string,
    sorted: Pick<ColumnRule, 'key' | 'quick'> = {},
  ): ColumnRule => ({ text: (row) => text(row.agreement, row), ...sorted });
  return {
    date: rule(({ date }) => dateInWords(date, t, names.locale)),
    title: rule(({ title }) => names.text(title)),
    partner: rule(
      ({ parties }) =>
        joined(parties.filter(({ code }) => code !== dataset.hub).map(({ code }) => names.partner(code))),
      { quick: joinedNames(columns, 'partner', names) },
    ),
    kind: rule(({ kind }) => names.value('kind', kind), { key: (row) => columns.kind[row] ?? 0 }),
    stage: rule((agreement) => stageInWords(agreement, names, t), {
      key: (row) => columns.stage[row] ?? 0,
    }),
    status: rule(
      (agreement, { status }) =>
        status === null ? '' : statusInWords(agreement, statusOfCode(status), asOf, names, t),
      {
        key: (row) => result.status?.[row] ?? -1,
      },
    ),
    level: rule(({ level }) => names.value('level', level), { key: (row) => columns.level[row] ?? 0 }),
    sector: rule(({ sectors }) => joined(sectors.map((sector) => names.value('sector', sector))), {
      quick: joinedNames(columns, 'sector', names),
    }),
    validity: rule(
      ({ validity }) => (validity === undefined ? '' : intervalInWords(validity, t, names.locale)),
      { key: (row) => (columns.hasValidity[row] === 1 ? (columns.activeToMax[row] ?? 0) : NO_DAY) },
    ),
    people: rule(({ people }) => joined((people ?? []).map(({ name }) => names.text(name)))),
    amounts: rule(({ amounts }) =>
      (amounts ?? []).map((amount) => amountInWords(amount, t, names.locale)).join('; '),
    ),
    place: rule(({ place }) => textOf(place)),
    source: rule(({ sources }) => {
      const [source] = sources;
      return source
        ? joined([source.publisher ?? '', textOf(source.locator)].filter((part) => part !== ''))
        : '';
    }),
  };
}
