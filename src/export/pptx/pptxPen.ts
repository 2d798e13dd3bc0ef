import {
  type BlockStyle,
  type Callout,
  type Grid,
  type Group,
  type Line,
  lineText,
  type PagePen,
  type Paint,
  type PartKind,
  type Path,
  type PathPlace,
  type Pen,
  type Raster,
  type Rect,
  type SetText,
  type Stroke,
  type TextStyle,
} from '../../scene/pen/pen.ts';
import { BASE } from '../../scene/pen/setText.ts';
import { lineWidth } from '../../scene/pen/text.ts';
import { gridForm } from './gridForm.ts';
import type { Placeholder } from './layouts.ts';
import { inkOf } from './master.ts';
import type { Page } from './page.ts';
import { lineXml, paintXml } from './paint.ts';
import { picture, setFigure, setFile } from './pictures.ts';
import { connector, grouped, type Naming, plainShape, preset, type Shape, transform } from './shapes.ts';
import { isSame, isWholePage, onPage, PAGE, shared, turned } from './sheet.ts';
import { table } from './table.ts';
import { DEPTH, paragraphs, runs } from './text.ts';
import { calloutShape, filledPlace, textBox } from './textBoxes.ts';
import { ownForm, tracePoints } from './tracePoints.ts';
import { el } from './xml.ts';

/** How far a text's middle is above its baseline, and the height of its box, as shares of the type size. */
const MIDDLE = 0.34;
const BOX_HEIGHT = 1.3;
/** Typefaces that replace Arial are wider than the estimate of a text's width. */
const WIDTH_ROOM = 1.08;
const HALO_OPACITY = 0.82;
/** A picture smaller than this share of the page is a logo. */
const SMALL = 0.08;

/** Position of the current group, px of the page, and what its content inherits. */
interface State {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
  /** px of the page. */
  readonly clip: Rect | null;
}

/**
 * The pen that draws a page of a presentation: native shapes, which can be edited in Office; texts with a role fill the
 * placeholders of the page's layout. A path outside a clip is left out; one that crosses its edge is drawn whole.
 */
export class PptxPen implements PagePen {
  #state: State = { x: 0, y: 0, scale: 1, opacity: 1, clip: null };
  /** Where shapes go: to the page, or to the group that is being drawn. */
  #into: Shape[];
  /** How many groups are being drawn. */
  #depth = 0;

  constructor(private readonly page: Page) {
    this.#into = page.shapes;
  }

