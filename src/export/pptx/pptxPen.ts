import { extent, rgb } from 'd3';
import type PptxGenJS from 'pptxgenjs';
import {
  type Group,
  type Line,
  lineText,
  type Paint,
  type Path,
  type PathPlace,
  type PathSink,
  type Pen,
  type Rect,
  type Stroke,
  type TextStyle,
} from '../../scene/pen/pen.ts';
import { lineWidth } from '../../scene/pen/text.ts';
import { hatchName } from './finish.ts';
import { hex, type Page } from './page.ts';

/** A point of a path in the form PowerPoint uses, px. */
export type PathPoint =
  | { readonly x: number; readonly y: number; readonly moveTo?: boolean }
  | { readonly close: true };

/** Radians per straight piece of an arc. */
const STEP = Math.PI / 24;

/** A path as points, with its bounding box; px of the drawing. Arcs become lines so short that they look round. */
export function tracePoints(path: Path, { x, y, scale }: PathPlace) {
  const points: PathPoint[] = [];
  const add = (px: number, py: number, moveTo: boolean) => {
    const point = { x: x + px * scale, y: y + py * scale };
    points.push(moveTo ? { ...point, moveTo } : point);
  };
  let isBegun = false;
  const begin = (px: number, py: number) => {
    add(px, py, !isBegun);
    isBegun = true;
  };
  const sink: PathSink = {
    moveTo: (px, py) => {
      isBegun = false;
      begin(px, py);
    },
    lineTo: begin,
    arc: (cx, cy, radius, start, end, anticlockwise = false) => {
      const sweep = anticlockwise ? -Math.abs(start - end) : Math.abs(end - start);
      const steps = Math.max(1, Math.ceil(Math.abs(sweep) / STEP));
      for (let i = 0; i <= steps; i++) {
        const angle = start + (sweep * i) / steps;
        begin(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle));
      }
    },
    closePath: () => {
      points.push({ close: true });
      isBegun = false;
    },
  };
  path(sink);
  const places = points.filter((point) => 'x' in point);
  const [left = 0, right = 0] = extent(places, (point) => point.x);
  const [top = 0, bottom = 0] = extent(places, (point) => point.y);
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

/** A colour on a ground at the given opacity. */
function mixed(ground: string, colour: string, opacity: number): string {
  const [below, above] = [rgb(ground), rgb(colour)];
  const channel = (key: 'r' | 'g' | 'b') => below[key] + (above[key] - below[key]) * opacity;
  return rgb(channel('r'), channel('g'), channel('b')).formatHex();
}

/** Points per inch. */
const POINTS = 72;
const MIN_POINTS = 3;
/** How far a text's middle is above its baseline, and the height of its box, as shares of the type size. */
const MIDDLE = 0.34;
const BOX_HEIGHT = 1.3;
/** Typefaces that replace Arial are wider than the estimate of a text's width. */
const WIDTH_ROOM = 1.08;
/** Transparency of the halo of a text, percent. */
const HALO_TRANSPARENCY = 18;

