import { dateInWords } from '../../core/dateWords';
import { matrixOf, shortYearsText, yearsText } from '../../core/matrix';
import type { Snapshot } from '../../core/snapshot';
import { classOf, fillClasses } from '../map/fillClasses';
import type { World } from '../map/world';
import { PALETTES, type Palette, sectorSwatches, swatchColour } from '../palette';
import { element, svgFile, textElement } from '../svgText';
import { cutText, textWidth } from '../textWidth';
import { wrapText } from '../wrapText';
import { fittedTimeline } from './fittedTimeline';
import { mapPicture, type PictureFrame } from './pictures';

const MARGIN = 28;
const GAP = 6;
/** How much of a picture its map takes. */
const PICTURE_MAP = 0.55;

/** Rows of a list or matrix are as high as there is room for, within bounds, px. */
const ROW = { least: 22, most: 36 };
const rowOf = (height: number, count: number) =>
  Math.max(ROW.least, Math.min(ROW.most, height / Math.max(1, count)));
const sizeOf = (row: number) => Math.min(16, Math.round(row * 0.6));

/** The records of a view one below the other, as many as there is room for. */
function recordList(
  { columns, dataset, names, result }: Snapshot,
  { width, height, t }: PictureFrame,
  palette: Palette,
): string {
  const row = rowOf(height, result.rows.length);
  const fits = Math.floor(height / row);
  const shown = result.rows.length > fits ? fits - 1 : fits;
  const size = sizeOf(row);
  const swatches = sectorSwatches(dataset.sectors);
  const rows = [...result.rows.subarray(0, shown)].flatMap((record, i) => {
    const agreement = columns.recordOf(record);
    if (!agreement) return [];
    const y = (i + 0.5) * row + size * 0.35;
    const date = dateInWords(agreement.date, t, names.locale);
    const fill = swatchColour(palette, swatches.get(agreement.sectors[0] ?? '') ?? -1);
    const line = { x1: 0, x2: width, y1: (i + 1) * row, y2: (i + 1) * row, stroke: palette.line };
    return [
      element('circle', { cx: 6, cy: (i + 0.5) * row, r: Math.min(6, size / 3), fill }),
      textElement(cutText(date, size, width * 0.25), { x: 22, y, 'font-size': size, fill: palette.muted }),
      textElement(cutText(names.text(agreement.title), size, width * 0.69, true), {
        x: width * 0.3,
        y,
        'font-size': size,
        'font-weight': 600,
        fill: palette.ink,
      }),
      element('line', line),
    ];
  });
  const left = result.rows.length - shown;
  const y = (shown + 0.5) * row + size * 0.35;
  const more =
    left > 0 ? [textElement(`+ ${left}`, { x: 22, y, 'font-size': size, fill: palette.muted })] : [];
  return [...rows, ...more].join('\n');
}

/** Share of a matrix's width that the partners' names take. */
const NAMES = 0.2;
/** Least width of a column, px. */
const LEAST_COLUMN = 18;
/** Sizes of the names above its columns, px: as large as lets the longest word into a column. */
const HEAD = { least: 6.5, most: 11, line: 1.18 };

function headSize(names: readonly string[], column: number): number {
  const longest = Math.max(
    1,
    ...names.flatMap((name) => name.split(/[\s-]+/)).map((word) => textWidth(word, 1, true)),
  );
  return Math.max(HEAD.least, Math.min(HEAD.most, column / longest));
}

/** The matrix of a view: partners by sectors or years, shaded by count. */
function matrixPicture(
  { columns, names, result, view }: Snapshot,
  { width, height }: PictureFrame,
  palette: Palette,
): string {
  const bounds = {
    partners: Math.ceil(height / ROW.least),
    across: Math.floor((width * (1 - NAMES)) / LEAST_COLUMN),
  };
  const { partners, across, counts, measure, left } = matrixOf(columns, result.rows, view.across, bounds);
  const classes = fillClasses(measure);
  const column = (width * (1 - NAMES)) / Math.max(1, across.length);
  const titles = across.map(({ id, years }) => {
    if (!years) return names.value('sector', id);
    return column < 34 ? shortYearsText(years, names.locale) : yearsText(years, names.locale);
  });
  const head = headSize(titles, column - 4);
  const heads = titles.map((title) => wrapText(title, head, column - 2, 4, true));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * head * HEAD.line + 8;
  const row = rowOf(height - top, partners.length);
  const size = Math.min(16, sizeOf(row));
  const fits = Math.floor((height - top) / row);
  const isWhole = left.partners === 0 && partners.length <= fits;
  const shown = partners.slice(0, isWhole ? fits : Math.max(0, fits - 1));
  const middle = (j: number) => width * NAMES + (j + 0.5) * column;
  const drawn = heads.flatMap((lines, j) =>
    lines.map((text, i) =>
      textElement(text, {
        x: middle(j),
        y: top - 8 - (lines.length - 1 - i) * head * HEAD.line,
        'text-anchor': 'middle',
        'font-size': head,
        'font-weight': 600,
        fill: palette.ink,
      }),
    ),
  );
  shown.forEach((partner, i) => {
    const y = top + i * row;
    const base = y + row / 2 + size * 0.35;
    const name = cutText(names.partner(partner), size, width * NAMES - 12);
    drawn.push(textElement(name, { x: 0, y: base, 'font-size': size, fill: palette.ink }));
    across.forEach((_, j) => {
      const count = counts[i]?.[j] ?? 0;
      const shade = classOf(classes, count);
      const cell = { x: middle(j) - column / 2 + 1, y: y + 1, width: column - 2, height: row - 2, rx: 2 };
      if (count > 0)
        drawn.push(element('rect', { ...cell, fill: palette.classes[shade] ?? palette.classes[0] }));
      drawn.push(
        textElement(count === 0 ? '·' : String(count), {
          x: middle(j),
          y: base,
          'text-anchor': 'middle',
          'font-size': size,
          fill: count === 0 ? palette.muted : shade === 2 ? palette.paper : palette.ink,
        }),
      );
    });
  });
  if (!isWhole) {
    const y = top + (shown.length + 0.5) * row + size * 0.35;
    const rest = left.partners + partners.length - shown.length;
    drawn.push(textElement(`+ ${rest}`, { x: 0, y, 'font-size': size, fill: palette.muted }));
  }
  return drawn.join('\n');
}

/** A view as a small picture without words around it: map over timeline, the matrix, or its records where it is another screen. */
export function viewPicture(snapshot: Snapshot, world: World, frame: PictureFrame): string {
  const { width, height, theme } = frame;
  const palette = PALETTES[theme];
  const { pair, screen } = snapshot.view;
  if (screen !== 'atlas' || pair !== null) {
    const inner = { ...frame, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    const draw = screen === 'matrix' && pair === null ? matrixPicture : recordList;
    const transform = `translate(${MARGIN},${MARGIN})`;
    return svgFile(width, height, palette.paper, '', [
      element('g', { transform }, draw(snapshot, inner, palette)),
    ]);
  }
  const mapHeight = Math.round(height * PICTURE_MAP);
  const map = mapPicture(snapshot, world, { ...frame, height: mapHeight });
  const timeline = fittedTimeline(snapshot, { ...frame, height: height - mapHeight - GAP }, palette);
  return svgFile(width, height, palette.paper, '', [
    map.content,
    element('g', { transform: `translate(0,${mapHeight + GAP})` }, timeline),
  ]);
}
