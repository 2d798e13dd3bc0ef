import PptxGenJS from 'pptxgenjs';
import { dateInWords } from '../../core/dateWords';
import type { Deck, Slide } from '../../core/deck';
import { type Evidence, evidenceLines } from '../../core/evidence';
import type { Translate } from '../../core/names';
import { plainText } from '../../core/plainText';
import type { Snapshot } from '../../core/snapshot';
import { stageInWords } from '../../core/stageWords';
import { fitTimeline, mapPicture } from '../../scene/figure/pictures';
import type { World } from '../../scene/map/world';
import { svgFile } from '../../scene/svgText';
import { finish, MAP_NAME, TITLE_NAME, type Vector } from './finish';
import { drawKey } from './key';
import { drawMatrix } from './matrixTable';
import { FACE, fittingSize, hex, linesOf, PAGE, PALETTE, type Page } from './page';
import { drawRecords, leftOut, pagesOf } from './recordTable';
import { drawTimeline } from './timelineShapes';

/** A slide with what its view shows. */
export interface PptxSlide {
  readonly slide: Slide;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
}

export interface PptxInput {
  readonly deck: Deck;
  readonly slides: readonly PptxSlide[];
  readonly world: World;
  readonly t: Translate;
  /** An SVG file of the given px as the data URL of a PNG; only a browser can. */
  rasterise(svg: string, width: number, height: number): Promise<string>;
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** An SVG file with its size, px. */
interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const STAGE_X = PAGE.margin + PAGE.words + PAGE.gap;
const STAGE_WIDTH = PAGE.width - STAGE_X - PAGE.margin;
const STAGE_TOP = 0.4;
const STAGE_HEIGHT = PAGE.foot - STAGE_TOP - 0.15;
const STAGE = { x: STAGE_X, y: STAGE_TOP, width: STAGE_WIDTH, height: STAGE_HEIGHT };
const MAP_SHARE = 0.5;
/** Inches of the key below the timeline. */
const KEY_HEIGHT = 0.62;
/** Where the records of a slide stand on a page of their own, inches. */
const RECORDS = { x: PAGE.margin, y: 0.95, width: PAGE.width - 2 * PAGE.margin, height: PAGE.foot - 1.3 };
/** px for each inch of a picture. */
const PX = 96;

const isLink = (link: string) => /^https?:\/\//.test(link);
/** Sizes of a title, points, largest first, and lines it may take. */
const TITLE_SIZES = [30, 26, 22, 18, 14];
const TITLE_LINES = 5;

function drawWords(page: Page, { title, text }: Slide): void {
  const heading = plainText(title);
  const body = plainText(text);
  const size = fittingSize(heading, PAGE.words, TITLE_LINES, TITLE_SIZES);
  const titleHeight = Math.min(TITLE_LINES, linesOf(heading, PAGE.words, size)) * size * (1.22 / 72) + 0.15;
  const common = { x: PAGE.margin, w: PAGE.words, fontFace: FACE, color: hex(PALETTE.ink), margin: 0 };
  page.addText(heading, {
    ...common,
    y: STAGE_TOP,
    h: titleHeight,
    fontSize: size,
    bold: true,
    align: 'left',
    valign: 'top',
    fit: 'shrink',
    objectName: TITLE_NAME,
  });
  page.addText(body, {
    ...common,
    y: STAGE_TOP + titleHeight + 0.1,
    h: STAGE_HEIGHT - titleHeight - 0.1,
    fontSize: fittingSize(body, PAGE.words, 11, [20, 18, 16, 14, 12]),
    valign: 'top',
    fit: 'shrink',
    objectName: 'Text',
  });
}

function drawFoot(page: Page, evidence: Evidence, hasMap: boolean, t: Translate): void {
  const lines = evidenceLines({ ...evidence, link: '' }, hasMap);
  page.addText(plainText([evidence.sentence, ...lines].join(' · ')), {
    x: PAGE.margin,
    y: PAGE.foot,
    w: PAGE.width - 2 * PAGE.margin - 3,
    h: PAGE.height - PAGE.foot - 0.12,
    fontFace: FACE,
    fontSize: 8,
    color: hex(PALETTE.muted),
    margin: 0,
    valign: 'top',
    objectName: 'Evidence',
  });
  if (isLink(evidence.link))
    page.addText([{ text: t('pptx.open'), options: { hyperlink: { url: evidence.link } } }], {
      x: PAGE.width - PAGE.margin - 3.4,
      y: PAGE.foot,
      w: 2.9,
      h: 0.25,
      fontFace: FACE,
      fontSize: 9,
      align: 'right',
      margin: 0,
      objectName: 'Link',
    });
}

/** Name of a record for its mark: title, date, stage. */
function markNames({ columns, names }: Snapshot, t: Translate) {
  return {
    markName: (row: number) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const date = dateInWords(agreement.date, t, names.locale);
      return `${names.text(agreement.title)}, ${date}, ${stageInWords(agreement, names, t)}`;
    },
  };
}

