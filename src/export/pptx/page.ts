import type PptxGenJS from 'pptxgenjs';
import type { Slide } from '../../core/deck.ts';
import type { Evidence } from '../../core/evidence.ts';
import { plainText, unwritable } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { PALETTES } from '../../scene/palette.ts';
import type { Rect } from '../../scene/pen/pen.ts';

/** Inches of a 16:9 slide, and of its parts. */
export const PAGE = {
  width: 13.333,
  height: 7.5,
  margin: 0.45,
  /** Width of the words beside the view. */
  words: 3.9,
  gap: 0.3,
  /** Where the evidence strip begins. */
  foot: 6.72,
} as const;

export const PALETTE = PALETTES.light;

/** A face that Office has everywhere; for scripts it lacks, Office chooses another by itself. */
export const FACE = 'Arial';

/** A colour as Office writes it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Characters of a name of an object. */
const MOST_NAME = 200;

/** A name of an object: no character that an attribute would have to escape, and none cut in half. */
const objectName = (text: string): string =>
  [
    ...plainText(text)
      .replace(/[<>&"'\s]+/g, ' ')
      .slice(0, MOST_NAME),
  ]
    .filter((character) => !/\p{Cs}/u.test(character))
    .join('');

/** What of a box lies on the page; inches, as all places on it. */
function onPage({ x, y, width, height }: Rect) {
  const within = (at: number, most: number) => Math.max(0, Math.min(most, at));
  const [left, top] = [within(x, PAGE.width), within(y, PAGE.height)];
  return {
    x: left,
    y: top,
    w: within(x + width, PAGE.width) - left,
    h: within(y + height, PAGE.height) - top,
  };
}

type ShapeName = 'line' | 'ellipse' | 'roundRect' | 'rect' | 'custGeom';

/** A page of the file: keeps every text as {@link plainText} and every box within the page's edges. */
export class Page {
  readonly #signs = new Set<string>();

  constructor(private readonly slide: PptxGenJS.Slide) {}

  /** The signs that its texts had and the file cannot hold. */
  get signs(): readonly string[] {
    return [...this.#signs];
  }

  /** A text, or runs of it. `name`: what the object is called; the text itself unless told. */
  addText(
    text: string | readonly PptxGenJS.TextProps[],
    at: Rect,
    options: Omit<PptxGenJS.TextPropsOptions, 'x' | 'y' | 'w' | 'h' | 'objectName'>,
    name: string = typeof text === 'string' ? text : '',
  ): void {
    const look = { fontFace: FACE, margin: 0, ...options, ...onPage(at), objectName: objectName(name) };
    if (typeof text === 'string') this.slide.addText(this.plain(text), look);
    else
      this.slide.addText(
        text.map((run) => ({ ...run, text: this.plain(run.text ?? '') })),
        look,
      );
  }

  addShape(
    name: string,
    kind: ShapeName,
    at: Rect,
    options: Omit<PptxGenJS.ShapeProps, 'x' | 'y' | 'w' | 'h' | 'objectName'>,
  ): void {
    // The library's own list of names leaves out the one of free forms, which it draws.
    const shape = kind as PptxGenJS.SHAPE_NAME;
    this.slide.addShape(shape, { ...options, ...onPage(at), objectName: objectName(this.seen(name)) });
  }

  /** A picture. `drawn`: the drawing it was made of, with the signs that were taken out of it. */
  addImage(name: string, data: string, at: Rect, alternative: string, drawn: string): void {
    this.seen(drawn);
    const altText = this.plain(alternative);
    this.slide.addImage({ data, ...onPage(at), altText, objectName: objectName(name) });
  }

  /** A table whose cells have texts that fit them; `heights` of its rows, inches. */
  addTable(
    name: string,
    rows: readonly PptxGenJS.TableRow[],
    at: Omit<Rect, 'height'>,
    heights: readonly number[],
    options: Omit<PptxGenJS.TableProps, 'x' | 'y' | 'w' | 'h' | 'rowH' | 'objectName'>,
  ): void {
    const height = heights.reduce((sum, each) => sum + each, 0);
    const { x, y, w } = onPage({ ...at, height });
    this.slide.addTable(
      rows.map((row) =>
        row.map((cell) => ({
          ...cell,
          text: typeof cell.text === 'string' ? this.plain(cell.text) : (cell.text ?? ''),
        })),
      ),
      {
        fontFace: FACE,
        color: hex(PALETTE.ink),
        autoPage: false,
        valign: 'middle',
        ...options,
        x,
        y,
        w,
        rowH: [...heights],
        objectName: objectName(name),
      },
    );
  }

  addNotes(text: string): void {
    this.slide.addNotes(this.plain(text));
  }

  private seen(text: string): string {
    for (const sign of unwritable([text])) this.#signs.add(sign);
    return text;
  }

  private plain(text: string): string {
    return plainText(this.seen(text));
  }
}

/** A new page with its number. */
export function newPage(file: PptxGenJS): Page {
  const slide = file.addSlide();
  slide.background = { color: hex(PALETTE.paper) };
  slide.slideNumber = {
    x: PAGE.width - PAGE.margin - 0.4,
    y: PAGE.height - 0.4,
    w: 0.4,
    h: 0.25,
    fontFace: FACE,
    fontSize: 9,
    color: hex(PALETTE.muted),
    align: 'right',
  };
  return new Page(slide);
}

/** A slide with what its view shows. */
export interface PptxSlide {
  readonly slide: Slide;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** What of its view could not be used, in words. */
  readonly ignored: readonly string[];
}
