import type PptxGenJS from 'pptxgenjs';
import { dateInWords } from '../../core/dateWords';
import { parseEdtf } from '../../core/edtf';
import type { Translate } from '../../core/names';
import { plainText } from '../../core/plainText';
import type { Snapshot } from '../../core/snapshot';
import { stageInWords, statusInWords } from '../../core/stageWords';
import { statusOfCode } from '../../core/status';
import { FACE, hex, linesOf, PALETTE, type Page } from './page';

/** Rows that the pages of a slide's records may hold together; more are counted. */
const MOST_ROWS = 56;
const SHARES = [0.19, 0.49, 0.19, 0.13];
/** Inches above and below, and to either side of, the text of a cell. */
const CELL = { high: 0.03, wide: 0.06 };
/** Least height of a row, inches, and of a line in ems. */
const ROW_LEAST = 0.3;
const LINE = 1.25;

/** Where a table stands, inches. */
export interface TableBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points of a table's type: smaller beside the words of a slide. */
const pointsOf = (width: number) => (width > 10 ? 12 : 10.5);

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What stands in the cells of a record; on a day that was asked for, its status on that day. */
function cellsOf(snapshot: Snapshot, row: number, t: Translate): readonly string[] {
  const { columns, dataset, names, result, view } = snapshot;
  const agreement = columns.recordOf(row);
  if (!agreement) return [];
  const partners = agreement.parties
    .filter(({ code }) => code !== dataset.hub)
    .map(({ code }) => names.partner(code));
  const status = result.status?.[row];
  return [
    cut(dateInWords(agreement.date, t, names.locale), 60),
    cut(names.text(agreement.title), 110),
    cut(partners.join(', '), 60),
    status === undefined
      ? stageInWords(agreement, names, t)
      : statusInWords(agreement, statusOfCode(status), parseEdtf(view.asOf ?? '')?.min, names, t),
  ].map(plainText);
}

/** Height that a record takes in a table `width` inches wide, by its cell of most lines; inches. */
function rowHeight(cells: readonly string[], width: number): number {
  const points = pointsOf(width);
  const most = Math.max(
    1,
    ...cells.map((text, i) => linesOf(text, width * (SHARES[i] ?? 0) - 2 * CELL.wide, points)),
  );
  return Math.max(ROW_LEAST, (most * points * LINE) / 72 + 2 * CELL.high);
}

function filled(heights: readonly number[], room: number): number[][] {
  const pages: number[][] = [[]];
  let left = room;
  heights.forEach((height, i) => {
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(i);
    left -= height;
  });
  return pages;
}

/** The visible rows of a view in pages of a size, about as full as one another; of very many the first alone. */
export function pagesOf(
  snapshot: Snapshot,
  { width, height }: Pick<TableBox, 'width' | 'height'>,
  t: Translate,
): readonly (readonly number[])[] {
  const rows = [...snapshot.result.rows].slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  const heights = rows.map((row) => rowHeight(cellsOf(snapshot, row, t), width));
  const most = height - ROW_LEAST;
  const pages = filled(heights, most);
  let even = pages;
  // The least room in which as many pages hold them all fills them evenly.
  for (let room = most; room > ROW_LEAST; room -= ROW_LEAST) {
    const tighter = filled(heights, room);
    if (tighter.length > pages.length) break;
    even = tighter;
  }
  return even.map((page) => page.flatMap((i) => rows[i] ?? []));
}

/** How many rows stand on no page. */
export const leftOut = ({ result }: Snapshot): number => Math.max(0, result.rows.length - MOST_ROWS);

/** A native table of the given rows. */
export function drawRecords(
  page: Page,
  snapshot: Snapshot,
  rows: readonly number[],
  at: TableBox,
  t: Translate,
): void {
  const last = snapshot.result.status ? 'status' : 'stage';
  const head = (['date', 'title', 'partner', last] as const).map((column) => ({
    text: t(`table.column.${column}`),
    options: { bold: true, fill: { color: 'EEF1F5' } },
  }));
  const cells = rows.map((row) => cellsOf(snapshot, row, t));
  const body = cells.map(
    (texts): PptxGenJS.TableRow => texts.map((text, i) => ({ text, options: { bold: i === 1 } })),
  );
  page.addTable([head, ...body], {
    x: at.x,
    y: at.y,
    w: at.width,
    colW: SHARES.map((share) => share * at.width),
    rowH: [ROW_LEAST, ...cells.map((texts) => rowHeight(texts, at.width))],
    fontFace: FACE,
    fontSize: pointsOf(at.width),
    color: hex(PALETTE.ink),
    border: { type: 'solid', pt: 0.5, color: hex(PALETTE.line) },
    margin: [CELL.high, CELL.wide, CELL.high, CELL.wide],
    valign: 'middle',
    autoPage: false,
    objectName: t('pptx.records'),
  });
}
