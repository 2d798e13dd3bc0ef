import { matrixOf, shortYearsText, yearsText } from '../../core/matrix';
import type { Snapshot } from '../../core/snapshot';
import { fillClasses, shadeOf } from '../map/fillClasses';
import { matrixOmissions } from '../omissions';
import type { Palette } from '../palette';
import type { Pen } from '../pen/pen';
import { cutText, textWidth } from '../textWidth';
import { wrapText } from '../wrapText';
import type { Picture, PictureFrame } from './pictures';
import { ROW, rowOf, sizeOf } from './rows';

/** Share of a matrix's width that the partners' names take. */
const NAMES = 0.2;
/** Least width of a column, px: of years, and of sectors, above which words are read. */
const LEAST_COLUMN = { year: 18, sector: 44 } as const;
/** Sizes of the names above its columns, px: as large as lets the longest word into a column. */
const HEAD = { least: 6.5, most: 11, line: 1.18, lines: 4 };

function headSize(names: readonly string[], column: number): number {
  const longest = Math.max(
    1,
    ...names.flatMap((name) => name.split(/[\s-]+/)).map((word) => textWidth(word, 1, true)),
  );
  return Math.max(HEAD.least, Math.min(HEAD.most, column / longest));
}

/** The matrix of a view: partners by sectors or years, shaded by count; as many rows as there is room for. */
export function matrixPicture(
  { columns, names, result, view }: Snapshot,
  { width, height }: Pick<PictureFrame, 'width' | 'height'>,
  palette: Palette,
): Picture {
  const bounds = {
    partners: Math.ceil(height / ROW.least),
    across: Math.floor((width * (1 - NAMES)) / LEAST_COLUMN[view.across]),
  };
  const matrix = matrixOf(columns, result.rows, view.across, bounds);
  const { partners, across, counts, measure } = matrix;
  const classes = fillClasses(measure);
  const column = (width * (1 - NAMES)) / Math.max(1, across.length);
  const titles = across.map(({ id, years }) => {
    if (!years) return names.value('sector', id);
    return column < 34 ? shortYearsText(years, names.locale) : yearsText(years, names.locale);
  });
  const head = headSize(titles, column - 4);
  const heads = titles.map((title) => wrapText(title, head, column - 2, HEAD.lines, true));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * head * HEAD.line + 8;
  const row = rowOf(height - top, partners.length);
  const size = Math.min(16, sizeOf(row));
  const shown = partners.slice(0, Math.max(0, Math.floor((height - top) / row)));
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
    shown.forEach((partner, i) => {
      const y = top + i * row;
      const base = y + row / 2 + size * 0.35;
      const name = cutText(names.partner(partner), size, width * NAMES - 12);
      pen.text(name, 0, base, { size, fill: palette.ink });
      across.forEach((_, j) => {
        const count = counts[i]?.[j] ?? 0;
        const shade = shadeOf(classes, count);
        const cell = { x: middle(j) - column / 2 + 1, y: y + 1, width: column - 2, height: row - 2, rx: 2 };
        if (count > 0) pen.rect(cell, { fill: palette.classes[shade] ?? palette.classes[0] });
        const fill = count === 0 ? palette.muted : (palette.onClasses[shade] ?? palette.ink);
        pen.text(count === 0 ? '·' : String(count), middle(j), base, { size, fill, anchor: 'middle' });
      });
    });
  };
  const drawn = counts.slice(0, shown.length).flat();
  const used = new Set(drawn.filter((count) => count > 0).map((count) => shadeOf(classes, count)));
  const shades = {
    heading: `matrix.caption.${view.across}`,
    classes: classes.filter(({ shade }) => used.has(shade)),
    empty: drawn.includes(0),
  };
  return { width, height, draw, omissions: matrixOmissions(matrix, shown.length), key: { shades } };
}
