/** What a path is traced on: the methods shared by canvas and d3 paths. Angles in radians, clockwise from the right. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise?: boolean): void;
  closePath(): void;
}

/** Traces a path. A pen may cache the result by function, so use one function per geometry. */
export type Path = (to: PathSink) => void;

/** Where a path's coordinates lie in the drawing; the width of strokes isn't scaled. */
export interface PathPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A rectangle, px; `rx`: radius of its corners. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

/** Lines of one colour on a ground, at 45°. */
export interface Hatch {
  /** Unique among the hatches of a drawing. */
  readonly id: string;
  readonly ground: string;
  readonly colour: string;
  /** Distance from line to line along an axis, and width of a line, px. */
  readonly spacing: 5 | 6;
  readonly width: number;
  /** Whether lines run down from the upper left. */
  readonly falling: boolean;
}

export interface Stroke {
  readonly colour: string;
  /** px. */
  readonly width: number;
  readonly opacity?: number;
  /** Length of a dash and of the gap after it, px. */
  readonly dashes?: readonly [dash: number, gap: number];
  /** Whether its ends and corners are round. */
  readonly round?: boolean;
}

export interface Paint {
  readonly fill?: string | Hatch;
  readonly fillOpacity?: number;
  /** The opaque colour below a fill that is not opaque. */
  readonly ground?: string;
  readonly stroke?: Stroke;
}

/** What a text is on its page, for formats whose pages have places for it. */
export type TextRole = 'title' | 'subtitle' | 'body' | 'foot' | 'number';

export interface TextStyle {
  /** px. */
  readonly size: number;
  readonly fill: string;
  readonly weight?: number | undefined;
  /** Which point of the text is at its x; its start by default. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of a halo that keeps the letters apart from what lies below. */
  readonly halo?: string;
  /** Degrees by which the text is turned clockwise around its x and y. */
  readonly angle?: number;
  readonly role?: TextRole | undefined;
}

/** A part of a line of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly weight?: number | undefined;
  readonly italic?: boolean | undefined;
  readonly fill?: string | undefined;
}

/** A line of text, or its parts. */
export type Line = string | readonly TextRun[];

/** The parts of a line. */
export const runsOf = (line: Line): readonly TextRun[] =>
  typeof line === 'string' ? [{ text: line }] : line;

/** The text of a line. */
export const lineText = (line: Line): string =>
  typeof line === 'string' ? line : line.map(({ text }) => text).join('');

/** What a part of a page shows, for formats that name their objects. */
export type PartKind = 'timeline' | 'matrix' | 'table' | 'dossier' | 'record' | 'key';

export interface Group {
  /** Position of its origin, px. */
  readonly x?: number;
  readonly y?: number;
  /** Factor by which everything within is enlarged, strokes and type too. */
  readonly scale?: number;
  readonly opacity?: number;
  /** Nothing within is drawn outside it. */
  readonly clip?: Rect;
  /** Accessible name: what it shows. */
  readonly name?: string | undefined;
  /** Id of the record that it stands for. */
  readonly record?: string | undefined;
  readonly part?: PartKind | undefined;
  /** Whether formats with masters and callouts have it already, so that they don't draw it. */
  readonly isNative?: boolean | undefined;
}

/** A cell of a grid: its text in lines. */
export interface GridCell {
  readonly lines: readonly string[];
  readonly style: Pick<TextStyle, 'fill' | 'weight'>;
}

/** Text in rows and columns, px; its origin is its upper left corner. */
export interface Grid {
  readonly width: number;
  readonly columns: readonly { readonly x: number; readonly room: number }[];
  /** The first one is the head. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly GridCell[] }[];
  readonly size: number;
  /** Distance from line to line, and of the first baseline from the top of its row. */
  readonly step: number;
  readonly base: number;
  /** Colours of the rules below the head, and below the other rows. */
  readonly rules: readonly [head: string, row: string];
}

/** Draws a scene in one medium. Coordinates are px; later shapes cover earlier ones. */
export interface Pen {
  group(group: Group, draw: () => void): void;
  rect(rect: Rect, paint: Paint): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void;
  path(path: Path, paint: Paint, place?: PathPlace): void;
  /** A line of text; `y` is its baseline. */
  text(line: Line, x: number, y: number, style: TextStyle): void;
  /** Draws a grid as a table, in formats that have tables; elsewhere its texts are drawn one by one. */
  grid?(grid: Grid): void;
}

/** A raster image: the address of its data, and what it shows. */
export interface Raster {
  readonly data: string;
  readonly alt: string;
}

/** A line of a set text. */
export interface SetLine {
  /** Sign of a list item: "•" or a number; '' for none. */
  readonly sign: string;
  readonly line: Line;
  /** Left edge, and top, px from the text's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Index of the item or paragraph that it belongs to. */
  readonly item: number;
  /** What is between it and the next line of the same item: a space, or nothing. */
  readonly joint: string;
}

/** A text set in lines, px. */
export interface SetText {
  readonly size: number;
  /** Width in which it is set. */
  readonly width: number;
  /** Height of a line. */
  readonly step: number;
  readonly lines: readonly SetLine[];
  readonly height: number;
}

/** How a set text is drawn. */
export type BlockStyle = Pick<TextStyle, 'fill' | 'weight' | 'role'>;

/** A callout: a text in a frame, with a line to what it means. */
export interface Callout {
  readonly frame: Rect;
  readonly text: SetText;
  /** Upper left corner of the text, px. */
  readonly x: number;
  readonly y: number;
  /** The line from the frame to what it means, px; null if there is none. */
  readonly line: { readonly from: Place; readonly to: Place } | null;
  readonly fill: string;
  readonly ink: string;
  readonly border: string;
}

/** A place on a page, px. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A pen of a medium whose pages can hold images and boxes of text. */
export interface PagePen extends Pen {
  image(raster: Raster, rect: Rect): void;
  /** Draws a set text whose upper left corner is at `x`, `y` px; formats with text boxes hold it as one. */
  block(text: SetText, x: number, y: number, style: BlockStyle): void;
  /** Draws a callout, or `draw` where there are none. */
  callout(callout: Callout, draw: () => void): void;
  /** Draws a part that formats with native shapes hold as a single image; `alt`: what it shows. */
  figure(rect: Rect, alt: string, draw: (pen: Pen) => void): void;
}

/** A part of a drawing: its size in px, and how to draw it from its origin. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  draw(pen: Pen): void;
}

/** Draws something at an opacity. */
export function atOpacity(pen: Pen, opacity: number, draw: () => void): void {
  if (opacity === 1) draw();
  else pen.group({ opacity }, draw);
}

/** A path along points, px. */
export const polyline =
  (points: readonly (readonly [x: number, y: number])[]): Path =>
  (to) =>
    points.forEach(([x, y], i) => {
      if (i === 0) to.moveTo(x, y);
      else to.lineTo(x, y);
    });

/** Closed outlines as one path, px. */
export function polygons(outlines: readonly (readonly (readonly [x: number, y: number])[])[]): Path {
  const paths = outlines.map(polyline);
  return (to) => {
    for (const path of paths) {
      path(to);
      to.closePath();
    }
  };
}

/** Straight lines as one path, px, so that a page has one element for all of them. */
export const lines =
  (ends: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): Path =>
  (to) => {
    for (const [x0, y0, x1, y1] of ends) {
      to.moveTo(x0, y0);
      to.lineTo(x1, y1);
    }
  };
