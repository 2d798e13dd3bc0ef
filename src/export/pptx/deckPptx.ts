import PptxGenJS from 'pptxgenjs';
import type { Deck, Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { plainText } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { type Omission, partOf } from '../../scene/omissions.ts';
import { finish, TITLE_NAME, type Vector } from './finish.ts';
import { fitted, inchesOf } from './fitting.ts';
import { drawFoot } from './foot.ts';
import { drawMatrix } from './matrixTable.ts';
import { FACE, hex, newPage, PAGE, PALETTE, type Page, type PptxSlide } from './page.ts';
import { drawRecords, MAX_ROWS, pagesOf } from './recordTable.ts';
import { drawDossier, drawStage, mapFile, STAGE, WORDS } from './stage.ts';
import { drawTitlePage, drawWords } from './words.ts';

export interface PptxInput {
  readonly deck: Deck;
  readonly slides: readonly PptxSlide[];
  readonly world: Geography;
  readonly t: Translate;
  /** Converts an SVG file of the given px to the data URL of a PNG; only possible in a browser. */
  rasterise(svg: string, width: number, height: number): Promise<string>;
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** Where the records of a slide are on a separate page, inches. */
const RECORDS = { x: PAGE.margin, y: 0.95, width: PAGE.width - 2 * PAGE.margin, height: PAGE.foot - 1.1 };
const HEADING = { x: PAGE.margin, y: 0.3, width: PAGE.width - 2 * PAGE.margin, height: 0.5 };
const HEADING_POINTS = 18;

/** Draws the pages of records that belong to a slide. Returns how many there are. */
function drawRecordPages(file: PptxGenJS, entry: PptxSlide, t: Translate): number {
  const { slide, snapshot } = entry;
  const pages = pagesOf(snapshot, RECORDS, t);
  const { length } = snapshot.result.rows;
  const left = partOf('records', Math.min(MAX_ROWS, length), length);
  pages.forEach((rows, i) => {
    const page = newPage(file);
    const part = pages.length > 1 ? ` (${i + 1}/${pages.length})` : '';
    const title = t('pptx.recordsOf', { title: slide.title });
    page.addText(
      `${fitted(title, HEADING.width - inchesOf(part, HEADING_POINTS, true), HEADING_POINTS, 1, true)}${part}`,
      HEADING,
      { fontSize: HEADING_POINTS, bold: true, align: 'left', color: hex(PALETTE.ink) },
      TITLE_NAME,
    );
    drawRecords(page, snapshot, rows, RECORDS, t);
    drawFoot(page, entry, false, left, t);
  });
  return pages.length;
}

/** Draws the first records of a view in place of map and timeline. Returns what has no room. */
function drawFirstRecords(page: Page, snapshot: Snapshot, t: Translate): readonly Omission[] {
  const [first = []] = pagesOf(snapshot, STAGE, t);
  drawRecords(page, snapshot, first, STAGE, t);
  return partOf('records', first.length, snapshot.result.rows.length);
}

/** Notes for the speaker: the notes of the slide, after its full text if the slide has no room for it. */
const notesOf = ({ title, text, notes }: Slide, isCut: boolean): string =>
  isCut ? [title, text, notes].filter((part) => part !== '').join('\n\n') : notes;

/**
 * A briefing as PowerPoint: a title page; a page for every slide with native text, the map as SVG with PNG as a
 * fallback, the timeline as native shapes, notes, evidence and a link; and after it the records of its view as native
 * tables. Instead of the map, the slide of a pair has its dossier as native shapes, and one of another screen its
 * matrix or first records. Every page lists what it leaves out of its view.
 * @throws the signal's reason when it is aborted, and the error of a picture that can't be drawn
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
  drawTitlePage(newPage(file), deck, slides, t);
  const vectors: Vector[] = [];
  const lists = new Set<string>();
  let pages = 1;
  for (const [i, entry] of slides.entries()) {
    signal.throwIfAborted();
    const { slide, snapshot } = entry;
    const listed = snapshot.result.rows.join();
    const { pair, screen } = snapshot.view;
    const isAtlas = screen === 'atlas' && pair === null;
    const page = newPage(file);
    pages++;
    const isCut = drawWords(page, slide, WORDS);
    let omissions: readonly Omission[];
    if (isAtlas) {
      const map = mapFile(entry, world, t);
      const png = await input.rasterise(map.svg, map.width, map.height);
      omissions = drawStage(page, entry, map, png, t);
      vectors.push({ page: pages, svg: map.svg });
    } else if (pair !== null) omissions = drawDossier(page, snapshot, pair, t);
    else if (screen === 'matrix') omissions = drawMatrix(page, snapshot, STAGE, t);
    else {
      omissions = drawFirstRecords(page, snapshot, t);
      if (omissions.length === 0) lists.add(listed);
    }
    page.addNotes(notesOf(slide, isCut));
    drawFoot(page, entry, isAtlas, omissions, t);
    // Records already listed for an earlier slide are not listed again.
    if (!lists.has(listed)) pages += drawRecordPages(file, entry, t);
    lists.add(listed);
    onProgress(i + 1, slides.length);
    // Between slides, lets the page respond, also to Cancel.
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal.throwIfAborted();
  const written = (await file.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
  signal.throwIfAborted();
  return finish(written, vectors, deck.language);
}
