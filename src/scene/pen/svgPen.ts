import { pathRound } from 'd3';
import {
  type BlockStyle,
  type Callout,
  type Group,
  type Hatch,
  type Line,
  type PagePen,
  type Paint,
  type Path,
  type PathPlace,
  type PathSink,
  type Pen,
  type Raster,
  type Rect,
  runsOf,
  type SetText,
  type Stroke,
  type TextStyle,
} from './pen.ts';
import { drawSetLines } from './setText.ts';
import type { SvgAttributes, SvgNode } from './svgNode.ts';
import { lineWidth } from './text.ts';

/** px are written to a hundredth: precise enough for the eye, and the same on every machine. */
const DIGITS = 2;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** How far the halo of a text reaches beyond it, px. */
const HALO = 1.5;
/** How far letters reach above and below the baseline, as shares of the type size. */
const RISE = 0.78;
const FALL = 0.2;
const HALO_OPACITY = 0.72;
/** Most typefaces are narrower than the estimate of a text's width, and a halo beyond the text would be visible. */
const HALO_WIDTH = 0.92;

const strokeAttributes = (stroke: Stroke | undefined): SvgAttributes =>
  stroke
    ? {
        stroke: stroke.colour,
        'stroke-width': stroke.width === 1 ? undefined : stroke.width,
        'stroke-opacity': stroke.opacity,
        'stroke-dasharray': stroke.dashes?.join(' '),
        'stroke-linecap': stroke.round ? 'round' : undefined,
        'stroke-linejoin': stroke.round ? 'round' : undefined,
      }
    : {};

/** The lines of a hatch over an outline, as the data of an SVG path; null for a pattern. */
export type HatchLines = (hatch: Hatch, outline: Path) => string | null;

/** A path moved and scaled to its place. */
const moved =
  (path: Path, { x, y, scale }: PathPlace): Path =>
  (to) =>
    path({
      moveTo: (px, py) => to.moveTo(x + px * scale, y + py * scale),
      lineTo: (px, py) => to.lineTo(x + px * scale, y + py * scale),
      arc: (px, py, radius, ...angles) => to.arc(x + px * scale, y + py * scale, radius * scale, ...angles),
      closePath: () => to.closePath(),
    });

/** The pen that makes SVG elements, for files and, through React, for the page. */
export class SvgPen implements PagePen {
  readonly #root: SvgNode[] = [];
  #into: SvgNode[] = this.#root;
  readonly #defs = new Map<string, SvgNode>();
  #clips = 0;

  /**
   * @param prefix of the ids of clips and hatches: a page may hold several drawings
   * @param linesOf draws hatches as lines within their outlines, as browsers print patterns as large images
   */
  constructor(
    private readonly prefix = '',
    private readonly linesOf?: HatchLines,
  ) {}

