import { useState } from 'react';
import {
  type Group,
  type Hatch,
  type Line,
  lineText,
  type Paint,
  type Path,
  type PathPlace,
  type Pen,
  type Rect,
  type Stroke,
  type TextStyle,
} from '../scene/pen/pen.ts';
import { HATCH_PERIOD, hatchPattern } from './hatchPattern.ts';

/** Width of the outline that keeps letters apart from what lies below, px. */
const HALO = 3;
const FULL = 2 * Math.PI;

/** A path drawn in many places, by many pens, is traced once; the entry goes with the path. */
const traced = new WeakMap<Path, Path2D>();

/** A path as a `Path2D`. */
export function path2d(path: Path): Path2D {
  const known = traced.get(path);
  if (known) return known;
  const made = new Path2D();
  path(made);
  traced.set(path, made);
  return made;
}

const grown = ({ x, y, width, height, rx = 0 }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: Math.max(0, width + 2 * by),
  height: Math.max(0, height + 2 * by),
  rx: rx === 0 ? 0 : Math.max(0, rx + by),
});

/** The pen that draws on a canvas, whose context is in CSS px; `family`: font families as in CSS. */
export class CanvasPen implements Pen {
  /** Origin of the current group, and its opacity combined with that of its ancestors. */
  #x = 0;
  #y = 0;
  #opacity = 1;
  #font = '';
  /** The context's own transform; null until it has been read. */
  #base: Pick<DOMMatrix, 'a' | 'e' | 'f'> | null = null;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly family: string,
  ) {}

  group({ x = 0, y = 0, scale = 1, opacity = 1, clip }: Group, draw: () => void): void {
    const outer = { x: this.#x, y: this.#y, opacity: this.#opacity, font: this.#font, base: this.#base };
    this.#x += x;
    this.#y += y;
    this.#opacity *= opacity;
    const isKept = scale !== 1 || clip !== undefined;
    if (isKept) {
      const { context } = this;
      context.save();
      context.translate(this.#x, this.#y);
      context.scale(scale, scale);
      [this.#x, this.#y] = [0, 0];
      this.#base = null;
      if (clip) {
        context.beginPath();
        context.rect(clip.x, clip.y, clip.width, clip.height);
        context.clip();
      }
    }
    draw();
    [this.#x, this.#y, this.#opacity] = [outer.x, outer.y, outer.opacity];
    if (!isKept) return;
    this.context.restore();
    this.#font = outer.font;
    this.#base = outer.base;
  }

  rect(rect: Rect, { fill, fillOpacity = 1, ground, stroke }: Paint): void {
    const base = fillOpacity === 1 ? fill : ground;
    const isTinted = fillOpacity > 0 && fillOpacity < 1 && fill !== undefined;
    if (!stroke || stroke.dashes) {
      if (base !== undefined) this.#fillRect(rect, base);
      if (isTinted) this.#fillRect(rect, fill, fillOpacity);
      if (stroke) this.#strokeRect(rect, stroke);
      return;
    }
    // Filled rather than stroked, as a stroke takes several times as long.
    const [outer, inner] = [grown(rect, stroke.width / 2), grown(rect, -stroke.width / 2)];
    if (base === stroke.colour) {
      this.#fillRect(outer, base);
      return;
    }
    if (base !== undefined && this.#opacity === 1) {
      this.#fillRect(outer, stroke.colour);
      this.#fillRect(inner, base);
    } else {
      if (base !== undefined) this.#fillRect(inner, base);
      this.#fillBetween(outer, inner, stroke.colour);
    }
    if (isTinted) this.#fillRect(inner, fill, fillOpacity);
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    const { context } = this;
    context.beginPath();
    context.arc(this.#x + x, this.#y + y, Math.max(0, radius), 0, FULL);
    this.#fill(paint);
    if (paint.stroke) this.#stroke(paint.stroke);
  }

  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void {
    const { context } = this;
    context.beginPath();
    context.moveTo(this.#x + x0, this.#y + y0);
    context.lineTo(this.#x + x1, this.#y + y1);
    this.#stroke(stroke);
  }

  path(path: Path, paint: Paint, place?: PathPlace): void {
    const { context } = this;
    if (place) {
      this.#placed(path2d(path), paint, place);
      return;
    }
    context.translate(this.#x, this.#y);
    context.beginPath();
    path(context);
    context.translate(-this.#x, -this.#y);
    this.#fill(paint);
    if (paint.stroke) this.#stroke(paint.stroke);
  }

  /** Writes a line in one style: no scene on a canvas has lines in parts. */
  text(line: Line, x: number, y: number, style: TextStyle): void {
    const { size, fill, weight = 400, anchor, halo, angle = 0 } = style;
    const text = lineText(line);
    if (text === '') return;
    const { context } = this;
    if (angle !== 0) {
      context.save();
      context.translate(this.#x + x, this.#y + y);
      context.rotate((angle * Math.PI) / 180);
      const outer = [this.#x, this.#y, this.#font] as const;
      [this.#x, this.#y] = [0, 0];
      this.text(line, 0, 0, { ...style, angle: 0 });
      [this.#x, this.#y, this.#font] = outer;
      context.restore();
      return;
    }
    const font = `${weight} ${size}px ${this.family}`;
    // Setting a font costs more than writing text.
    if (font !== this.#font) context.font = font;
    this.#font = font;
    context.globalAlpha = this.#opacity;
    context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
    if (halo !== undefined) {
      context.lineJoin = 'round';
      context.lineWidth = HALO;
      context.strokeStyle = halo;
      context.strokeText(text, this.#x + x, this.#y + y);
    }
    context.fillStyle = fill;
    context.fillText(text, this.#x + x, this.#y + y);
  }

  /** Adds a rectangle to the path. */
  #trace({ x, y, width, height, rx = 0 }: Rect): void {
    const { context } = this;
    const [left, top] = [this.#x + x, this.#y + y];
    const radius = Math.max(0, Math.min(rx, width / 2, height / 2));
    if (radius === 0) context.rect(left, top, width, height);
    else if (radius * 2 < width || radius * 2 < height) context.roundRect(left, top, width, height, radius);
    else {
      // The same shape, but faster to draw.
      context.moveTo(left + width, top + radius);
      context.arc(left + radius, top + radius, radius, 0, FULL);
    }
  }

  #fillRect(rect: Rect, fill: string | Hatch, opacity = 1): void {
    const { context } = this;
    context.globalAlpha = this.#opacity * opacity;
    context.fillStyle = this.#style(fill);
    context.beginPath();
    this.#trace(rect);
    context.fill();
  }

  #fillBetween(outer: Rect, inner: Rect, fill: string): void {
    const { context } = this;
    context.globalAlpha = this.#opacity;
    context.fillStyle = fill;
    context.beginPath();
    this.#trace(outer);
    this.#trace(inner);
    context.fill('evenodd');
  }

  #strokeRect(rect: Rect, stroke: Stroke): void {
    this.context.beginPath();
    this.#trace(rect);
    this.#stroke(stroke);
  }

  #fill({ fill, fillOpacity = 1, ground }: Paint, path?: Path2D): void {
    const { context } = this;
    const layer = (colour: string | Hatch, opacity: number) => {
      context.globalAlpha = this.#opacity * opacity;
      context.fillStyle = this.#style(colour);
      if (path) context.fill(path, 'evenodd');
      else context.fill('evenodd');
    };
    if (ground !== undefined && fillOpacity < 1) layer(ground, 1);
    if (fill !== undefined && fillOpacity > 0) layer(fill, fillOpacity);
  }

  #stroke({ colour, width, opacity = 1, dashes, round = false }: Stroke, path?: Path2D, scale = 1): void {
    const { context } = this;
    context.globalAlpha = this.#opacity * opacity;
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.lineCap = round ? 'round' : 'butt';
    context.lineJoin = round ? 'round' : 'miter';
    if (dashes) context.setLineDash(dashes.map((px) => px / scale));
    if (path) context.stroke(path);
    else context.stroke();
    if (dashes) context.setLineDash([]);
  }

  /** Draws a path, given in its own px, at its place. */
  #placed(path: Path2D, paint: Paint, { x, y, scale }: PathPlace): void {
    const { context } = this;
    const [left, top] = [this.#x + x, this.#y + y];
    const { a, e, f } = this.#transform();
    const { fill, stroke } = paint;
    if (typeof fill === 'object') {
      // A hatch keeps its size, so the path is converted to canvas px; the hatch starts at the path's origin, so it
      // moves with the path.
      const [dx, dy] = [left % HATCH_PERIOD, top % HATCH_PERIOD];
      const onCanvas = new Path2D();
      onCanvas.addPath(path, new DOMMatrix([scale, 0, 0, scale, left - dx, top - dy]));
      context.setTransform(a, 0, 0, a, e + a * dx, f + a * dy);
      this.#fill(paint, onCanvas);
    }
    context.setTransform(a * scale, 0, 0, a * scale, e + a * left, f + a * top);
    if (typeof fill === 'string') this.#fill(paint, path);
    if (stroke) this.#stroke(stroke, path, scale);
    context.setTransform(a, 0, 0, a, e, f);
  }

  /** Read only once, as each call creates a matrix. */
  #transform(): Pick<DOMMatrix, 'a' | 'e' | 'f'> {
    this.#base ??= this.context.getTransform();
    return this.#base;
  }

  #style(fill: string | Hatch): string | CanvasPattern {
    if (typeof fill === 'string') return fill;
    return hatchPattern(fill, this.#transform().a) ?? fill.ground;
  }
}

/** The page's font families, for a canvas: read once per component, as reading forces layout. */
export const usePageFont = (): string => useState(() => getComputedStyle(document.body).fontFamily)[0];
