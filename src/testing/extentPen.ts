import {
  type BlockStyle,
  type Callout,
  type Group,
  type Line,
  lineText,
  type PagePen,
  type Paint,
  type Path,
  type PathPlace,
  type Pen,
  type Raster,
  type Rect,
  type SetText,
  type Stroke,
  type TextStyle,
} from '../scene/pen/pen.ts';
import { drawSetLines } from '../scene/pen/setText.ts';
import { lineWidth } from '../scene/pen/text.ts';

/** The area a drawing covers, px of the whole. */
export interface DrawnArea {
  readonly what: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Shares of a text's size by which its letters rise above the baseline and fall below it. */
const RISE = 0.78;
const FALL = 0.22;

/** A pen that draws nothing, but records how far everything reaches. */
export class ExtentPen implements PagePen {
  readonly covered: DrawnArea[] = [];
  readonly texts: { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[] =
    [];
  /** Where the marks of records are centred, px of the whole. */
  readonly records: { readonly id: string; readonly x: number; readonly y: number }[] = [];
  #at = { x: 0, y: 0, scale: 1 };
  /** What is visible, px of the whole. */
  #clip: Omit<DrawnArea, 'what'> | null = null;

  group({ x = 0, y = 0, scale = 1, clip, record }: Group, draw: () => void): void {
    const outer = this.#at;
    const outerClip = this.#clip;
    this.#at = {
      x: outer.x + x * outer.scale,
      y: outer.y + y * outer.scale,
      scale: outer.scale * scale,
    };
    if (record !== undefined) this.records.push({ id: record, x: this.#at.x, y: this.#at.y });
    if (clip)
      this.#clip = this.#shared(this.#placed(clip.x, clip.y, clip.x + clip.width, clip.y + clip.height));
    draw();
    this.#at = outer;
    this.#clip = outerClip;
  }

  rect({ x, y, width, height }: Rect, { stroke }: Paint): void {
    this.#note('rect', x, y, x + width, y + height, stroke);
  }

  circle(x: number, y: number, radius: number, { stroke }: Paint): void {
    this.#note('circle', x - radius, y - radius, x + radius, y + radius, stroke);
  }

  line(x0: number, y0: number, x1: number, y1: number, { width }: Stroke): void {
    // Line ends are flat.
    const [dx, dy] = [x0 === x1 ? width / 2 : 0, y0 === y1 ? width / 2 : 0];
    const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
    this.#note('line', left - dx, top - dy, right + dx, bottom + dy);
  }

  path(path: Path, { stroke }: Paint, place: PathPlace = { x: 0, y: 0, scale: 1 }): void {
    const point = (x: number, y: number) => {
      const [px, py] = [place.x + x * place.scale, place.y + y * place.scale];
      this.#note('path', px, py, px, py, stroke);
    };
    path({
      moveTo: point,
      lineTo: point,
      arc: (x, y, radius) => {
        point(x - radius, y - radius);
        point(x + radius, y + radius);
      },
      closePath: () => undefined,
    });
  }

  text(line: Line, x: number, y: number, { size, weight = 400, anchor, angle = 0 }: TextStyle): void {
    const text = lineText(line);
    if (text === '') return;
    const width = lineWidth(line, size, weight);
    const start = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    const turn = (angle * Math.PI) / 180;
    const corners = [start, start + width].flatMap((dx) =>
      [-size * RISE, size * FALL].map((dy) => ({
        x: x + dx * Math.cos(turn) - dy * Math.sin(turn),
        y: y + dx * Math.sin(turn) + dy * Math.cos(turn),
      })),
    );
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    this.#note(`“${text}”`, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    const { x: left, y: top, scale } = this.#at;
    this.texts.push({ text, x: left + x * scale, y: top + y * scale, size: size * scale });
  }

  block(text: SetText, x: number, y: number, style: BlockStyle): void {
    drawSetLines(this, text, x, y, style);
  }

  callout(_callout: Callout, draw: () => void): void {
    draw();
  }

  image({ alt }: Raster, { x, y, width, height }: Rect): void {
    this.#note(`image “${alt}”`, x, y, x + width, y + height);
  }

  figure({ x, y }: Rect, _alt: string, draw: (pen: Pen) => void): void {
    this.group({ x, y }, () => draw(this));
  }

  /** Areas that reach beyond a frame by more than half a px. */
  beyond(width: number, height: number): readonly DrawnArea[] {
    return this.covered.filter(
      ({ x0, y0, x1, y1 }) => x0 < -0.5 || y0 < -0.5 || x1 > width + 0.5 || y1 > height + 0.5,
    );
  }

  #placed(x0: number, y0: number, x1: number, y1: number) {
    const { x, y, scale } = this.#at;
    return { x0: x + x0 * scale, y0: y + y0 * scale, x1: x + x1 * scale, y1: y + y1 * scale };
  }

  /** The part of a box that isn't clipped; null if all of it is. */
  #shared({ x0, y0, x1, y1 }: Omit<DrawnArea, 'what'>): Omit<DrawnArea, 'what'> | null {
    const clip = this.#clip;
    if (!clip) return { x0, y0, x1, y1 };
    const box = {
      x0: Math.max(x0, clip.x0),
      y0: Math.max(y0, clip.y0),
      x1: Math.min(x1, clip.x1),
      y1: Math.min(y1, clip.y1),
    };
    return box.x0 > box.x1 || box.y0 > box.y1 ? null : box;
  }

  #note(what: string, x0: number, y0: number, x1: number, y1: number, stroke?: Stroke): void {
    const around = (stroke?.width ?? 0) / 2;
    const box = this.#shared(this.#placed(x0 - around, y0 - around, x1 + around, y1 + around));
    if (box) this.covered.push({ what, ...box });
  }
}
