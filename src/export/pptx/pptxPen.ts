import {
  type BlockStyle,
  type Callout,
  type Grid,
  type GridCell,
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
import { svgFile, svgText } from '../../scene/pen/svgNode.ts';
import { svgNodes } from '../../scene/pen/svgPen.ts';
import { lineWidth } from '../../scene/pen/text.ts';
import { setBroken } from '../../scene/slide/typeset.ts';
import { mixed } from './colours.ts';
import type { Placeholder } from './layouts.ts';
import { inkOf } from './master.ts';
import type { Page } from './page.ts';
import { picture, setFile } from './pictures.ts';
import { filling, grouped, identity, type Naming, preset, type Shape, transform } from './shapes.ts';
import { emu, onPage, PAGE } from './sheet.ts';
import { type TableForm, table } from './table.ts';
import { bodyProperties, paragraphs, runs } from './text.ts';
import { ownForm, tracePoints } from './tracePoints.ts';
import { el } from './xml.ts';

/** How far a text's middle is above its baseline, and the height of its box, as shares of the type size. */
const MIDDLE = 0.34;
const BOX_HEIGHT = 1.3;
/** Typefaces that replace Arial are wider than the estimate of a text's width. */
const WIDTH_ROOM = 1.08;
const HALO_OPACITY = 0.82;
/** Depth of letters below the baseline, as a share of the type size: Office aligns lines of exact height by it. */
const DEPTH = 0.212;

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

/** Position of the current group, px of the page, and what its content inherits. */
interface State {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
  /** px of the page. */
  readonly clip: Rect | null;
}

/** The intersection of two boxes; null if they don't meet. A line has no width, or no height. */
function shared(a: Rect, b: Rect | null): Rect | null {
  if (!b) return a;
  const [x0, y0] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [x1, y1] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return x1 < x0 || y1 < y0 ? null : { ...a, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

const isSame = (a: Rect, b: Rect): boolean =>
  [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((each) => Math.abs(each) < 0.5);

const isWholePage = ({ x, y, width, height }: Rect): boolean =>
  isSame({ x, y, width, height }, { x: 0, y: 0, ...PAGE });

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
    const line = this.#line(stroke);
    this.#add(box, 'Line', (id, naming) =>
      el(
        'p:cxnSp',
        {},
        el('p:nvCxnSpPr', {}, identity(id, naming), el('p:cNvCxnSpPr'), filling(null)),
        el('p:spPr', {}, transform(box, { isFlipped }), preset('line'), line),
      ),
    );
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
    this.#add(
      box,
      text,
      (id, naming) =>
        el(
          'p:sp',
          {},
          el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr', { txBox: 1 }), filling(null)),
          el('p:spPr', {}, transform(box, { angle }), preset('rect'), ground),
          el(
            'p:txBody',
            {},
            bodyProperties('none', 'ctr'),
            el('a:lstStyle'),
            el('a:p', {}, el('a:pPr', { algn }), content),
          ),
        ),
      true,
    );
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
  grid({ width, columns, rows, size, step, base, rules }: Grid): void {
    const { page } = this;
    const { colours, language, t } = page.look;
    const { scale } = this.#state;
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    const ends = [...columns.slice(1).map(({ x }) => x), width];
    const cellOf = ({ lines, style }: GridCell, i: number) => {
      page.see(lines.join(' '));
      const { x = 0, room = width } = columns[i] ?? {};
      const text = setBroken([lines], { size, width: room, leading: step / size });
      return {
        content: paragraphs(text, scale, style, language, colours),
        right: Math.max(0, (ends[i] ?? width) - x - room) * scale,
      };
    };
    const form: TableForm = {
      box: onPage(this.#placed({ x: 0, y: 0, width, height })),
      columns: columns.map(({ x }, i) => ((ends[i] ?? width) - x) * scale),
      rows: rows.map((row) => ({ height: row.height * scale, cells: row.cells.map(cellOf) })),
      margin: { x: 0, top: Math.max(0, base + size * DEPTH - step) * scale, bottom: 0 },
      rules,
    };
    const write = table(form, colours, page.fill('table'));
    const naming = { name: t('pptx.part.table'), alt: page.sentence };
    page.shapes.push({ box: form.box, write: (nextId) => write(nextId(), naming) });
  }

  callout({ frame, text, x, y, line, fill, ink, border }: Callout): void {
    const words = text.lines.map((each) => lineText(each.line)).join(' ');
    this.page.see(words);
    const { colours, language } = this.page.look;
    const { scale } = this.#state;
    const placed = this.#placed(frame);
    const box = onPage(placed);
    const share = (at: { x: number; y: number }) => ({
      x: ((at.x - frame.x) / frame.width) * 100_000,
      y: ((at.y - frame.y) / frame.height) * 100_000,
    });
    const [from, to] = line ? [share(line.from), share(line.to)] : [null, null];
    const form =
      from && to
        ? preset('borderCallout1', { adj1: from.y, adj2: from.x, adj3: to.y, adj4: to.x })
        : preset('roundRect', { adj: (6 / Math.min(frame.width, frame.height)) * 100_000 });
    const content = paragraphs(text, scale, { fill: ink }, language, colours);
    const [left, top] = [(x - frame.x) * scale, (y - frame.y) * scale];
    const stroke = line
      ? el(
          'a:ln',
          { w: emu(1.25) },
          colours.fill(ink),
          el('a:tailEnd', { type: 'oval', w: 'med', len: 'med' }),
        )
      : el('a:ln', { w: emu(1) }, colours.fill(border));
    this.#add(
      box,
      words,
      (id, naming) =>
        el(
          'p:sp',
          {},
          el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr'), filling(null)),
          el('p:spPr', {}, transform(box), form, colours.fill(fill), stroke),
          el(
            'p:txBody',
            {},
            el('a:bodyPr', {
              ...{
                wrap: 'square',
                lIns: emu(left),
                tIns: emu(top),
                rIns: 0,
                bIns: 0,
                rtlCol: 0,
                anchor: 't',
              },
            }),
            el('a:lstStyle'),
            content,
          ),
        ),
      true,
    );
  }

  image({ data, alt }: Raster, rect: Rect): void {
    this.page.see(alt);
    const { page } = this;
    const box = onPage(this.#placed(rect));
    const pending = setFile(page, data, rect);
    this.#add(box, alt === '' ? 'Picture' : alt, picture(box, pending, this.#pictureFor()), alt !== '', alt);
  }

  figure(rect: Rect, alt: string, draw: (pen: Pen) => void): void {
    const { page } = this;
    const { width, height } = rect;
    const nodes = svgNodes(draw);
    page.see(svgText(nodes));
    const svg = svgFile(Math.round(width), Math.round(height), page.look.palette.paper, alt, nodes);
    const face = page.look.face;
    const own = svg.replace(/font-family="[^"]*"/, `font-family="${face}, sans-serif"`);
    const pending = {
      svg: own,
      width: Math.round(width),
      height: Math.round(height),
      isVector: true,
      png: '',
      vector: '',
    };
    page.pending.push(pending);
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
    const frame = isPlaced ? '' : transform(box) + (place ? '' : preset('rect') + el('a:noFill'));
    const name = place ? t(`pptx.place.${place.role}`) : text;
    const link = place?.role === 'foot' ? this.page.link : undefined;
    this.#add(
      box,
      name,
      (id, naming) =>
        el(
          'p:sp',
          {},
          el(
            'p:nvSpPr',
            {},
            identity(id, { ...naming, link }),
            place ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })) : el('p:cNvSpPr', { txBox: 1 }),
            filling(place),
          ),
          el('p:spPr', {}, frame),
          el(
            'p:txBody',
            {},
            place ? el('a:bodyPr') : bodyProperties('square', 't'),
            el('a:lstStyle'),
            content,
          ),
        ),
      true,
    );
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
    const look = this.#paint(paint);
    this.#add(box, kind, (id, naming) =>
      el(
        'p:sp',
        {},
        el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr'), filling(null)),
        el('p:spPr', {}, transform(box), form(), look),
      ),
    );
  }

  /** Fill and line. */
  #paint({ fill, fillOpacity = 1, ground, stroke }: Paint): string {
    const { opacity } = this.#state;
    const { colours } = this.page.look;
    const line = stroke ? this.#line(stroke) : el('a:ln', {}, el('a:noFill'));
    if (fill === undefined) return el('a:noFill') + line;
    if (typeof fill === 'object') return colours.hatch(fill) + line;
    // On its own ground, a translucent colour becomes a lighter opaque one.
    const inside =
      ground === undefined
        ? colours.fill(fill, opacity * fillOpacity)
        : colours.fill(fillOpacity < 1 ? mixed(ground, fill, fillOpacity) : fill, opacity);
    return inside + line;
  }

  #line({ colour, width, opacity = 1, dashes, round }: Stroke): string {
    return el(
      'a:ln',
      { w: emu(width * this.#state.scale), cap: round ? 'rnd' : 'flat' },
      this.page.look.colours.fill(colour, opacity * this.#state.opacity),
      dashes ? el('a:prstDash', { val: dashes[0] > dashes[1] ? 'sysDash' : 'sysDot' }) : '',
      round ? el('a:round') : '',
    );
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
