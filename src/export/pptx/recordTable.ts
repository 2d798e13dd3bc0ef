import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { firstOfTable, recordCells, recordColumns, recordHeads } from '../../scene/figure/recordCells.ts';
import type { Rect } from '../../scene/pen/pen.ts';
import { fitted, heightOf, linesOf } from './fitting.ts';
import { hex, PALETTE, type Page } from './page.ts';

/** Maximum number of rows on all pages of a slide's records together. */
export const MAX_ROWS = 56;
/** Shares of the width for date, title, partners, and stage or status. */
const SHARES = { stage: [0.19, 0.49, 0.19, 0.13], status: [0.17, 0.42, 0.17, 0.24] } as const;
/** Share for the sorted column, if it is an extra one. */
const FURTHER = 0.18;
/** Maximum number of characters of each cell, and maximum number of its lines. */
const MAX_CELL = [60, 110, 60, 60, 60];
const MAX_LINES = 6;
/** Padding above and below, and to either side of, the text of a cell, inches. */
const CELL = { high: 0.03, wide: 0.06 };
/** Minimum height of a row, inches. */
const MIN_ROW = 0.3;

/**
 * Layout of a table of records `width` inches wide: type size in points (smaller next to the text of a slide), and
 * width of its columns in inches.
 */
function layoutOf(snapshot: Snapshot, width: number) {
  const usual = SHARES[snapshot.result.status ? 'status' : 'stage'];
  const isFurther = recordColumns(snapshot).length > usual.length;
  const shares = isFurther ? [...usual.map((share) => share * (1 - FURTHER)), FURTHER] : usual;
  const widths = shares.map((share) => share * width);
  return { points: width > 10 ? 12 : 10.5, widths, rooms: widths.map((each) => each - 2 * CELL.wide) };
}

const isBold = (column: number) => column === 1;

/**
 * The cells of a record in a table `width` inches wide, and the height of its row, from the cell with the most
 * lines; inches.
 */
function rowOf(snapshot: Snapshot, row: number, width: number, t: Translate) {
  const { points, rooms } = layoutOf(snapshot, width);
  const cells = recordCells(snapshot, row, t).map((text, i) =>
    fitted(shortName(text, MAX_CELL[i]), rooms[i] ?? 0, points, MAX_LINES, isBold(i)),
  );
  const most = Math.max(1, ...cells.map((text, i) => linesOf(text, rooms[i] ?? 0, points, isBold(i))));
  return { cells, height: Math.max(MIN_ROW, heightOf(most, points) + 2 * CELL.high) };
}

/** Fills pages with as many rows as fit; rows are given by index. */
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

/**
 * The visible rows of a view in pages of a size, filled about equally; if there are very many rows, only the first
 * ones.
 */
export function pagesOf(
  snapshot: Snapshot,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  t: Translate,
): readonly (readonly number[])[] {
  const rows = firstOfTable(snapshot, MAX_ROWS, t);
  if (rows.length === 0) return [];
  const heights = rows.map((row) => rowOf(snapshot, row, width, t).height);
  const most = height - MIN_ROW;
  const pages = filled(heights, most);
  let even = pages;
  // The least room in which the rows fit the same number of pages fills them evenly.
  for (let room = most; room > MIN_ROW; room -= MIN_ROW) {
    const tighter = filled(heights, room);
    if (tighter.length > pages.length) break;
    even = tighter;
  }
  return even.map((page) => page.flatMap((i) => rows[i] ?? []));
}

/** Draws a native table of the given rows. */
export function drawRecords(
  page: Page,
  snapshot: Snapshot,
  rows: readonly number[],
  at: Rect,
  t: Translate,
): void {
  const { points, widths, rooms } = layoutOf(snapshot, at.width);
  const head = recordHeads(snapshot, t).map((text, i) => ({
    text: fitted(text, rooms[i] ?? 0, points, 1, true),
    options: { bold: true, fill: { color: 'EEF1F5' } },
  }));
  const body = rows.map((row) => rowOf(snapshot, row, at.width, t));
  const cells = body.map((row) => row.cells.map((text, i) => ({ text, options: { bold: isBold(i) } })));
  const heights = [MIN_ROW, ...body.map(({ height }) => height)];
  page.addTable(t('pptx.records'), [head, ...cells], at, heights, {
    colW: widths,
    fontSize: points,
    border: { type: 'solid', pt: 0.5, color: hex(PALETTE.line) },
    margin: [CELL.high, CELL.wide, CELL.high, CELL.wide],
  });
}
