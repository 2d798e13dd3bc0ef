import { type Matrix, shortYearsText, yearsText } from '../../core/matrix.ts';
import { matrixOnPaper } from '../../core/matrixInView.ts';
import type { Names } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { fillClasses, shadeOf } from '../map/fillClasses.ts';
import { matrixOmissions } from '../omissions.ts';
import type { Palette } from '../palette.ts';
import type { Pen, Rect } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import { wrapText } from '../pen/wrapText.ts';
import type { Picture, PictureFrame } from './pictures.ts';

/** Row height, px: as high as there is room for, within these bounds. */
const ROW = { least: 22, most: 36 } as const;

/** Share of a matrix's width that the partners' names take. */
const NAMES = 0.2;
/** Minimum width of a column of years, and of a column of sectors, whose heads are words, px. */
const MIN_COLUMN = { year: 18, sector: 44 } as const;
/**
 * Type size of the heads of its columns, px: the largest at which the longest word fits; line height per px, and most
 * lines.
 */
const HEAD = { least: 6.5, most: 11, line: 1.18, lines: 4 };

/** The heads of the columns of a matrix; `isShort`: years without their century. */
export const headsOf = (across: Matrix['across'], names: Names, isShort: boolean): readonly string[] =>
  across.map(({ id, years }) => {
    if (!years) return names.value('sector', id);
    return isShort ? shortYearsText(years, names.locale) : yearsText(years, names.locale);
  });

/** Width of the longest word of some names in bold, in ems; at least 1. */
export const longestWord = (names: readonly string[]): number =>
  Math.max(1, ...names.flatMap((name) => name.split(/[\s-]+/)).map((word) => textWidth(word, 1, true)));

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

/** The matrix of a view: partners by sectors or years, shaded by count; as many rows as fit. */
export function matrixPicture(
  snapshot: Snapshot,
  { width, height }: Pick<PictureFrame, 'width' | 'height'>,
  palette: Palette,
): Picture {
  const { names, view } = snapshot;
  const room = Math.floor((width * (1 - NAMES)) / MIN_COLUMN[view.across]);
  const { across } = matrixOnPaper(snapshot, { partners: 0, across: room });
  const column = (width * (1 - NAMES)) / Math.max(1, across.length);
  const titles = headsOf(across, names, column < 34);
  const head = Math.max(HEAD.least, Math.min(HEAD.most, (column - 4) / longestWord(titles)));
  const heads = titles.map((title) => wrapText(title, head, column - 2, HEAD.lines, true));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * head * HEAD.line + 8;
  const most = Math.max(0, Math.floor((height - top) / ROW.least));
  const matrix = matrixOnPaper(snapshot, { partners: most, across: room });
  const { counts, measure } = matrix;
  const classes = fillClasses(measure);
  const partners = matrix.partners.slice(0, most);
  const row = Math.max(ROW.least, Math.min(ROW.most, (height - top) / Math.max(1, partners.length)));
  const size = Math.min(16, Math.round(row * 0.6));
  const middle = (j: number) => width * NAMES + (j + 0.5) * column;
  const draw = (pen: Pen) => {
    for (const [j, lines] of heads.entries())
      for (const [i, text] of lines.entries())
        pen.text(text, middle(j), top - 8 - (lines.length - 1 - i) * head * HEAD.line, {
          size: head,
          weight: 600,
          fill: palette.ink,
          anchor: 'middle',
        });
    partners.forEach((partner, i) => {
      const y = top + i * row;
      const base = y + row / 2 + size * 0.35;
      const name = cutText(names.partner(partner), size, width * NAMES - 12);
      pen.text(name, 0, base, { size, fill: palette.ink });
      across.forEach((_, j) => {
        const count = counts[i]?.[j] ?? 0;
        const cell = { x: middle(j) - column / 2 + 1, y: y + 1, width: column - 2, height: row - 2 };
        if (count === 0) drawGap(pen, cell, size, palette);
        else drawCount(pen, cell, size, String(count), shadeOf(classes, count), palette);
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
  return { width, height, draw, omissions: matrixOmissions(matrix, partners.length), key: { shades } };
}