  group({ x = 0, y = 0, scale = 1, opacity = 1, clip, name, part, isNative }: Group, draw: () => void): void {
    if (isNative) return;
    const outer = this.#state;
    this.#state = {
      x: outer.x + x * outer.scale,
      y: outer.y + y * outer.scale,
      scale: outer.scale * scale,
      opacity: outer.opacity * opacity,
      clip: outer.clip,
    };
    if (clip) this.#state = { ...this.#state, clip: shared(this.#placed(clip), outer.clip) };
    if (name === undefined && part === undefined) draw();
    else this.#grouped(this.#naming(name, part), draw);
    this.#state = outer;
  }

  rect(rect: Rect, paint: Paint): void {
    const { rx = 0, width, height } = rect;
    if (typeof paint.fill === 'string' && !paint.stroke && isWholePage(this.#placed(rect))) {
      this.#paper(paint.fill);
      return;
    }
    const isRound = rx > 0 && Math.abs(2 * rx - width) < 0.01 && Math.abs(2 * rx - height) < 0.01;
    if (isRound) this.#form('Ellipse', rect, paint, () => preset('ellipse'));
    else if (rx > 0) {
      const adj = (Math.min(rx, width / 2, height / 2) / Math.min(width, height)) * 100_000;
      this.#form('Rectangle', rect, paint, () => preset('roundRect', { adj }));
    } else this.#form('Rectangle', rect, paint, () => preset('rect'));
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    this.#form('Ellipse', box, paint, () => preset('ellipse'));
  }

  line(x0: number, y0: number, x1: number, y1: number, stroke: Stroke): void {
    const [x, y] = [Math.min(x0, x1), Math.min(y0, y1)];
    const seen = shared(
      this.#placed({ x, y, width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) }),
      this.#state.clip,
    );
    if (!seen) return;
    const isFlipped = (x1 - x0) * (y1 - y0) < 0;
    const box = onPage(seen);
    const line = lineXml(stroke, this.#state, this.page.look.colours);
    this.#add(box, 'Line', connector(transform(box, { isFlipped }), line));
  }

  path(path: Path, paint: Paint, place: PathPlace = { x: 0, y: 0, scale: 1 }): void {
    const { points, box } = tracePoints(path, place);
    const placed = this.#placed(box);
    const seen = shared(placed, this.#state.clip);
    if (points.length === 0 || !seen || !shared(placed, { x: 0, y: 0, ...PAGE })) return;
    const { scale } = this.#state;
    const moved = points.map((point) =>
      'x' in point ? { ...point, x: (point.x - box.x) * scale, y: (point.y - box.y) * scale } : point,
    );
    this.#form('Shape', box, paint, () => ownForm(moved, placed.width, placed.height), false);
  }

  text(line: Line, x: number, y: number, style: TextStyle): void {
    const { size, fill, weight = 400, anchor, halo, angle = 0, role } = style;
    const text = lineText(line);
    if (text === '') return;
    this.page.see(text);
    if (role === 'number') {
      this.#number(text, style);
      return;
    }
    const width = lineWidth(line, size, weight) * WIDTH_ROOM;
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const height = size * BOX_HEIGHT;
    const own = { x: left, y: y - size * MIDDLE - height / 2, width, height };
    const box = onPage(this.#placed(angle === 0 ? own : turned(own, x, y, angle)));
    const { opacity, scale } = this.#state;
    const { colours, language } = this.page.look;
    const algn = anchor === 'middle' ? 'ctr' : anchor === 'end' ? 'r' : 'l';
    const content = runs(line, { size: size * scale, fill, weight, opacity }, language, colours);
    const ground = halo === undefined ? el('a:noFill') : colours.fill(halo, HALO_OPACITY);
    const paragraph = el('a:p', {}, el('a:pPr', { algn }), content);
    this.#add(box, text, textBox(box, { angle, ground, wrap: 'none' }, paragraph), true);
  }

  block(text: SetText, x: number, y: number, style: BlockStyle): void {
    const { size, width, step, height, lines } = text;
    if (lines.length === 0) return;
    for (const { line } of lines) this.page.see(lineText(line));
    const { scale, opacity } = this.#state;
    const { look } = this.page;
    const first = lines[0]?.y ?? 0;
    const drop = size * (BASE + DEPTH) - step;
    const place = style.role === undefined || this.#depth > 0 ? null : this.page.fill(style.role);
    const box = onPage(this.#placed({ x, y: y + first + drop, width, height: height - first }));
    const isInherited = place !== null && this.#inherits(place, size * scale, style);
    const content = paragraphs(text, scale, { ...style, opacity, isInherited }, look.language, look.colours);
    const isPlaced = place !== null && isSame(place.box, this.#placed({ x, y, width, height }));
    this.#textShape(box, place, isPlaced, place ? '' : lineText(lines[0]?.line ?? ''), content);
  }

  /** A table can't be part of a group: it stands below what is drawn with it. */
  grid(grid: Grid): void {
    const { page } = this;
    const { t, colours } = page.look;
    for (const { cells } of grid.rows) for (const { lines } of cells) page.see(lines.join(' '));
    const height = grid.rows.reduce((sum, row) => sum + row.height, 0);
    const box = onPage(this.#placed({ x: 0, y: 0, width: grid.width, height }));
    const form = gridForm(grid, box, this.#state.scale, page.look);
    const write = table(form, colours, page.fill('table'));
    const naming = { name: t('pptx.part.table'), alt: page.sentence };
    page.shapes.push({ box, write: (nextId) => write(nextId(), naming) });
  }

  callout(callout: Callout): void {
    const { page } = this;
    const words = callout.text.lines.map((each) => lineText(each.line)).join(' ');
    page.see(words);
    const box = onPage(this.#placed(callout.frame));
    this.#add(box, words, calloutShape(callout, box, this.#state.scale, page.look), true);
  }

  image({ data, alt }: Raster, rect: Rect): void {
    this.page.see(alt);
    const { page } = this;
    const box = onPage(this.#placed(rect));
    const pending = setFile(page, data, rect);
    const isSmall = box.width * box.height < SMALL * PAGE.width * PAGE.height;
    const place = isSmall ? null : this.#pictureFor();
    this.#add(box, alt === '' ? 'Picture' : alt, picture(box, pending, place), alt !== '', alt);
  }

  figure(rect: Rect, alt: string, draw: (pen: Pen) => void): void {
    const { page } = this;
    const pending = setFigure(page, alt, rect, draw);
    const box = onPage(this.#placed(rect));
    const name = page.look.t('pptx.part.map');
    this.#add(box, name, picture(box, pending, alt === '' ? null : this.#pictureFor()), alt !== '', alt);
  }

  #pictureFor(): Placeholder | null {
    return this.#depth > 0 ? null : this.page.fill('picture');
  }

  /** Takes a fill of the whole page as its ground. */
  #paper(fill: string): void {
    const { colours, palette } = this.page.look;
    const own = this.page.layout.isAccented ? palette.accent : palette.paper;
    this.page.ground = fill === own ? '' : colours.fill(fill);
  }

  /** The number of the page, which Office keeps up to date. */
  #number(text: string, { size, fill }: TextStyle): void {
    const place = this.page.fill('number');
    if (!place) return;
    const { language, colours } = this.page.look;
    const [, before = '', number = '', after = ''] = /^(\D*)(\d+)(.*)$/s.exec(text) ?? [];
    const isInherited = this.#inherits(place, size * this.#state.scale, { fill });
    const style = { size: size * this.#state.scale, fill, isInherited };
    const look = el('a:rPr', { lang: language });
    const content =
      runs(before, style, language, colours) +
      el(
        'a:fld',
        { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
        look,
        el('a:t', {}, number),
      ) +
      runs(after, style, language, colours);
    this.#textShape(place.box, place, true, '', el('a:p', {}, el('a:pPr', { algn: 'r' }), content));
  }

  #textShape(box: Rect, place: Placeholder | null, isPlaced: boolean, text: string, content: string): void {
    const { t } = this.page.look;
    if (!place) {
      this.#add(box, text, textBox(box, { angle: 0, ground: el('a:noFill'), wrap: 'square' }, content), true);
      return;
    }
    const link = place.role === 'foot' ? this.page.link : undefined;
    const name = t(`pptx.place.${place.role}`);
    this.#add(box, name, filledPlace(isPlaced ? null : box, place, link, content), true);
  }

  /** Whether a placeholder gives a text its size, weight and colour. */
  #inherits(
    place: Placeholder,
    size: number,
    { fill, weight = 400 }: Pick<BlockStyle, 'fill' | 'weight'>,
  ): boolean {
    return (
      Math.abs(place.size - size) < 0.1 &&
      place.weight >= 600 === weight >= 600 &&
      fill === inkOf(place, this.page.look.palette)
    );
  }

  /** Draws into a group of its own. */
  #grouped(naming: Naming, draw: () => void): void {
    const outer = this.#into;
    const inner: Shape[] = [];
    this.#into = inner;
    this.#depth++;
    draw();
    this.#depth--;
    this.#into = outer;
    const made = grouped(inner, naming);
    if (made) outer.push(made);
  }

  #naming(name: string | undefined, part: PartKind | undefined): Naming {
    if (name !== undefined) this.page.see(name);
    if (name !== undefined) return { name, alt: name };
    if (part === undefined) return { name: '' };
    const { look, sentence } = this.page;
    return {
      name: look.t(`pptx.part.${part}`),
      alt: part === 'key' || sentence === '' ? undefined : sentence,
    };
  }

  /** Adds a shape. `isSaid`: whether it says something by itself. */
  #add(
    box: Rect,
    name: string,
    write: (id: number, naming: Naming) => string,
    isSaid = false,
    alt?: string,
  ): void {
    const isDecorative = !isSaid && this.#depth === 0;
    const own: Naming = { name, alt, isDecorative };
    this.#into.push({
      box,
      write: (nextId, naming) => write(nextId(), naming ?? own),
    });
  }

  #form(kind: string, rect: Rect, paint: Paint, form: () => string, isClipped = true): void {
    const placed = this.#placed(rect);
    const seen = shared(placed, this.#state.clip);
    if (!seen) return;
    const box = onPage(isClipped ? seen : placed);
    const look = paintXml(paint, this.#state, this.page.look.colours);
    this.#add(box, kind, plainShape(transform(box), form(), look));
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
}