/** A box moved as if turned around a point by some degrees: Office turns a box around its centre. */
function turned({ x, y, width, height }: Rect, aroundX: number, aroundY: number, angle: number): Rect {
  const turn = (angle * Math.PI) / 180;
  const [dx, dy] = [x + width / 2 - aroundX, y + height / 2 - aroundY];
  const centre = {
    x: aroundX + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: aroundY + dx * Math.sin(turn) + dy * Math.cos(turn),
  };
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Percent. */
const transparencyOf = (opacity: number) => Math.round((1 - opacity) * 100);

/** Position of the current group, px of the drawing times `scale`, and what its content inherits. */
interface State {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
  /** px of the drawing. */
  readonly clip: Rect | null;
}

/** The intersection of two boxes; null if they don't meet. A line has no width, or no height. */
function shared(a: Rect, b: Rect | null): Rect | null {
  if (!b) return a;
  const [x0, y0] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [x1, y1] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return x1 < x0 || y1 < y0 ? null : { ...a, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/**
 * The pen that makes native shapes, which can be edited in Office. A path outside a clip is left out; one that
 * crosses its edge is drawn whole.
 */
export class PptxPen implements Pen {
  #state: State;
  /** The name of the group, until a shape has used it. */
  #name: string | undefined;

  constructor(
    private readonly page: Page,
    /** Where the drawing begins, inches. */
    private readonly x: number,
    private readonly y: number,
    /** Inches per px of the drawing. */
    private readonly unit: number,
  ) {
    this.#state = { x: 0, y: 0, scale: 1, opacity: 1, clip: null };
  }

  group({ x = 0, y = 0, scale = 1, opacity = 1, clip, name }: Group, draw: () => void): void {
    const outer = this.#state;
    const outerName = this.#name;
    this.#state = {
      x: outer.x + x * outer.scale,
      y: outer.y + y * outer.scale,
      scale: outer.scale * scale,
      opacity: outer.opacity * opacity,
      clip: outer.clip,
    };
    if (clip) this.#state = { ...this.#state, clip: shared(this.#placed(clip), outer.clip) };
    if (name !== undefined) this.#name = name;
    draw();
    this.#state = outer;
    this.#name = name === undefined && this.#name !== undefined ? this.#name : outerName;
  }

  rect(rect: Rect, paint: Paint): void {
    const { rx = 0, width, height } = rect;
    const isRound = rx > 0 && Math.abs(2 * rx - width) < 0.01 && Math.abs(2 * rx - height) < 0.01;
    const kind = isRound ? 'ellipse' : rx > 0 ? 'roundRect' : 'rect';
    this.#shape(kind, rect, paint, rx > 0 && !isRound ? { rectRadius: this.#inches(rx) } : {});
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#shape('ellipse', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, paint);
  }

  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void {
    const [x, y] = [Math.min(x0, x1), Math.min(y0, y1)];
    const box = { x, y, width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
    const flipV = (x1 - x0) * (y1 - y0) < 0;
    const seen = shared(this.#placed(box), this.#state.clip);
    if (seen)
      this.page.addShape(this.#take('Line'), 'line', this.#box(seen), { flipV, line: this.#line(stroke) });
  }

  path(path: Path, paint: Paint, place: PathPlace = { x: 0, y: 0, scale: 1 }): void {
    const { points, box } = tracePoints(path, place);
    const placed = this.#placed(box);
    const seen = shared(placed, this.#state.clip);
    if (points.length === 0 || !seen) return;
    const inches = (point: PathPoint) => {
      if (!('x' in point)) return point;
      return { ...point, x: this.#inches(point.x - box.x), y: this.#inches(point.y - box.y) };
    };
    this.page.addShape(this.#take('Path'), 'custGeom', this.#box(placed), {
      points: points.map(inches),
      ...this.#paint(paint),
    });
  }

  text(line: Line, x: number, y: number, style: TextStyle): void {
    const { size, fill, weight = 400, anchor, halo, angle = 0 } = style;
    const text = lineText(line);
    if (text === '') return;
    const isBold = weight >= 600;
    const width = lineWidth(line, size, weight) * WIDTH_ROOM;
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const height = size * BOX_HEIGHT;
    const box = { x: left, y: y - size * MIDDLE - height / 2, width, height };
    const placed = this.#placed(angle === 0 ? box : turned(box, x, y, angle));
    const { opacity, scale } = this.#state;
    const points = Math.max(MIN_POINTS, Math.round(size * scale * this.unit * POINTS * 10) / 10);
    this.page.addText(text, this.#box(placed), {
      wrap: false,
      valign: 'middle',
      align: anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left',
      fontSize: points,
      bold: isBold,
      ...(angle === 0 ? {} : { rotate: (angle + 360) % 360 }),
      color: hex(fill),
      ...(opacity < 1 ? { transparency: transparencyOf(opacity) } : {}),
      ...(halo === undefined ? {} : { fill: { color: hex(halo), transparency: HALO_TRANSPARENCY } }),
    });
  }

  #shape(
    kind: 'ellipse' | 'roundRect' | 'rect',
    rect: Rect,
    paint: Paint,
    more: Pick<PptxGenJS.ShapeProps, 'rectRadius'> = {},
  ): void {
    const seen = shared(this.#placed(rect), this.#state.clip);
    if (!seen) return;
    const name = typeof paint.fill === 'object' ? hatchName(paint.fill) : this.#take('Shape');
    this.page.addShape(name, kind, this.#box(seen), { ...more, ...this.#paint(paint) });
  }

  #paint({ fill, fillOpacity = 1, ground, stroke }: Paint): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
    const { opacity } = this.#state;
    const colour = typeof fill === 'object' ? fill.colour : fill;
    const line = stroke ? { line: this.#line(stroke) } : {};
    if (colour === undefined) return line;
    // On its own ground, a translucent colour becomes a lighter opaque one.
    const shade =
      ground === undefined
        ? { color: hex(colour), transparency: transparencyOf(opacity * fillOpacity) }
        : { color: hex(mixed(ground, colour, fillOpacity)), transparency: transparencyOf(opacity) };
    return { fill: shade, ...line };
  }

  #line({ colour, width, opacity = 1, dashes }: Stroke): PptxGenJS.ShapeLineProps {
    return {
      color: hex(colour),
      width: Math.round(this.#inches(width) * POINTS * 100) / 100,
      transparency: transparencyOf(opacity * this.#state.opacity),
      ...(dashes ? { dashType: dashes[0] > dashes[1] ? 'sysDash' : 'sysDot' } : {}),
    };
  }

  /** The name of the group for its first shape, which becomes its alternative text; the kind for other shapes. */
  #take(kind: string): string {
    const name = this.#name;
    this.#name = undefined;
    return name === undefined ? kind : `Mark: ${name}`;
  }

  #placed(rect: Rect): Rect {
    const { x, y, scale } = this.#state;
    return {
      x: x + rect.x * scale,
      y: y + rect.y * scale,
      width: rect.width * scale,
      height: rect.height * scale,
    };
  }

  #inches(px: number): number {
    return px * this.#state.scale * this.unit;
  }

  /** Converts a box from px of the drawing to inches of the page. */
  #box({ x, y, width, height }: Rect) {
    return {
      x: this.x + x * this.unit,
      y: this.y + y * this.unit,
      width: width * this.unit,
      height: height * this.unit,
    };
  }
}
