import type { Group, Paint, Path, PathPlace, Pen, Rect, Stroke, TextStyle } from '../scene/pen/pen.ts';
import { textWidth } from '../scene/pen/text.ts';

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
export class ExtentPen implements Pen {
  readonly covered: DrawnArea[] = [];
  readonly texts: { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[] =
    [];
  #at = { x: 0, y: 0, scale: 1 };

  group({ x = 0, y = 0, scale = 1 }: Group, draw: () => void): void {
    const outer = this.#at;
    this.#at = {
      x: outer.x + x * outer.scale,
      y: outer.y + y * outer.scale,
      scale: outer.scale * scale,
    };
    draw();
    this.#at = outer;
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

  text(text: string, x: number, y: number, { size, weight = 400, anchor }: TextStyle): void {
    if (text === '') return;
    const width = textWidth(text, size, weight >= 600);
    const start = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    this.#note(`“${text}”`, start, y - size * RISE, start + width, y + size * FALL);
    const { x: left, y: top, scale } = this.#at;
    this.texts.push({ text, x: left + x * scale, y: top + y * scale, size: size * scale });
  }

  /** Areas that reach beyond a frame by more than half a px. */
  beyond(width: number, height: number): readonly DrawnArea[] {
    return this.covered.filter(
      ({ x0, y0, x1, y1 }) => x0 < -0.5 || y0 < -0.5 || x1 > width + 0.5 || y1 > height + 0.5,
    );
  }

  #note(what: string, x0: number, y0: number, x1: number, y1: number, stroke?: Stroke): void {
    const { x, y, scale } = this.#at;
    const around = (stroke?.width ?? 0) / 2;
    this.covered.push({
      what,
      x0: x + (x0 - around) * scale,
      y0: y + (y0 - around) * scale,
      x1: x + (x1 + around) * scale,
      y1: y + (y1 + around) * scale,
    });
  }
}
