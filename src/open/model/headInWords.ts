import type { Translate } from '../../core/names.ts';
import type { TableHead } from '../../import/read/table.ts';

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** What stands between cells, by name where it has one. */
export function delimiterName(delimiter: string, t: Translate): string {
  const name = NAMES[delimiter];
  return name === undefined ? delimiter : t(`open.delimiter.${name}`);
}

/** What a part of a file is called: a sheet of a workbook, a list of a JSON file, a table of a page, a file of an archive. */
export function partOf({ format }: TableHead): 'sheet' | 'list' | 'table' | 'file' {
  if (format === 'xlsx' || format === 'ods') return 'sheet';
  if (format === 'json' || format === 'jsonl') return 'list';
  return format === 'html' ? 'table' : 'file';
}

/** How a file was understood, in a line: "Text table · comma · UTF-8 · names in row 1 · 9 columns". */
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
