import { colourField, primaryValue } from '../../core/colourField.ts';
import { dateInWords } from '../../core/dateWords.ts';
import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { fadedInto } from '../fadedInto.ts';
import { partOf } from '../omissions.ts';
import { type Palette, valueColour } from '../palette.ts';
import { drawGrid } from '../pen/drawGrid.ts';
import type { Grid, GridCell, Pen } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { wrapText } from '../pen/wrapText.ts';
import { type Picture, type PictureRow, type RowsFrame, steppedBack } from './pictures.ts';
import { firstOfTable, recordCells, recordColumns, recordHeads } from './recordCells.ts';

/** Type size of a table in px, and maximum number of lines of a cell. */
interface Setting {
  readonly size: number;
  readonly lines: number;
}

/** The first setting in which all records fit is used, else the last. */
const SETTINGS = [
  { size: 16, lines: 3 },
  { size: 14, lines: 3 },
  { size: 13, lines: 3 },
  { size: 12, lines: 3 },
  { size: 12, lines: 2 },
  { size: 12, lines: 1 },
] as const satisfies readonly Setting[];
const FULL: Setting = SETTINGS[4];
/** Largest share of the width for dates, and shares of the rest: title, partners, and stage or status. */
const DATES = 0.24;
const SHARES = { stage: [0.62, 0.21, 0.17], status: [0.54, 0.2, 0.26] } as const;
/** Share of the rest for the sorted column, if it is an extra one. */
const FURTHER = 0.2;
const TITLE = 1;
/** Line height per px of type; gap between the rows' text and their rules, px. */
const LINE = 1.28;
const PADDING = 4;
/** Gap between columns, and width of the dot with the gap after it, px. */
const GAP = 14;
const DOT = 20;
/** Maximum length of a cell, in characters. */
const MAX_TEXT = 400;
/** The width of bold faces varies more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.94;

/** Where the text of a column begins, and its width, px. */
interface Column {
  readonly x: number;
  readonly room: number;
}

/** The columns of a table `width` px wide: dates take the room that they need, within bounds. */
function columnsIn(
  { columns, names, result }: Snapshot,
  heads: readonly string[],
  first: readonly number[],
  width: number,
  { size }: Setting,
  t: Translate,
): readonly Column[] {
  const longest = Math.max(
    textWidth(heads[0] ?? '', size, true) / BOLD_ROOM,
    ...first.map((row) => textWidth(dateInWords(columns.recordOf(row)?.date, t, names.locale), size)),
  );
  const dates = Math.min(width * DATES, longest + GAP);
  const usual = SHARES[result.status ? 'status' : 'stage'];
  const isFurther = heads.length > usual.length + 1;
  const shares = isFurther ? [...usual.map((share) => share * (1 - FURTHER)), FURTHER] : usual;
  let x = dates;
  const rest = shares.map((share, i): Column => {
    const own = (width - dates) * share;
    const before = i + 1 === TITLE ? DOT : 0;
    const after = i + 1 === shares.length ? 0 : GAP;
    const start = x + before;
    x += own;
    return { x: start, room: Math.max(1, own - before - after) };
  });
  return [{ x: 0, room: Math.max(1, dates - GAP) }, ...rest];
}

/** A text as lines that fit a column. */
const linesOf = (text: string, { room }: Column, { size, lines }: Setting, bold: boolean) =>
  wrapText(shortName(text, MAX_TEXT), size, bold ? room * BOLD_ROOM : room, lines, bold);

const heightOf = (lines: number, { size }: Setting): number => lines * size * LINE + 2 * PADDING;

/** As many records as fit into `height` px, one below the other; and whether that is all of them. */
function rowsIn(
  snapshot: Snapshot,
  first: readonly number[],
  at: readonly Column[],
  height: number,
  setting: Setting,
  t: Translate,
) {
  const rows: { row: number; cells: readonly (readonly string[])[]; height: number }[] = [];
  let left = height;
  for (const row of first) {
    const texts = recordCells(snapshot, row, t);
    const cells = at.map((column, i) => linesOf(texts[i] ?? '', column, setting, i === TITLE));
    const own = heightOf(Math.max(1, ...cells.map((lines) => lines.length)), setting);
    if (own > left) return { rows, isWhole: false };
    left -= own;
    rows.push({ row, cells, height: own });
  }
  return { rows, isWhole: rows.length === snapshot.result.rows.length };
}

