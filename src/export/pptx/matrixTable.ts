import type PptxGenJS from 'pptxgenjs';
import { matrixOnPaper } from '../../core/matrixInView.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { longestWord } from '../../scene/figure/matrixHeads.ts';
import { headsOf } from '../../scene/figure/matrixPicture.ts';
import { fillClasses, shadeOf } from '../../scene/map/fillClasses.ts';
import { matrixOmissions, type Omission } from '../../scene/omissions.ts';
import type { Rect } from '../../scene/pen/pen.ts';
import { fitted, fittingSize, heightOf, inchesOf, linesOf, pointsAcross, pointsIn } from './fitting.ts';
import { hex, PALETTE, type Page } from './page.ts';

/** Maximum number of rows and columns of a page. */
const MAX_PARTNERS = 16;
const MAX_COLUMNS = 30;
/** Share of the width for the partners' names. */
const NAMES = 0.2;
/** Number of columns beyond which type is small and years are short. */
const WIDE = 12;
/** Padding above and below, and to either side of, the text of a cell, with its border, inches. */
const CELL = { high: 0.02, wide: 0.03 };
/** Height of a row, and of the remark below the table, inches. */
const ROW = { least: 0.22, most: 0.42 };
const REMARK = 0.3;
/** Maximum number of lines, and type size in points, of the heads of the columns. */
const HEAD = { lines: 4, least: 5.5, most: 9 };
/** Type sizes to try for the partners' names, points: the largest at which each fits on one line is used. */
const NAME_SIZES = [12, 11, 10, 9, 8];
/** Size of the sign of a gap relative to a count, if its row has room. */
const GAP = 1.7;
/** Minimum width of a sector's column, inches, so that parts of words are readable above it. */
const MIN_SECTOR = 0.55;

/** As many columns of the matrix as have the room they need; their width in inches, and type size in points. */
function columnsIn(snapshot: Snapshot, width: number) {
  const { names, view } = snapshot;
  let across = MAX_COLUMNS;
  for (;;) {
    const matrix = matrixOnPaper(snapshot, { partners: MAX_PARTNERS, across });
    const count = Math.max(1, matrix.across.length);
    const points = count > WIDE ? 9 : 12;
    const column = (width * (1 - NAMES)) / count;
    const heads = headsOf(matrix.across, names, matrix.across.length > WIDE);
    const numbers = matrix.counts.flat().map(String);
    const needed = Math.max(
      ...numbers.map((number) => inchesOf(number, points, true)),
      ...(view.across === 'year' ? heads.map((head) => inchesOf(head, HEAD.least, true)) : [MIN_SECTOR]),
    );
    const fitting = Math.floor((width * (1 - NAMES)) / (needed + 2 * CELL.wide));
    if (count <= fitting || across <= 1) {
      // The longest word isn't broken in its column, within bounds.
      const most = pointsAcross(column - 2 * CELL.wide, longestWord(heads));
      const headPoints = Math.round(Math.max(HEAD.least, Math.min(HEAD.most, most)) * 2) / 2;
      return { across: matrix.across, column, heads, headPoints, points };
    }
    across = Math.max(1, Math.min(across - 1, fitting));
  }
}

/** Partners by sectors or years as a native table of counts, shaded as on screen, as much as fits into `at`. */
export function drawMatrix(page: Page, snapshot: Snapshot, at: Rect, t: Translate): readonly Omission[] {
  const { names } = snapshot;
  const { across, column, heads, headPoints, points } = columnsIn(snapshot, at.width);
  const inner = column - 2 * CELL.wide;
  const titles = heads.map((head) => fitted(head, inner, headPoints, HEAD.lines, true));
  const headLines = Math.max(1, ...titles.map((title) => linesOf(title, inner, headPoints, true)));
  const headHeight = Math.max(ROW.least, heightOf(headLines, headPoints) + 2 * CELL.high);
  const room = at.height - REMARK - headHeight;
  const least = Math.max(ROW.least, heightOf(1, points) + 2 * CELL.high);
  const most = Math.max(0, Math.min(MAX_PARTNERS, Math.floor(room / least)));
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