/** The map of a view as an SVG file for Office, px. */
function mapFile({ snapshot, evidence }: PptxSlide, world: World, t: Translate): Picture {
  const width = Math.round(STAGE_WIDTH * PX);
  const height = Math.round(STAGE_HEIGHT * MAP_SHARE * PX);
  const { content } = mapPicture(snapshot, world, { width, height, theme: 'light', t });
  const svg = svgFile(width, height, PALETTE.paper, evidence.sentence, [content]);
  return { width, height, svg: svg.replace(/font-family="[^"]*"/, `font-family="${FACE}, sans-serif"`) };
}

/** Map over timeline on the right of a page. */
function drawStage(
  page: Page,
  { snapshot, evidence }: PptxSlide,
  map: Picture,
  png: string,
  t: Translate,
): void {
  page.addImage({
    data: png.replace(/^data:/, ''),
    x: STAGE_X,
    y: STAGE_TOP,
    w: STAGE_WIDTH,
    h: map.height / PX,
    altText: plainText(evidence.sentence),
    objectName: MAP_NAME,
  });
  const top = STAGE_TOP + map.height / PX + 0.12;
  const keyTop = PAGE.foot - 0.12 - KEY_HEIGHT;
  const room = Math.round((keyTop - top) * PX);
  const fitted = fitTimeline(snapshot, { width: map.width, height: room, theme: 'light', t });
  drawTimeline(
    page,
    fitted,
    { x: STAGE_X, y: top, inches: STAGE_WIDTH, px: map.width },
    markNames(snapshot, t),
  );
  drawKey(page, snapshot, { x: STAGE_X, y: keyTop, width: STAGE_WIDTH, height: KEY_HEIGHT }, t);
}

function newPage(file: PptxGenJS): Page {
  const page = file.addSlide();
  page.background = { color: hex(PALETTE.paper) };
  page.slideNumber = {
    x: PAGE.width - PAGE.margin - 0.4,
    y: PAGE.height - 0.4,
    w: 0.4,
    h: 0.25,
    fontFace: FACE,
    fontSize: 9,
    color: hex(PALETTE.muted),
    align: 'right',
  };
  return page;
}

function drawTitlePage(file: PptxGenJS, { deck, slides, t }: PptxInput): void {
  const page = newPage(file);
  const first = slides[0]?.evidence;
  const line = (text: string, y: number, size: number, bold: boolean, height = 0.5) =>
    page.addText(plainText(text), {
      x: 1.2,
      y,
      w: PAGE.width - 2.4,
      h: height,
      fontFace: FACE,
      fontSize: size,
      bold,
      color: hex(bold ? PALETTE.ink : PALETTE.muted),
      margin: 0,
      align: 'left',
      valign: 'top',
      fit: 'shrink',
      objectName: bold ? TITLE_NAME : 'Text',
    });
  line(deck.title, 2, fittingSize(deck.title, 10.9, 2, [40, 34, 28, 22, 16]), true, 1.6);
  if (deck.author !== '') line(deck.author, 3.8, 18, false);
  if (first) {
    line(`${first.dataset}\n${first.source}`, 4.5, 13, false, 0.7);
    line(`${first.made} · ${t('pptx.slides', { count: slides.length })}`, 5.3, 13, false);
  }
}

/** The pages of records that belong to a slide; how many they are. */
function drawRecordPages(file: PptxGenJS, entry: PptxSlide, t: Translate): number {
  const { slide, snapshot, evidence } = entry;
  const pages = pagesOf(snapshot, RECORDS, t);
  const left = leftOut(snapshot);
  pages.forEach((rows, i) => {
    const page = newPage(file);
    const part = pages.length > 1 ? ` (${i + 1}/${pages.length})` : '';
    page.addText(plainText(`${t('pptx.recordsOf', { title: slide.title })}${part}`), {
      x: PAGE.margin,
      y: 0.3,
      w: PAGE.width - 2 * PAGE.margin,
      h: 0.5,
      fontFace: FACE,
      fontSize: 18,
      bold: true,
      align: 'left',
      color: hex(PALETTE.ink),
      margin: 0,
      fit: 'shrink',
      objectName: TITLE_NAME,
    });
    drawRecords(page, snapshot, rows, RECORDS, t);
    if (left > 0 && i === pages.length - 1)
      page.addText(t('pptx.more', { count: left }), {
        x: PAGE.margin,
        y: PAGE.foot - 0.3,
        w: 8,
        h: 0.25,
        fontFace: FACE,
        fontSize: 11,
        color: hex(PALETTE.muted),
        margin: 0,
      });
    drawFoot(page, evidence, false, t);
  });
  return pages.length;
}

/** The first records of a view in place of map and timeline; whether they are all there are. */
function drawFirstRecords(page: Page, snapshot: Snapshot, t: Translate): boolean {
  const [first = []] = pagesOf(snapshot, STAGE, t);
  drawRecords(page, snapshot, first, STAGE, t);
  return first.length === snapshot.result.rows.length;
}

/**
 * A briefing as PowerPoint: a title page; a page for every slide with native words, the map as SVG with PNG behind it, the
 * timeline as native shapes, notes, evidence and a link; and after it the records of its view as native tables. A slide
 * of another screen than the atlas has its first records in place of the map.
 * Rejects with the signal's reason where it is aborted, and where a picture cannot be drawn.
 */
export async function deckPptx(input: PptxInput): Promise<Blob> {
  const { deck, slides, world, t, signal, onProgress } = input;
  const file = new PptxGenJS();
  file.defineLayout({ name: 'WIDE', width: PAGE.width, height: PAGE.height });
  file.layout = 'WIDE';
  file.title = plainText(deck.title);
  file.author = plainText(deck.author);
  file.company = 'Accord Atlas';
  file.subject = plainText(slides[0]?.evidence.dataset ?? '');
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  drawTitlePage(file, input);
  const vectors: Vector[] = [];
  const lists = new Set<string>();
  let pages = 1;
  for (const [i, entry] of slides.entries()) {
    signal.throwIfAborted();
    const { slide, snapshot, evidence } = entry;
    const isAtlas = snapshot.view.screen === 'atlas' && snapshot.view.pair === null;
    const page = newPage(file);
    pages++;
    drawWords(page, slide);
    if (isAtlas) {
      const map = mapFile(entry, world, t);
      const png = await input.rasterise(map.svg, map.width, map.height);
      drawStage(page, entry, map, png, t);
      vectors.push({ page: pages, svg: map.svg });
    } else if (snapshot.view.screen === 'matrix' && snapshot.view.pair === null)
      drawMatrix(page, snapshot, STAGE, t);
    else if (drawFirstRecords(page, snapshot, t)) lists.add(snapshot.result.rows.join());
    drawFoot(page, evidence, isAtlas, t);
    page.addNotes(plainText(slide.notes));
    // Records that were listed already for an earlier slide are not listed again.
    const listed = snapshot.result.rows.join();
    if (!lists.has(listed)) pages += drawRecordPages(file, entry, t);
    lists.add(listed);
    onProgress(i + 1, slides.length);
    // The page stays alive, and Cancel is heard, between slides.
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal.throwIfAborted();
  const written = (await file.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
  signal.throwIfAborted();
  return finish(written, vectors, deck.language);
}