/** Where the texts of rows are that begin `top` px below the upper edge; `partners`: index of the column of partners. */
function placedRows(
  rows: ReturnType<typeof rowsIn>['rows'],
  at: readonly Column[],
  top: number,
  { size }: Setting,
  partners: number,
): readonly PictureRow[] {
  let y = top;
  return rows.map(({ row, cells, height }) => {
    const texts = cells.map((lines, i) => {
      const { x = 0, room = 0 } = at[i] ?? {};
      const widest = Math.max(0, ...lines.map((line) => textWidth(line, size, i === TITLE)));
      return {
        x0: x,
        y0: y + PADDING,
        x1: x + Math.min(widest, room),
        y1: y + PADDING + lines.length * size * LINE,
      };
    });
    const whole = { x0: 0, y0: y, x1: 0, y1: y + height };
    y += height;
    return { row, title: texts[TITLE] ?? whole, partners: texts[partners] ?? whole, texts };
  });
}

/**
 * The records of a view in the order of its table: date, coloured title, partners, stage or status, and the sorted
 * column.
 *
 * @param showsWholeTitles whether titles take two lines although not all records have room even on one
 */
export function tablePicture(
  snapshot: Snapshot,
  frame: RowsFrame,
  palette: Palette,
  showsWholeTitles = false,
): Picture {
  const { columns, result } = snapshot;
  const { width, height, t } = frame;
  const first = firstOfTable(snapshot, Math.ceil(height / heightOf(1, SETTINGS[5])), t);
  const heads = recordHeads(snapshot, t);
  const laidOut = (setting: Setting) => {
    const at = columnsIn(snapshot, heads, first, width, setting, t);
    const head = at.map((place, i) => linesOf(heads[i] ?? '', place, { ...setting, lines: 1 }, true));
    const top = heightOf(1, setting);
    return { setting, at, head, top, ...rowsIn(snapshot, first, at, height - top, setting, t) };
  };
  let laid = laidOut(SETTINGS[0]);
  for (const setting of SETTINGS.slice(1)) if (!laid.isWhole) laid = laidOut(setting);
  if (!laid.isWhole && showsWholeTitles) laid = laidOut(FULL);
  const { setting, at, head, top, rows } = laid;
  const { size } = setting;
  const field = colourField(snapshot);
  const colourValueOf = (row: number) => primaryValue(columns, field.facet, row);
  const base = PADDING + size;
  const [title, other] = [{ weight: 600, fill: palette.ink }, { fill: palette.muted }];
  const isBack = steppedBack(
    frame,
    rows.map(({ row }) => row),
  );
  const inked = (fill: string, row: number) => (isBack(row) ? fadedInto(palette, fill) : fill);
  const styled = (cells: readonly (readonly string[])[], styleOf: (i: number) => GridCell['style']) =>
    cells.map((lines, i): GridCell => ({ lines, style: styleOf(i) }));
  const grid: Grid = {
    ...{ width, size, base, columns: at, step: size * LINE, rules: [palette.control, palette.line] },
    rows: [
      { height: top, cells: styled(head, () => ({ ...other, weight: 600 })) },
      ...rows.map(({ row, cells, height: own }) => ({
        height: own,
        cells: styled(cells, (i) => {
          const style = i === TITLE ? title : other;
          return { ...style, fill: inked(style.fill, row) };
        }),
      })),
    ],
  };
  const draw = (pen: Pen) => {
    if (top > height) return;
    if (pen.grid) pen.grid(grid);
    else drawGrid(pen, grid);
    const dot = Math.min(6, size / 3);
    let y = top;
    for (const { row, height: own } of rows) {
      const fill = inked(valueColour(palette, field, colourValueOf(row)), row);
      pen.circle((at[TITLE]?.x ?? DOT) - DOT + dot, y + base - size * 0.35, dot, { fill });
      y += own;
    }
  };
  const partners = recordColumns(snapshot).indexOf('partner');
  return {
    width,
    height,
    draw,
    rows: top > height ? [] : placedRows(rows, at, top, setting, partners),
    omissions: partOf('records', rows.length, result.rows.length),
    key: { values: new Set(rows.map(({ row }) => colourValueOf(row))) },
  };
}