  /** What has been drawn. */
  get nodes(): readonly SvgNode[] {
    const defs = [...this.#defs.values()];
    return defs.length === 0 ? this.#root : [{ name: 'defs', attributes: {}, children: defs }, ...this.#root];
  }

  group(
    { x = 0, y = 0, scale = 1, opacity = 1, clip, name, record, isNative }: Group,
    draw: () => void,
  ): void {
    if (isNative) {
      draw();
      return;
    }
    const moves = [
      ...(x === 0 && y === 0 ? [] : [`translate(${rounded(x)},${rounded(y)})`]),
      ...(scale === 1 ? [] : [`scale(${Math.round(scale * 10_000) / 10_000})`]),
    ];
    const children: SvgNode[] = [];
    if (name !== undefined) children.push({ name: 'title', attributes: {}, children: [name] });
    const attributes = {
      transform: moves.length > 0 ? moves.join(' ') : undefined,
      opacity: opacity === 1 ? undefined : opacity,
      'clip-path': clip ? `url(#${this.#clip(clip)})` : undefined,
      'data-record': record,
    };
    this.#into.push({ name: 'g', attributes, children });
    const outer = this.#into;
    this.#into = children;
    draw();
    this.#into = outer;
  }

  rect(rect: Rect, paint: Paint): void {
    const { x, y, width, height } = rect;
    this.#shape('rect', { ...rect }, paint, (to) => {
      to.moveTo(x, y);
      to.lineTo(x + width, y + height);
    });
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#shape('circle', { cx: x, cy: y, r: radius }, paint);
  }

  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void {
    this.#add('line', { x1: x0, y1: y0, x2: x1, y2: y1, ...strokeAttributes(stroke) });
  }

  path(path: Path, paint: Paint, place?: PathPlace): void {
    const to = pathRound(DIGITS);
    const own = place ? moved(path, place) : path;
    own(to as PathSink);
    const attributes = { d: to.toString(), 'fill-rule': paint.fill ? 'evenodd' : undefined };
    this.#shape('path', attributes, paint, own);
  }

  text(line: Line, x: number, y: number, style: TextStyle): void {
    const { size, fill, weight, anchor, halo, angle = 0 } = style;
    const runs = runsOf(line).filter(({ text }) => text !== '');
    if (runs.length === 0) return;
    // Many programs don't know `paint-order`, and a separate outline would be a second text for anyone who reads the
    // file.
    if (halo !== undefined) {
      const width = HALO_WIDTH * lineWidth(line, size, weight);
      const start = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      this.rect(
        {
          x: start - HALO,
          y: y - size * RISE - HALO / 2,
          width: width + 2 * HALO,
          height: size * (RISE + FALL) + HALO,
          rx: size / 3,
        },
        { fill: halo, fillOpacity: HALO_OPACITY },
      );
    }
    const [first] = runs;
    const isPlain = runs.length === 1 && first?.weight === undefined && !first?.italic && !first?.fill;
    this.#add(
      'text',
      {
        x,
        y,
        transform: angle === 0 ? undefined : `rotate(${rounded(angle)} ${rounded(x)} ${rounded(y)})`,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        'font-size': size,
        'font-weight': weight,
        fill,
        // Otherwise the space between two parts is lost.
        'xml:space': isPlain ? undefined : 'preserve',
      },
      isPlain
        ? [first?.text ?? '']
        : runs.map((run) => ({
            name: 'tspan',
            attributes: {
              'font-weight': run.weight,
              'font-style': run.italic ? 'italic' : undefined,
              fill: run.fill,
            },
            children: [run.text],
          })),
    );
  }

  block(text: SetText, x: number, y: number, style: BlockStyle): void {
    drawSetLines(this, text, x, y, style);
  }

  callout(_callout: Callout, draw: () => void): void {
    draw();
  }

  image({ data, alt }: Raster, { x, y, width, height }: Rect): void {
    const children = [{ name: 'title', attributes: {}, children: [alt] }];
    this.#into.push({ name: 'image', attributes: { href: data, x, y, width, height }, children });
  }

  figure({ x, y }: Rect, alt: string, draw: (pen: Pen) => void): void {
    this.group({ x, y, name: alt }, () => draw(this));
  }

  #shape(name: string, place: SvgAttributes, paint: Paint, outline?: Path): void {
    const { fill, fillOpacity = 1, ground, stroke } = paint;
    const lines = outline && typeof fill === 'object' ? this.linesOf?.(fill, outline) : undefined;
    if (lines && typeof fill === 'object') {
      this.#shape(name, place, { fill: fill.ground, fillOpacity });
      this.#add('path', {
        ...{ d: lines, 'clip-path': `url(#${this.#clipTo(name, place)})` },
        ...strokeAttributes({ colour: fill.colour, width: fill.width, opacity: fillOpacity }),
      });
      if (stroke) this.#shape(name, place, { stroke });
      return;
    }
    if (ground !== undefined && fillOpacity < 1) this.#add(name, { ...place, fill: ground });
    this.#add(name, {
      ...place,
      fill: fill === undefined ? 'none' : typeof fill === 'string' ? fill : `url(#${this.#hatch(fill)})`,
      'fill-opacity': fillOpacity === 1 ? undefined : fillOpacity,
      ...strokeAttributes(stroke),
    });
  }

  #add(name: string, attributes: SvgAttributes, children: readonly (SvgNode | string)[] = []): void {
    this.#into.push({ name, attributes, children });
  }

  #clip(clip: Rect): string {
    return this.#clipTo('rect', { ...clip });
  }

  #clipTo(name: string, { 'fill-rule': rule, ...place }: SvgAttributes): string {
    const id = `${this.prefix}clip-${++this.#clips}`;
    const children = [{ name, attributes: { ...place, 'clip-rule': rule }, children: [] }];
    this.#defs.set(id, { name: 'clipPath', attributes: { id }, children });
    return id;
  }

  #hatch({ id: own, ground, colour, spacing, width, falling }: Hatch): string {
    const id = this.prefix + own;
    const size = spacing;
    // Also over the corners of the tile, where the line would otherwise be cut.
    const d = [-size, 0, size]
      .map((x) => (falling ? `M${x} 0l${size} ${size}` : `M${x} ${size}l${size} ${-size}`))
      .join('');
    this.#defs.set(id, {
      name: 'pattern',
      attributes: { id, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      children: [
        { name: 'rect', attributes: { width: size, height: size, fill: ground }, children: [] },
        {
          name: 'path',
          attributes: { d, stroke: colour, 'stroke-width': width, 'stroke-linecap': 'square' },
          children: [],
        },
      ],
    });
    return id;
  }
}

/** A drawing as SVG elements; see {@link SvgPen}. */
export function svgNodes(
  draw: (pen: PagePen) => void,
  prefix = '',
  linesOf?: HatchLines,
): readonly SvgNode[] {
  const pen = new SvgPen(prefix, linesOf);
  draw(pen);
  return pen.nodes;
}
