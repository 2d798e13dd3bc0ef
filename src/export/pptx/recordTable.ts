import type PptxGenJS from 'pptxgenjs';
import { dateInWords } from '../../core/dateWords';
import type { Translate } from '../../core/names';
import type { Snapshot } from '../../core/snapshot';
import { FACE, hex, PALETTE, type Page, plain } from './page';

/** Rows that a page has room for, and pages of records that a slide may bring with it. */
export const ROWS_PER_PAGE = 14;
const MOST_PAGES = 4;

const COLUMNS = ['date', 'title', 'partner', 'stage'] as const;
const SHARES = [0.19, 0.49, 0.19, 0.13];

/** The visible rows of a view, in pages; of very many the first alone. */
export function pagesOf({ result }: Snapshot): readonly (readonly number[])[] {
  const rows = [...result.rows].slice(0, ROWS_PER_PAGE * MOST_PAGES);
  const pages: number[][] = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_PAGE) pages.push(rows.slice(i, i + ROWS_PER_PAGE));
  return pages;
}

/** How many rows stand on no page. */
export const leftOut = ({ result }: Snapshot): number =>
  Math.max(0, result.rows.length - ROWS_PER_PAGE * MOST_PAGES);

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A native table of the given rows. */
export function drawRecords(
  page: Page,
  { columns, dataset, names }: Snapshot,
  rows: readonly number[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  t: Translate,
): void {
  const points = at.width > 10 ? 12 : 10.5;
  const head = COLUMNS.map((column) => ({
    text: t(`table.column.${column}`),
    options: { bold: true, fill: { color: 'EEF1F5' } },
  }));
  const body = rows.flatMap((row): PptxGenJS.TableRow[] => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const partners = agreement.parties
      .filter(({ code }) => code !== dataset.hub)
      .map(({ code }) => names.partner(code));
    const cells = [
      cut(dateInWords(agreement.date, t, names.locale), 60),
      cut(names.text(agreement.title), 110),
      cut(partners.join(', '), 60),
      names.value('stage', agreement.stage),
    ];
    return [cells.map((text, i) => ({ text: plain(text), options: { bold: i === 1 } }))];
  });
  page.addTable([head, ...body], {
    x: at.x,
    y: at.y,
    w: at.width,
    colW: SHARES.map((share) => share * at.width),
    rowH: Math.min(0.36, at.height / (body.length + 1)),
    fontFace: FACE,
    fontSize: points,
    color: hex(PALETTE.ink),
    border: { type: 'solid', pt: 0.5, color: hex(PALETTE.line) },
    margin: [0.03, 0.06, 0.03, 0.06],
    valign: 'middle',
    autoPage: false,
    objectName: t('pptx.records'),
  });
}
