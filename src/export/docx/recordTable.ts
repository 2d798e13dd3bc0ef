import { Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Agreement } from '../../core/dataset.ts';
import { linkInWords } from '../../core/pairWords.ts';
import { type ColumnRules, columnRules, tableRow } from '../../core/tableRules.ts';
import type { TableColumn } from '../../core/viewState.ts';
import { sortOfTable } from '../../scene/figure/recordCells.ts';
import type { ExportInput } from '../files/fields.ts';
import { SMALL, type Writer } from './writer.ts';

/** How much of the width each column wants; a long text wants more. */
const SHARES: Readonly<Record<TableColumn, number>> = {
  date: 15,
  title: 34,
  partner: 16,
  kind: 13,
  stage: 13,
  status: 16,
  level: 12,
  sector: 26,
  validity: 16,
  people: 20,
  amounts: 17,
  place: 13,
  source: 22,
};
/** What the numbers of sources want. */
const NUMBERS = 8;
/** What fits across a page in portrait. */
const PORTRAIT = 90;
/** Rows with more characters than this may continue on the next page. */
const LONG_ROW = 900;

/** What a table of records has besides its columns. */
export interface TableForm {
  readonly columns: readonly TableColumn[];
  /** Width, in twentieths of a point. */
  readonly width: number;
  /** The numbers of a record's sources, as a last column. */
  readonly numbersOf?: (agreement: Agreement) => readonly number[];
  /** The bookmark where a record is described in full; titles lead to it. */
  readonly anchorOf?: (row: number) => string;
}

/** Whether a table needs a page in landscape. */
export const isWide = (columns: readonly TableColumn[]): boolean =>
  columns.reduce((sum, column) => sum + SHARES[column], NUMBERS) > PORTRAIT;

/** Widths of the columns, in twentieths of a point; they fill the width exactly. */
function widthsOf({ columns, width, numbersOf }: TableForm): readonly number[] {
  const shares = [...columns.map((column) => SHARES[column]), ...(numbersOf ? [NUMBERS] : [])];
  const all = shares.reduce((sum, share) => sum + share, 0);
  let [taken, used] = [0, 0];
  return shares.map((share) => {
    taken += share;
    const end = Math.round((width * taken) / all);
    const own = end - used;
    used = end;
    return own;
  });
}

/** The name of the bookmark of a source in the list of sources. */
export const sourceAnchor = (number: number): string => `source_${number}`;

/** The records as a table, with a row of heads that is repeated on every page. */
export function recordTable(
  { snapshot, t }: ExportInput,
  rows: readonly number[],
  form: TableForm,
  writer: Writer,
): Table {
  const { names, view } = snapshot;
  const widths = widthsOf(form);
  const rules: ColumnRules = columnRules(snapshot, names, t);
  const sort = sortOfTable(snapshot);
  const cell = (children: readonly ParagraphChild[], column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Cell', children: [...children] })],
    });
  const arrow = sort?.descending ? '↓' : '↑';
  const heads = [
    ...form.columns.map((id) => `${id === sort?.column ? `${arrow} ` : ''}${t(`table.column.${id}`)}`),
    ...(form.numbersOf ? [t('pair.sources')] : []),
  ];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((text, i) => cell(writer.runs(text, { bold: true }), i)),
  });
  const body = rows.flatMap((row) => {
    const made = tableRow(snapshot, row);
    if (!made) return [];
    const texts = form.columns.map((id) => rules[id].text(made));
    const join = view.pair ? linkInWords(made.agreement, view.pair, names.partner, t) : '';
    const children = form.columns.map((id, i) => {
      const text = texts[i] ?? '';
      if (id === 'date' && made.possible)
        return [...writer.runs(text), ...writer.runs(t('table.possible'), { ...SMALL, italics: true })];
      if (id !== 'title') return writer.runs(text);
      const title = form.anchorOf ? writer.jump(text, form.anchorOf(row)) : writer.runs(text);
      return join === '' ? title : [...title, ...writer.runs(join, SMALL)];
    });
    const numbers = (form.numbersOf?.(made.agreement) ?? []).flatMap((number, i) => [
      ...(i === 0 ? [] : writer.runs(', ')),
      ...writer.jump(String(number), sourceAnchor(number)),
    ]);
    const cells = form.numbersOf ? [...children, numbers] : children;
    return new TableRow({
      cantSplit: texts.reduce((sum, { length }) => sum + length, 0) <= LONG_ROW,
      children: cells.map((each, i) => cell(each, i)),
    });
  });
  return new Table({
    style: 'Records',
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    layout: TableLayoutType.FIXED,
    width: { size: form.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...body],
  });
}
