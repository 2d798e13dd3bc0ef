/** What a path is traced on: what a canvas and a d3 path have in common. Angles in radians, clockwise from the right. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise?: boolean): void;
  closePath(): void;
}

/** Traces a path. A pen may keep what it made of it, so one geometry has one function. */
export type Path = (to: PathSink) => void;

/** Where a path's own px lie in the drawing: its strokes keep their width. */
export interface PathPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A rectangle, px; its corners round by `rx`. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

/** Lines of one colour over a ground, 45° steep. */
export interface Hatch {
  /** Unique among the hatches of a drawing. */
  readonly id: string;
  readonly ground: string;
  readonly colour: string;
  /** px from line to line along an axis, and of a line. */
  readonly spacing: 5 | 6;
  readonly width: number;
  /** From the upper left. */
  readonly falling: boolean;
}

export interface Stroke {
  readonly colour: string;
  /** px. */
  readonly width: number;
  readonly opacity?: number;
  /** px of a dash and of the gap after it. */
  readonly dashes?: readonly [dash: number, gap: number];
  /** Its ends and corners are round. */
  readonly round?: boolean;
}

export interface Paint {
  readonly fill?: string | Hatch;
  readonly fillOpacity?: number;
  /** The opaque colour below a fill that is not opaque. */
  readonly ground?: string;
  readonly stroke?: Stroke;
}

export interface TextStyle {
  /** px. */
  readonly size: number;
  readonly fill: string;
  readonly weight?: number | undefined;
  /** Which point of the text stands at its x; its start unless told. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of the ground that keeps what lies below from the letters. */
  readonly halo?: string;
}

export interface Group {
  /** Where its origin lies, px. */
  readonly x?: number;
  readonly y?: number;
  /** How many times larger all within is drawn, strokes and type too. */
  readonly scale?: number;
  readonly opacity?: number;
  /** Nothing within is drawn beyond it. */
  readonly clip?: Rect;
  /** What it shows, for those who do not see it. */
  readonly name?: string | undefined;
}

/** Draws a scene in one medium. Coordinates are px; what is drawn later lies above. */
export interface Pen {
  group(group: Group, draw: () => void): void;
  rect(rect: Rect, paint: Paint): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void;
  path(path: Path, paint: Paint, place?: PathPlace): void;
  /** A line of text; `y` is its baseline. */
  text(text: string, x: number, y: number, style: TextStyle): void;
}

/** A part of a drawing: the room it takes, px, and how it is drawn from its origin. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  draw(pen: Pen): void;
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

/** Straight lines as one path, px: a page draws it as one element. */
export const lines =
  (ends: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): Path =>
  (to) => {
    for (const [x0, y0, x1, y1] of ends) {
      to.moveTo(x0, y0);
      to.lineTo(x1, y1);
    }
  };
