import { csvText } from '../../core/csv.ts';
import type { Translate } from '../../core/names.ts';
import { outcomeOf, type Problem, type ProblemCode } from '../../import/assemble/problems.ts';
import type { ImportFault } from '../../import/job/protocol.ts';
import type { TableHead } from '../../import/read/table.ts';

/** The text cut to `max` characters. */
export const shortened = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max).trimEnd()}…` : text;

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** A size in bytes as text: "340 byte", "12 kB", "1.2 GB". */
export function bytesInWords(bytes: number, locale: string): string {
  const power = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP))),
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / STEP ** power);
}

/** Number of rows listed; the rest are counted. */
const NAMED = 4;

/** Rows of the file as text: "row 12", "37 rows: 12; 15; 1,800; 2,000 …". */
export function rowsInWords(rows: ArrayLike<number>, t: Translate): string {
  if (rows.length === 1) return t('open.row', { row: rows[0] ?? 0 });
  const named = Array.from({ length: Math.min(NAMED, rows.length) }, (_, i) =>
    t('open.rowNumber', { row: rows[i] ?? 0 }),
  );
  const list = named.join('; ') + (rows.length > NAMED ? '\u00a0…' : '');
  return t('open.rows', { count: rows.length, list });
}

/** Problems whose cell is never empty: no value means all values beyond those listed separately. */
const NEVER_EMPTY: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['id-changed', 'title-repeated']);

/** The value of a problem as text. */
export function valueInWords({ code, value }: Pick<Problem, 'code' | 'value'>, t: Translate): string {
  if (value !== '') return value;
  return t(NEVER_EMPTY.has(code) ? 'open.value.others' : 'open.value.empty');
}

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** Name of a delimiter, or the delimiter itself. */
export function delimiterName(delimiter: string, t: Translate): string {
  const name = NAMES[delimiter];
  return name === undefined ? delimiter : t(`open.delimiter.${name}`);
}

/** Kind of a file's parts: sheets of a workbook, lists of a JSON file, tables of a page, files of an archive. */
export function partOf({ format }: TableHead): 'sheet' | 'list' | 'table' | 'file' {
  if (format === 'xlsx' || format === 'ods') return 'sheet';
  if (format === 'json' || format === 'jsonl') return 'list';
  return format === 'html' ? 'table' : 'file';
}

/** How a file was read, in one line: "Text table · comma · UTF-8 · names in row 1 · 9 columns". */
export function headInWords(head: TableHead, t: Translate): string {
  const facts = [
    t(`open.format.${head.format}`),
    head.sheet !== null && t(`open.partIs.${partOf(head)}`, { sheet: head.sheet }),
    head.delimiter !== null && delimiterName(head.delimiter, t),
    head.encoding?.toUpperCase(),
    head.headerRow !== null && head.headerRow > 0 && t('open.read.headerIs', { row: head.headerRow }),
    t('open.read.columns', { count: head.columns.length }),
    head.rowCount !== null && t('open.read.rows', { count: head.rowCount }),
  ];
  return facts.filter((fact) => typeof fact === 'string').join(' · ');
}

/** Values in bytes. */
const SIZES = ['size', 'limit', 'packed', 'said'];
/** Faults whose `limit` is a count, not a size in bytes. */
const COUNTED = ['too-many-columns', 'too-deep', 'xlsx-bomb'];
/** Values of a fault to show, in this order. */
const SHOWN = 'line column found status url rows columns size limit codec sheet reason entry message'.split(
  ' ',
);

/** The details of a fault, like "Line: 12 · column: 3"; empty if there are none. */
export function faultDetail({ code, values }: ImportFault, t: Translate, locale: string): string {
  const isSize = (name: string) =>
    SIZES.includes(name) && !COUNTED.includes(code) && values.rows === undefined;
  const number = new Intl.NumberFormat(locale);
  const inWords = (name: string, value: string | number) => {
    if (typeof value === 'string') return value.slice(0, 300);
    if (isSize(name)) return bytesInWords(value, locale);
    return number.format(value);
  };
  return SHOWN.flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    return [t('open.detail', { name: t(`open.detail.${name}`), value: inWords(name, value) })];
  }).join(' · ');
}

/** The problems as CSV: a line for each row of each problem, in file order. */
export function reportCsv(problems: readonly Problem[], t: Translate): string {
  const lines = problems
    .flatMap((problem) => [...problem.rows].map((row) => ({ row, problem })))
    .sort((a, b) => a.row - b.row)
    .map(({ row, problem }) => [
      String(row),
      problem.column ?? '',
      problem.value,
      t(`open.problem.${problem.code}`),
      problem.suggestion ?? '',
      t(`open.report.${outcomeOf(problem)}`),
    ]);
  const head = ['row', 'column', 'value', 'problem', 'suggestion', 'outcome'].map((id) =>
    t(`open.report.${id}`),
  );
  return csvText([head, ...lines]);
}
