import type PptxGenJS from 'pptxgenjs';
import { type MatrixColumn, matrixOf, shortYearsText, yearsText } from '../../core/matrix';
import type { Translate } from '../../core/names';
import { plainText } from '../../core/plainText';
import type { Snapshot } from '../../core/snapshot';
import { classOf, fillClasses } from '../../scene/map/fillClasses';
import { textWidth } from '../../scene/textWidth';
import { FACE, hex, PALETTE, type Page } from './page';

/** Rows and columns that a page has room for. */
const MOST_PARTNERS = 16;
const MOST_COLUMNS = 30;
/** Share of the width that the partners' names take. */
const NAMES = 0.2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points at which the longest word of the names stands in a column of `inches` unbroken, within bounds. */
function wordSize(names: readonly string[], inches: number): number {
  const longest = Math.max(
    1,
    ...names.flatMap((name) => name.split(/[\s-]+/)).map((word) => textWidth(word, 1, true)),
  );
  return Math.round(Math.max(5.5, Math.min(9, (inches * 72 - 5) / longest)) * 2) / 2;
}

/** Partners by sectors or years as a native table of counts, shaded as on screen. */
export function drawMatrix(
  page: Page,
  { columns, names, result, view }: Snapshot,
  at: Box,
  t: Translate,
): void {
  const bounds = { partners: MOST_PARTNERS, across: MOST_COLUMNS };
  const { partners, across, counts, measure, left, undated } = matrixOf(
    columns,
    result.rows,
    view.across,
    bounds,
  );
  const classes = fillClasses(measure);
  const isWide = across.length > 12;
  const nameOf = ({ id, years }: MatrixColumn) => {
    if (!years) return names.value('sector', id);
    return isWide ? shortYearsText(years, names.locale) : yearsText(years, names.locale);
  };
  const column = (at.width * (1 - NAMES)) / Math.max(1, across.length);
  const headSize = isWide ? 8 : wordSize(across.map(nameOf), column);
  const head: PptxGenJS.TableRow = [
    { text: '' },
    ...across.map((value) => ({
      text: plainText(nameOf(value)),
      options: {
        bold: true,
        align: 'center' as const,
        valign: 'bottom' as const,
        fontSize: headSize,
      },
    })),
  ];
  const body = partners.map(
    (partner, i): PptxGenJS.TableRow => [
      { text: plainText(names.partner(partner)) },
      ...across.map((_, j): PptxGenJS.TableCell => {
        const count = counts[i]?.[j] ?? 0;
        if (count === 0) return { text: '·', options: { align: 'center', color: hex(PALETTE.muted) } };
        const fill = classOf(classes, count);
        return {
          text: String(count),
          options: {
            align: 'center',
            bold: fill === 2,
            color: fill === 2 ? 'FFFFFF' : hex(PALETTE.ink),
            fill: { color: hex(PALETTE.classes[fill] ?? PALETTE.classes[0]) },
          },
        };
      }),
    ],
  );
  page.addTable([head, ...body], {
    x: at.x,
    y: at.y,
    w: at.width,
    colW: [at.width * NAMES, ...across.map(() => column)],
    rowH: [0.5, ...partners.map(() => Math.min(0.42, (at.height - 1) / Math.max(1, partners.length)))],
    fontFace: FACE,
    fontSize: isWide ? 9 : 12,
    color: hex(PALETTE.ink),
    border: { type: 'solid', pt: 1, color: hex(PALETTE.paper) },
    margin: [0.02, 0.03, 0.02, 0.03],
    valign: 'middle',
    autoPage: false,
    objectName: t('pptx.records'),
  });
  const remarks = [
    t('matrix.empty'),
    undated > 0 ? t('matrix.undated', { count: undated }) : '',
    left.partners > 0 ? t('matrix.leftPartners', { count: left.partners }) : '',
    left.across > 0 ? t('matrix.leftSectors', { count: left.across }) : '',
  ];
  page.addText(remarks.filter((remark) => remark !== '').join(' '), {
    x: at.x,
    y: at.y + at.height - 0.3,
    w: at.width,
    h: 0.25,
    fontFace: FACE,
    fontSize: 10,
    color: hex(PALETTE.muted),
    margin: 0,
  });
}
