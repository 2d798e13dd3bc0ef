import type { Evidence } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import { plainText } from '../../core/plainText.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { firstOfTable, recordCells, recordColumns, recordHeads } from '../../scene/figure/recordCells.ts';
import { BASE } from '../../scene/pen/setText.ts';
import { cutText, textWidth } from '../../scene/pen/text.ts';
import { wrapText } from '../../scene/pen/wrapText.ts';
import { FOOT, TITLE_LEADING, TITLE_TOP } from '../../scene/slide/frame.ts';
import { MARGIN, MIN_TYPE, type SlideView } from '../../scene/slide/stage.ts';
import { setBroken, setPlain } from '../../scene/slide/typeset.ts';
import { layoutNamed } from './layouts.ts';
import { Page, type PageLook } from './page.ts';
import { PptxPen } from './pptxPen.ts';
import { PAGE } from './sheet.ts';
import { type TableForm, table } from './table.ts';
import { paragraphs } from './text.ts';

/** Type size of a table, px: 12 points. */
const SIZE = 16;
/** Line height per px of type: that of the largest typefaces that replace Arial. */
const LEADING = 1.4;
/** Share of a width that the estimate of a text's width may fill. */
const ROOM = 0.95;
const MARGINS = { x: 6, y: 4 };
/** Where the tables are, px. */
const BOX = { x: MARGIN, y: 96, width: PAGE.width - 2 * MARGIN, height: 544 };
/** Shares of the width for date, title, partners, and stage or status; and for the sorted column, if it is a further one. */
const SHARES = { stage: [0.19, 0.49, 0.19, 0.13], status: [0.17, 0.42, 0.17, 0.24] } as const;
const FURTHER = 0.18;
const TITLE = 1;
/** Type size of a page's title, px. */
const HEADING = 30;
/** Most characters of a cell: more have no room on a page. */
const MAX_CELL = 600;
/** Height of a head, px. */
const HEAD = SIZE * LEADING + 2 * MARGINS.y;

function widthsOf(snapshot: Snapshot): readonly number[] {
  const usual = SHARES[snapshot.result.status ? 'status' : 'stage'];
  const isFurther = recordColumns(snapshot).length > usual.length;
  const shares = isFurther ? [...usual.map((share) => share * (1 - FURTHER)), FURTHER] : usual;
  return shares.map((share) => share * BOX.width);
}

/** A text in lines that fit a column. */
function linesIn(text: string, width: number, most: number, isBold: boolean): readonly string[] {
  return wrapText(shortName(text, MAX_CELL), SIZE, (width - 2 * MARGINS.x) * ROOM, most, isBold);
}

/** The cells of a record in lines, and the height of its row, px. */
function rowOf(snapshot: Snapshot, row: number, widths: readonly number[], t: Translate) {
  const most = Math.floor((BOX.height - HEAD - 2 * MARGINS.y) / (SIZE * LEADING));
  const cells = recordCells(snapshot, row, t).map((text, i) =>
    linesIn(text, widths[i] ?? 1, most, i === TITLE),
  );
  const lines = Math.max(1, ...cells.map((each) => each.length));
  return { cells, height: lines * SIZE * LEADING + 2 * MARGINS.y };
}

type Row = ReturnType<typeof rowOf>;

/** Rows in pages. */
function pagesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    if (row.height > left) {
      pages.push([]);
      left = BOX.height - HEAD;
    }
    pages.at(-1)?.push(row);
    left -= row.height;
  }
  return pages;
}

/** Draws the title, the foot and the number of a page. `part`: which of several pages it is, in words. */
function drawFrame(
  pen: PptxPen,
  { title, evidence, place }: { readonly title: string; readonly evidence: Evidence; readonly place: number },
  part: string,
  { t, palette }: PageLook,
): void {
  const size = HEADING;
  const room = BOX.width - textWidth(part, size, true);
  const named = `${cutText(t('pptx.recordsOf', { title: title.replace(/\s+/g, ' ') }), size, room, true)}${part}`;
  const heading = setPlain(named, { size, width: BOX.width, weight: 700, leading: TITLE_LEADING });
  pen.block(heading, MARGIN, TITLE_TOP, { fill: palette.ink, weight: 700, role: 'title' });
  const width = BOX.width - 120;
  const facts = [evidence.counted, evidence.filters, evidence.dataset, evidence.source].filter(
    (each) => each !== '',
  );
  const lines = wrapText(plainText(facts.join(' · ')), MIN_TYPE, width, 2);
  const foot = setBroken([lines], { size: MIN_TYPE, width, leading: FOOT.line / MIN_TYPE });
  const top = PAGE.height - FOOT.bottom - (lines.length - 1) * FOOT.line - MIN_TYPE * BASE;
  pen.block(foot, MARGIN, top, { fill: palette.muted, role: 'foot' });
  pen.text(String(place), 0, 0, { size: MIN_TYPE, fill: palette.muted, role: 'number' });
}

/** The pages with all records of a view, in the order of its table. `title`: of its slide; `first`: number of the first page. */
export function recordPages(
  { snapshot, evidence }: SlideView,
  title: string,
  first: number,
  look: PageLook,
): readonly Page[] {
  const { t, colours, palette, language } = look;
  const widths = widthsOf(snapshot);
  const rows = firstOfTable(snapshot, snapshot.result.rows.length, t).map((row) =>
    rowOf(snapshot, row, widths, t),
  );
  const pages = pagesOf(rows);
  const cellOf = (lines: readonly string[], fill: string, isBold: boolean) => {
    const text = setBroken([lines], { size: SIZE, width: BOX.width, leading: LEADING });
    return { content: paragraphs(text, 1, { fill, weight: isBold ? 700 : 400 }, language, colours) };
  };
  const heads = recordHeads(snapshot, t).map((text, i) =>
    cellOf(linesIn(text, widths[i] ?? 1, 1, true), palette.muted, true),
  );
  return pages.map((own, i) => {
    const page = new Page(layoutNamed('table'), look);
    const pen = new PptxPen(page);
    drawFrame(
      pen,
      { title, evidence, place: first + i },
      pages.length > 1 ? ` (${i + 1}/${pages.length})` : '',
      look,
    );
    const body = own.map(({ height, cells }) => ({
      height,
      cells: cells.map((lines, j) => cellOf(lines, palette.ink, j === TITLE)),
    }));
    for (const { cells } of own) for (const lines of cells) page.see(lines.join(' '));
    const height = own.reduce((sum, row) => sum + row.height, HEAD);
    const form: TableForm = {
      box: { ...BOX, height },
      columns: widths,
      rows: [{ height: HEAD, cells: heads }, ...body],
      margin: { x: MARGINS.x, top: MARGINS.y, bottom: MARGINS.y },
      rules: [palette.control, palette.line],
    };
    const write = table(form, colours, page.fill('table'));
    page.shapes.push({
      box: form.box,
      write: (nextId) => write(nextId(), { name: t('pptx.records'), alt: t('pptx.recordsOf', { title }) }),
    });
    return page;
  });
}
