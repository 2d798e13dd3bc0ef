import { type Matrix, type MatrixColumn, shortYearsText, yearsText } from '../../core/matrix.ts';
import { matrixOnPaper } from '../../core/matrixInView.ts';
import type { Names } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { fillClasses, shadeOf } from '../map/fillClasses.ts';
import { matrixOmissions } from '../omissions.ts';
import { type Palette, STEPPED_BACK } from '../palette.ts';
import { atOpacity, type Pen, type Rect } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import { FIGURE_TYPE } from './figureSize.ts';
import { matrixHeads } from './matrixHeads.ts';
import type { Picture, PictureFrame } from './pictures.ts';

/** Row height per px of the smallest type: as high as there is room for, within these bounds. */
const ROW = { least: 1.8, most: 2.9 } as const;
/** Largest count and name, per px of the smallest type. */
const LARGEST = 1.3;

/** Bounds of the share of a matrix's width that the partners' names take: what the longest needs. */
const NAMES = { least: 0.14, most: 0.3 } as const;
/** Room between names and cells, px. */
const NAME_GAP = 14;
/** Minimum width of a column of years, and of a column of sectors, per px of the smallest type. */
const MIN_COLUMN = { year: 1.6, sector: 3.2 } as const;
/** Width of a column, per px of the smallest type, from which years are written in full. */
const WHOLE_YEARS = 2.9;

/** The heads of the columns of a matrix; `isShort`: years without their century. */
export const headsOf = (across: Matrix['across'], names: Names, isShort: boolean): readonly string[] =>
  across.map(({ id, years }) => {
    if (!years) return names.value('sector', id);
    return isShort ? shortYearsText(years, names.locale) : yearsText(years, names.locale);
  });

/** The sign of a gap: its size relative to a count, its largest share of the cell's height, and the rise of its dot. */
const GAP = { sign: '·', grow: 1.7, most: 0.9, rise: 0.33 };

function drawGap(pen: Pen, { x, y, width, height }: Rect, size: number, palette: Palette): void {
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 2 };
  pen.rect(frame, { stroke: { colour: palette.line, width: 1 } });
  const large = Math.min(size * GAP.grow, height * GAP.most);
  const style = { size: large, weight: 600, fill: palette.muted, anchor: 'middle' } as const;
  pen.text(GAP.sign, x + width / 2, y + height / 2 + large * GAP.rise, style);
}

function drawCount(pen: Pen, at: Rect, size: number, count: string, shade: number, palette: Palette): void {
  pen.rect({ ...at, rx: 2 }, { fill: palette.classes[shade] ?? palette.classes[0] });
  const fill = palette.onClasses[shade] ?? palette.ink;
  pen.text(count, at.x + at.width / 2, at.y + at.height / 2 + size * 0.35, { size, fill, anchor: 'middle' });
}

/** A matrix, and where its rows and columns are, px. */
export interface MatrixPicture extends Picture {
  /** Its rows and columns. */
  readonly partners: readonly string[];
  readonly across: readonly MatrixColumn[];
  /** The box of a column's cells, of a row with its name, and of a cell, by their indices. */
  columnBox(column: number): Rect;
  rowBox(row: number): Rect;
  cellBox(row: number, column: number): Rect;
}

/**
 * The matrix of a view: partners by sectors or years, shaded by count; as many rows as fit.
 *
 * @param type smallest type, px
 * @param isLit whether a cell stands out; the others step back, unless none of these is drawn
 */
export function matrixPicture(
  snapshot: Snapshot,
  { width, height }: Pick<PictureFrame, 'width' | 'height'>,
  palette: Palette,
  type = FIGURE_TYPE,
  isLit: (partner: string, column: MatrixColumn) => boolean = () => false,
): MatrixPicture {
  const { names, view } = snapshot;
  const named = matrixOnPaper(snapshot, { partners: Number.POSITIVE_INFINITY, across: 1 }).partners;
  const longest = Math.max(0, ...named.map((code) => textWidth(names.partner(code), type * LARGEST)));
  const left = Math.max(width * NAMES.least, Math.min(width * NAMES.most, longest + NAME_GAP));
  const room = Math.floor((width - left) / (MIN_COLUMN[view.across] * type));
  const { across } = matrixOnPaper(snapshot, { partners: 0, across: room });
  const isShort = (width - left) / Math.max(1, across.length) < WHOLE_YEARS * type;
  const heads = matrixHeads(headsOf(across, names, isShort), width - left, type);
  const { column, height: top } = heads;
  const most = Math.max(0, Math.floor((height - top) / (ROW.least * type)));
  const matrix = matrixOnPaper(snapshot, { partners: most, across: room });
  const { counts, measure } = matrix;
  const classes = fillClasses(measure);
  const partners = matrix.partners.slice(0, most);
  const row = Math.min(ROW.most * type, (height - top) / Math.max(1, partners.length));
  const size = Math.min(LARGEST * type, row * 0.58);
  // Long names are smaller rather than cut, as far as the smallest type allows.
  const widest = longest / (type * LARGEST);
  const nameSize = Math.max(type, Math.min(size, (left - NAME_GAP) / Math.max(1, widest)));
  const lit = partners.map((partner) => across.map((each) => isLit(partner, each)));
  const isAnyLit = lit.some((cells) => cells.includes(true));
  const opacityOf = (stands: boolean | undefined) => (isAnyLit && !stands ? STEPPED_BACK : 1);
  const cellBox = (i: number, j: number): Rect => ({
    ...{ x: left + j * column, y: top + i * row },
    ...{ width: column, height: row },
  });
  const draw = (pen: Pen) => {
    heads.draw(pen, left, top, palette.ink, (j) => opacityOf(lit.some((cells) => cells[j])));
    partners.forEach((partner, i) => {
      const base = top + (i + 0.5) * row + size * 0.35;
      const name = cutText(names.partner(partner), nameSize, left - NAME_GAP);
      atOpacity(pen, opacityOf(lit[i]?.includes(true)), () =>
        pen.text(name, 0, base, { size: nameSize, fill: palette.ink }),
      );
      across.forEach((_, j) => {
        const count = counts[i]?.[j] ?? 0;
        const { x, y } = cellBox(i, j);
        const cell = { x: x + 1, y: y + 1, width: column - 2, height: row - 2 };
        atOpacity(pen, opacityOf(lit[i]?.[j]), () => {
          if (count === 0) drawGap(pen, cell, size, palette);
          else drawCount(pen, cell, size, String(count), shadeOf(classes, count), palette);
        });
      });
    });
  };
  const drawn = counts.slice(0, partners.length).flat();
  const used = new Set(drawn.filter((count) => count > 0).map((count) => shadeOf(classes, count)));
  const shades = {
    heading: `matrix.caption.${view.across}`,
    classes: classes.filter(({ shade }) => used.has(shade)),
    empty: drawn.includes(0),
  };
  const bottom = top + partners.length * row;
  return {
    width,
    height: bottom,
    draw,
    omissions: matrixOmissions(matrix, partners.length),
    key: { shades },
    partners,
    across,
    columnBox: (j) => ({ ...cellBox(0, j), height: bottom - top }),
    rowBox: (i) => ({ ...cellBox(i, 0), x: 0, width: left + across.length * column }),
    cellBox,
  };
}
