import type PptxGenJS from 'pptxgenjs';
import type { Slide } from '../../core/deck.ts';
import type { Evidence } from '../../core/evidence.ts';
import { plainText, unwritable } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { PALETTES } from '../../scene/palette.ts';
import type { Rect } from '../../scene/pen/pen.ts';

/** Size of a 16:9 slide and of its parts, inches. */
export const PAGE = {
  width: 13.333,
  height: 7.5,
  margin: 0.45,
  /** Width of the text next to the view. */
  words: 3.9,
  gap: 0.3,
  /** Top of the evidence strip. */
  foot: 6.72,
} as const;

export const PALETTE = PALETTES.light;

/** A typeface that Office always has; for scripts it lacks, Office chooses another by itself. */
export const FACE = 'Arial';

/** A colour in the notation of Office. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Maximum length of an object's name, in characters. */
const MAX_NAME = 200;

/** An object's name: without characters that need escaping in an attribute, and no character is cut in half. */
const objectName = (text: string): string =>
  [
    ...plainText(text)
      .replace(/[<>&"'\s]+/g, ' ')
      .slice(0, MAX_NAME),
  ]
    .filter((character) => !/\p{Cs}/u.test(character))
    .join('');

/** The part of a box that lies on the page; inches, like all positions on it. */
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

/** A page of the file: every text goes through {@link plainText}, and every box stays within the page's edges. */
export class Page {
  readonly #signs = new Set<string>();

  constructor(private readonly slide: PptxGenJS.Slide) {}

  /** The characters in its texts that the file can't hold. */
  get signs(): readonly string[] {
    return [...this.#signs];
  }

  /** Adds a text, or runs of it. `name`: name of the object; by default the text itself. */
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
    // The library's list of names lacks the one of free-form shapes, although it can draw them.
    const shape = kind as PptxGenJS.SHAPE_NAME;
    this.slide.addShape(shape, { ...options, ...onPage(at), objectName: objectName(this.seen(name)) });
  }

  /** Adds a picture. `drawn`: the drawing it was made from, including the characters that were removed from it. */
  addImage(name: string, data: string, at: Rect, alternative: string, drawn: string): void {
    this.seen(drawn);
    const altText = this.plain(alternative);
    this.slide.addImage({ data, ...onPage(at), altText, objectName: objectName(name) });
  }

  /** Adds a table whose cells have texts that fit; `heights` of its rows, inches. */
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

/** Adds a page with its number. */
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

/** A slide with the data of its view. */
export interface PptxSlide {
  readonly slide: Slide;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** Parts of its view that could not be used, in words. */
  readonly ignored: readonly string[];
}
