import type { DatasetInfo } from '../core/dataset.ts';
import { parseEdtf } from '../core/edtf.ts';
import type { PreviewRow } from '../import/assemble/preview.ts';
import type { ImportReport, Problem, ProblemCode, Repair } from '../import/assemble/problems.ts';
import type { DateOrders } from '../import/dates/dateReading.ts';
import type { ImportJob, ImportResult, OpenedTable } from '../import/job/protocol.ts';
import type { Mapping, Target } from '../import/mapping/mapping.ts';

/** A table in memory: names of its columns, and rows of text. */
export interface FakeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const CODES: Readonly<Record<string, string>> = {
  France: 'FRA',
  Germany: 'DEU',
  Brazil: 'BRA',
  Russia: 'RUS',
};
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

interface Found {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly value: string;
  readonly held: boolean;
  readonly suggestion: string | null;
}

/** EDTF of a cell, or the problem with it. */
function readDate(text: string, orders: DateOrders): string | Omit<Found, 'column' | 'value'> {
  const found = { held: false, suggestion: null } as const;
  if (text === '') return { code: 'date-missing', ...found };
  const order = orders[text.includes('/') ? '/' : '.'] ?? null;
  const [, a = '', b = '', year = ''] = NUMERIC.exec(text) ?? [];
  if (year !== '' && order === null) return { code: 'date-ambiguous', ...found };
  const [day, month] = order === 'mdy' ? [b, a] : [a, b];
  const edtf = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (parseEdtf(edtf)) return edtf;
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf))
    return { code: 'date-impossible', held: false, suggestion: edtf.slice(0, 7) };
  return { code: 'date-unreadable', ...found };
}

/** A row under a mapping, as a simple but faithful reader reads it. */
function readRow(table: FakeTable, index: number, mapping: Mapping, repairs: readonly Repair[]) {
  const row = index + 2;
  const repaired = (column: string, value: string) =>
    repairs.find(
      (each) => each.column === column && each.value === value && (each.rows?.includes(row) ?? true),
    )?.to ?? value;
  const columnOf = (target: Target) => table.columns.find((column) => mapping.uses[column] === target);
  const cellOf = (target: Target): string => {
    const column = columnOf(target);
    if (column === undefined) return '';
    return repaired(column, (table.rows[index]?.[table.columns.indexOf(column)] ?? '').trim());
  };
  const problems: Found[] = [];
  const split = (text: string, separator: string | null) =>
    (separator === null ? [text] : text.split(separator)).map((part) => part.trim()).filter(Boolean);
  const date = readDate(cellOf('date'), mapping.dateOrders[columnOf('date') ?? ''] ?? {});
  if (typeof date !== 'string')
    problems.push({ ...date, column: columnOf('date') ?? null, value: cellOf('date') });
  const parties = split(cellOf('parties'), mapping.partySeparator).map((part) => {
    const column = columnOf('parties') ?? '';
    const name = repaired(column, part);
    const code = Object.values(CODES).find((each) => each === name) ?? CODES[name];
    if (code === undefined)
      problems.push({ code: 'party-unknown', column, value: name, held: false, suggestion: null });
    return { code: code ?? name, name: code === undefined ? name : null };
  });
  const record = {
    title: cellOf('title'),
    date: typeof date === 'string' ? date : null,
    parties,
    sectors: split(cellOf('sectors'), mapping.sectorSeparator),
    kind: mapping.terms.kind[cellOf('kind')] ?? (cellOf('kind') || 'unstated'),
    stage: 'unstated',
  };
  return { row, title: record.title, record, problems };
}

const asProblem = (found: Found, rows: readonly number[], titles?: readonly string[]): Problem => ({
  ...found,
  rows: Uint32Array.from(rows),
  titles,
});

function report(table: FakeTable, mapping: Mapping, repairs: readonly Repair[]): ImportReport {
  const found = new Map<string, { found: Found; rows: number[]; titles: string[] }>();
  let undated = 0;
  table.rows.forEach((_, index) => {
    const { row, title, record, problems } = readRow(table, index, mapping, repairs);
    if (record.date === null) undated++;
    for (const each of problems) {
      const key = JSON.stringify([each.code, each.column, each.value]);
      const alike = found.get(key);
      alike?.rows.push(row);
      alike?.titles.push(title);
      if (!alike) found.set(key, { found: each, rows: [row], titles: [title] });
    }
  });
  const problems = [...found.values()]
    .map((each) => asProblem(each.found, each.rows, each.titles))
    .sort((a, b) => Number(b.held) - Number(a.held) || b.rows.length - a.rows.length);
  const { length } = table.rows;
  return { rows: length, imported: length, undated, merged: 0, heldBack: 0, problems };
}

const INFO: DatasetInfo = {
  name: 'local-1',
  title: 'Treaties',
  version: '1',
  language: 'en',
  licenses: [],
  sources: [],
  contributors: [],
  sectors: [],
};

/** The result of opening a table, with the given mapping. */
export function openedTable(table: FakeTable, mapping: Mapping, asksDateOrder = false): OpenedTable {
  const sample = table.rows.slice(0, 200);
  return {
    kind: 'table',
    name: 'treaties.csv',
    head: {
      format: 'csv',
      columns: table.columns,
      headerRow: 1,
      delimiter: ';',
      encoding: 'utf-8',
      sheet: null,
      sheets: [],
      remarks: [],
      rowCount: table.rows.length,
    },
    sample,
    sampleRows: sample.map((_, i) => i + 2),
    guess: {
      mapping,
      reasons: {},
      gather: null,
      aside: [],
      asksDateOrder,
      asksPartyCodes: [],
      shape: table.columns
        .map((name) => name.toLowerCase())
        .sort()
        .join('|'),
    },
    values: Object.fromEntries(
      table.columns.map((column, i) => [column, [...new Set(sample.map((row) => row[i] ?? ''))]]),
    ),
  };
}

/** A job over a table in memory; functions in `over` replace its own. */
export function fakeJob(table: FakeTable, opened: OpenedTable, over: Partial<ImportJob> = {}): ImportJob {
  return {
    open: async () => opened,
    preview: async (mapping, repairs) =>
      opened.sample.map((_, index): PreviewRow => {
        const { row, record, problems } = readRow(table, index, mapping, repairs);
        return { row, record, problems: problems.map((each) => asProblem(each, [row])) };
      }),
    check: async (mapping, repairs, onProgress) => {
      onProgress({ done: 0.5, rows: Math.ceil(table.rows.length / 2) });
      return report(table, mapping, repairs);
    },
    picture: async () => null,
    run: async (mapping, repairs): Promise<ImportResult> => ({
      id: 'local-1',
      info: { ...INFO, title: mapping.title, language: mapping.language },
      report: report(table, mapping, repairs),
      notKept: null,
      wasHere: false,
      source: 'kept',
    }),
    runDataset: async () => ({
      id: 'local-2',
      info: INFO,
      report: { rows: 2, imported: 2, undated: 0, merged: 0, heldBack: 0, problems: [] },
      notKept: null,
      wasHere: false,
      source: null,
    }),
    close: () => undefined,
    ...over,
  };
}
