import type PptxGenJS from 'pptxgenjs';
import type { Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import { recordCells, recordColumns } from '../../scene/figure/recordCells';
import { firstOfTable } from '../../scene/figure/tableOrder';
import { fitted, heightOf, linesOf } from './fitting';
import { type Box, hex, PALETTE, type Page } from './page';

/** Rows that the pages of a slide's records may hold together. */
export const MOST_ROWS = 56;
const SHARES = [0.19, 0.49, 0.19, 0.13];
/** Characters, and lines, that a cell holds at most. */
const MOST = [60, 110, 60, 60];
const MOST_LINES = 6;
/** Inches above and below, and to either side of, the text of a cell. */
const CELL = { high: 0.03, wide: 0.06 };
/** Least height of a row, inches. */
const ROW_LEAST = 0.3;

/** Points of a table's type: smaller beside the words of a slide. */
const pointsOf = (width: number) => (width > 10 ? 12 : 10.5);

/** Width that the text of a column has in a table `width` inches wide. */
const roomOf = (width: number, column: number) => width * (SHARES[column] ?? 0) - 2 * CELL.wide;

const isBold = (column: number) => column === 1;

/** What stands in the cells of a record in a table `width` inches wide. */
function cellsOf(snapshot: Snapshot, row: number, width: number, t: Translate): readonly string[] {
  return recordCells(snapshot, row, t).map((text, i) =>
    fitted(shortName(text, MOST[i]), roomOf(width, i), pointsOf(width), MOST_LINES, isBold(i)),
  );
}

/** Height that a record takes in a table `width` inches wide, by its cell of most lines; inches. */
function rowHeight(cells: readonly string[], width: number): number {
  const points = pointsOf(width);
  const most = Math.max(1, ...cells.map((text, i) => linesOf(text, roomOf(width, i), points, isBold(i))));
  return Math.max(ROW_LEAST, heightOf(most, points) + 2 * CELL.high);
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
  { width, height }: Pick<Box, 'width' | 'height'>,
  t: Translate,
): readonly (readonly number[])[] {
  const rows = firstOfTable(snapshot, MOST_ROWS, t);
  if (rows.length === 0) return [];
  const heights = rows.map((row) => rowHeight(cellsOf(snapshot, row, width, t), width));
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

/** A native table of the given rows. */
export function drawRecords(
  page: Page,
  snapshot: Snapshot,
  rows: readonly number[],
  at: Box,
  t: Translate,
): void {
  const points = pointsOf(at.width);
  const head = recordColumns(snapshot).map((column, i) => ({
    text: fitted(t(`table.column.${column}`), roomOf(at.width, i), points, 1, true),
    options: { bold: true, fill: { color: 'EEF1F5' } },
  }));
  const cells = rows.map((row) => cellsOf(snapshot, row, at.width, t));
  const body = cells.map(
    (texts): PptxGenJS.TableRow => texts.map((text, i) => ({ text, options: { bold: isBold(i) } })),
  );
  const heights = [ROW_LEAST, ...cells.map((texts) => rowHeight(texts, at.width))];
  page.addTable(t('pptx.records'), [head, ...body], at, heights, {
    colW: SHARES.map((share) => share * at.width),
    fontSize: points,
    border: { type: 'solid', pt: 0.5, color: hex(PALETTE.line) },
    margin: [CELL.high, CELL.wide, CELL.high, CELL.wide],
  });
}
