import type PptxGenJS from 'pptxgenjs';
import { matrixOnPaper } from '../../core/matrixInView.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { headsOf, longestWord } from '../../scene/figure/matrixPicture.ts';
import { fillClasses, shadeOf } from '../../scene/map/fillClasses.ts';
import { matrixOmissions, type Omission } from '../../scene/omissions.ts';
import type { Rect } from '../../scene/pen/pen.ts';
import { fitted, fittingSize, heightOf, inchesOf, linesOf, pointsAcross, pointsIn } from './fitting.ts';
import { hex, PALETTE, type Page } from './page.ts';

/** Rows and columns that a page has room for. */
const MOST_PARTNERS = 16;
const MOST_COLUMNS = 30;
/** Share of the width that the partners' names take. */
const NAMES = 0.2;
/** Columns beyond which type is small and years are short. */
const WIDE = 12;
/** Inches above and below, and to either side of, the text of a cell, with the line about it. */
const CELL = { high: 0.02, wide: 0.03 };
/** Inches of a row, and of the remark below the table. */
const ROW = { least: 0.22, most: 0.42 };
const REMARK = 0.3;
/** Lines and points that the names above the columns may take. */
const HEAD = { lines: 4, least: 5.5, most: 9 };
/** Points of the partners' names, the largest that lets them all stand in a line. */
const NAME_SIZES = [12, 11, 10, 9, 8];
/** How much larger than a count the sign of a gap is written, where its row has room. */
const GAP = 1.7;
/** Inches that a sector's column takes at least, for parts of words to be read above it. */
const LEAST_SECTOR = 0.55;

/** As many columns of the matrix as leave each the room it needs; inches of each, and points of its type. */
function columnsIn(snapshot: Snapshot, width: number) {
  const { names, view } = snapshot;
  let across = MOST_COLUMNS;
  for (;;) {
    const matrix = matrixOnPaper(snapshot, { partners: MOST_PARTNERS, across });
    const count = Math.max(1, matrix.across.length);
    const points = count > WIDE ? 9 : 12;
    const column = (width * (1 - NAMES)) / count;
    const heads = headsOf(matrix.across, names, matrix.across.length > WIDE);
    const numbers = matrix.counts.flat().map(String);
    const needed = Math.max(
      ...numbers.map((number) => inchesOf(number, points, true)),
      ...(view.across === 'year' ? heads.map((head) => inchesOf(head, HEAD.least, true)) : [LEAST_SECTOR]),
    );
    const fitting = Math.floor((width * (1 - NAMES)) / (needed + 2 * CELL.wide));
    if (count <= fitting || across <= 1) {
      // The longest word stands in its column unbroken, within bounds.
      const most = pointsAcross(column - 2 * CELL.wide, longestWord(heads));
      const headPoints = Math.round(Math.max(HEAD.least, Math.min(HEAD.most, most)) * 2) / 2;
      return { across: matrix.across, column, heads, headPoints, points };
    }
    across = Math.max(1, Math.min(across - 1, fitting));
  }
}

/** Partners by sectors or years as a native table of counts, shaded as on screen, as much as `at` has room for. */
export function drawMatrix(page: Page, snapshot: Snapshot, at: Rect, t: Translate): readonly Omission[] {
  const { names } = snapshot;
  const { across, column, heads, headPoints, points } = columnsIn(snapshot, at.width);
  const inner = column - 2 * CELL.wide;
  const titles = heads.map((head) => fitted(head, inner, headPoints, HEAD.lines, true));
  const headLines = Math.max(1, ...titles.map((title) => linesOf(title, inner, headPoints, true)));
  const headHeight = Math.max(ROW.least, heightOf(headLines, headPoints) + 2 * CELL.high);
  const room = at.height - REMARK - headHeight;
  const least = Math.max(ROW.least, heightOf(1, points) + 2 * CELL.high);
  const most = Math.max(0, Math.min(MOST_PARTNERS, Math.floor(room / least)));
  const matrix = matrixOnPaper(snapshot, { partners: most, across: across.length });
  const { counts, measure } = matrix;
  const classes = fillClasses(measure);
  const partners = matrix.partners.slice(0, most);
  const nameRoom = at.width * NAMES - 2 * CELL.wide;
  const sizes = NAME_SIZES.filter((each) => each <= points);
  const namePoints = Math.min(
    points,
    ...partners.map((partner) => fittingSize(names.partner(partner), nameRoom, () => 1, sizes)),
  );
  const row = Math.max(least, Math.min(ROW.most, room / Math.max(1, partners.length)));
  const gap: PptxGenJS.TableCell = {
    text: '·',
    options: {
      align: 'center',
      bold: true,
      fontSize: Math.max(points, Math.min(points * GAP, pointsIn(row - 2 * CELL.high))),
      color: hex(PALETTE.muted),
      fill: { color: hex(PALETTE.water) },
    },
  };
  const head: PptxGenJS.TableRow = [
    { text: '' },
    ...titles.map((text) => ({
      text,
      options: { bold: true, align: 'center' as const, valign: 'bottom' as const, fontSize: headPoints },
    })),
  ];
  const body = partners.map(
    (partner, i): PptxGenJS.TableRow => [
      {
        text: fitted(names.partner(partner), nameRoom, namePoints, 1),
        options: { fontSize: namePoints },
      },
      ...across.map((_, j): PptxGenJS.TableCell => {
        const count = counts[i]?.[j] ?? 0;
        if (count === 0) return gap;
        const shade = shadeOf(classes, count);
        return {
          text: String(count),
          options: {
            align: 'center',
            bold: shade === 4,
            color: hex(PALETTE.onClasses[shade] ?? PALETTE.ink),
            fill: { color: hex(PALETTE.classes[shade] ?? PALETTE.classes[0]) },
          },
        };
      }),
    ],
  );
  page.addTable(t('pptx.records'), [head, ...body], at, [headHeight, ...partners.map(() => row)], {
    colW: [at.width * NAMES, ...across.map(() => column)],
    fontSize: points,
    border: { type: 'solid', pt: 1, color: hex(PALETTE.paper) },
    margin: [CELL.high, CELL.wide, CELL.high, CELL.wide],
  });
  page.addText(
    t('matrix.empty'),
    { ...at, y: at.y + at.height - REMARK, height: 0.25 },
    { fontSize: 10, color: hex(PALETTE.muted) },
  );
  return matrixOmissions(matrix, partners.length);
}
