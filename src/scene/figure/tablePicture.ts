import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import { partOf } from '../omissions';
import { type Palette, sectorSwatches, swatchColour } from '../palette';
import type { Pen } from '../pen/pen';
import { wrapText } from '../wrapText';
import { drawLines } from './notes';
import type { Picture, PictureFrame } from './pictures';
import { recordCells, recordColumns } from './recordCells';

/** How large a table is set: px of its type, and lines that a cell may take. */
interface Setting {
  readonly size: number;
  readonly lines: number;
}

/** The first in which all records have room is taken; the last where they have none in any. */
const SETTINGS: readonly Setting[] = [
  { size: 16, lines: 3 },
  { size: 14, lines: 3 },
  { size: 13, lines: 2 },
  { size: 12, lines: 2 },
  { size: 12, lines: 1 },
];
const LAST = { size: 12, lines: 1 };
/** Shares of the width that its columns take. */
const SHARES = [0.15, 0.53, 0.18, 0.14];
const TITLE = 1;
/** px from line to line, for each px of type, and between the rows' text and their rules. */
const LINE = 1.28;
const PADDING = 4;
/** px between the columns, and of the dot with the room after it. */
const GAP = 14;
const DOT = 20;
/** Characters of a cell. */
const MOST = 400;
/** Bold faces differ in width more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.94;

interface Row {
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

/** Where the text of a column begins, and the px it has. */
function placeOf(width: number, column: number): { readonly x: number; readonly room: number } {
  const start = width * SHARES.slice(0, column).reduce((sum, share) => sum + share, 0);
  const before = column === TITLE ? DOT : 0;
  const after = column === SHARES.length - 1 ? 0 : GAP;
  return { x: start + before, room: Math.max(1, width * (SHARES[column] ?? 0) - before - after) };
}

/** A text in lines of a column. */
function linesOf(text: string, width: number, column: number, { size, lines }: Setting, bold: boolean) {
  const { room } = placeOf(width, column);
  return wrapText(shortName(text, MOST), size, bold ? room * BOLD_ROOM : room, lines, bold);
}

const heightOf = (lines: number, { size }: Setting): number => lines * size * LINE + 2 * PADDING;

/** The records, one below the other, as far as `height` px have room for them; whether for all. */
function rowsIn(snapshot: Snapshot, { width, height, t }: PictureFrame, setting: Setting) {
  const rows: Row[] = [];
  let left = height;
  for (const row of snapshot.result.rows) {
    const cells = recordCells(snapshot, row, t).map((text, i) =>
      linesOf(text, width, i, setting, i === TITLE),
    );
    const own = heightOf(Math.max(1, ...cells.map((lines) => lines.length)), setting);
    if (own > left) return { rows, isWhole: false };
    left -= own;
    rows.push({ row, cells, height: own });
  }
  return { rows, isWhole: true };
}

/** The records of a view as its table has them: date, title with the dot of its sector, partners, and stage. */
export function tablePicture(snapshot: Snapshot, frame: PictureFrame, palette: Palette): Picture {
  const { columns, dataset, result } = snapshot;
  const { width, height, t } = frame;
  const laidOut = (setting: Setting) => {
    const head = recordColumns(snapshot).map((column, i) =>
      linesOf(t(`table.column.${column}`), width, i, { ...setting, lines: 1 }, true),
    );
    const top = heightOf(1, setting);
    return { setting, head, top, ...rowsIn(snapshot, { ...frame, height: height - top }, setting) };
  };
  let laid = laidOut(SETTINGS[0] ?? LAST);
  for (const setting of SETTINGS.slice(1)) {
    if (laid.isWhole) break;
    laid = laidOut(setting);
  }
  const { setting, head, top, rows } = laid;
  const { size } = setting;
  const swatches = sectorSwatches(dataset.sectors);
  const sectorOf = (row: number) => columns.recordOf(row)?.sectors[0] ?? '';
  const rule = (pen: Pen, y: number, colour: string) => pen.line(0, y, width, y, { colour, width: 1 });
  const base = PADDING + size;
  const draw = (pen: Pen) => {
    if (top > height) return;
    for (const [i, lines] of head.entries()) {
      const style = { size, weight: 600, fill: palette.muted };
      drawLines(pen, lines, placeOf(width, i).x, base, size * LINE, style);
    }
    rule(pen, top - 0.5, palette.control);
    let y = top;
    for (const { row, cells, height: own } of rows) {
      const fill = swatchColour(palette, swatches.get(sectorOf(row)) ?? -1);
      const dot = Math.min(6, size / 3);
      pen.circle(placeOf(width, TITLE).x - DOT + dot, y + base - size * 0.35, dot, { fill });
      for (const [i, lines] of cells.entries()) {
        const isTitle = i === TITLE;
        const style = {
          size,
          weight: isTitle ? 600 : undefined,
          fill: isTitle ? palette.ink : palette.muted,
        };
        drawLines(pen, lines, placeOf(width, i).x, y + base, size * LINE, style);
      }
      y += own;
      rule(pen, y - 0.5, palette.line);
    }
  };
  return {
    width,
    height,
    draw,
    omissions: partOf('records', rows.length, result.rows.length),
    key: { sectors: new Set(rows.map(({ row }) => sectorOf(row))) },
  };
}
