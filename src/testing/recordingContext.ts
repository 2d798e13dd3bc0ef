/** A drawing on a canvas: the area it covers, device px, and its style. */
export interface Ink {
  readonly colour: string;
  /** Rounded to thousandths. */
  readonly opacity: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly text?: string;
}

interface Matrix {
  readonly a: number;
  readonly e: number;
  readonly f: number;
}

type Spot = readonly [x: number, y: number];

/** Where an arc begins and ends; for a whole circle, two opposite points, as d3 draws one. */
function arcSpots(x: number, y: number, radius: number, start: number, end: number): readonly Spot[] {
  const isWhole = Math.abs(end - start) >= 2 * Math.PI - 1e-6;
  return [start, isWhole ? start + Math.PI : end].map(
    (angle): Spot => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)],
  );
}

/** A path that records its points. */
export class RecordingPath {
  readonly spots: Spot[] = [];

  moveTo(x: number, y: number): void {
    this.spots.push([x, y]);
  }

  lineTo(x: number, y: number): void {
    this.spots.push([x, y]);
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    this.spots.push(...arcSpots(x, y, radius, start, end));
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.spots.push([x, y], [x + width, y + height]);
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }

  closePath(): void {}

  addPath(other: RecordingPath, { a, e, f }: Matrix): void {
    this.spots.push(...other.spots.map(([x, y]): Spot => [x * a + e, y * a + f]));
  }
}

interface State {
  readonly matrix: Matrix;
  readonly globalAlpha: number;
  readonly font: string;
}

/** A canvas context, as far as pens use one; `ink` is what has been drawn. */
export class RecordingContext {
  readonly ink: Ink[] = [];
  globalAlpha = 1;
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  textAlign = 'left';
  font = '10px sans-serif';
  #matrix: Matrix = { a: 1, e: 0, f: 0 };
  #kept: State[] = [];
  #path = new RecordingPath();

  save(): void {
    this.#kept.push({ matrix: this.#matrix, globalAlpha: this.globalAlpha, font: this.font });
  }

  restore(): void {
    const { matrix, ...rest } = this.#kept.pop() ?? { matrix: this.#matrix };
    this.#matrix = matrix;
    Object.assign(this, rest);
  }

  translate(x: number, y: number): void {
    const { a, e, f } = this.#matrix;
    this.#matrix = { a, e: e + a * x, f: f + a * y };
  }

  /** A turn doesn't move where a text begins, which is what is recorded of it. */
  rotate(): void {}

  scale(by: number): void {
    this.#matrix = { ...this.#matrix, a: this.#matrix.a * by };
  }

  getTransform(): Matrix {
    return this.#matrix;
  }

  setTransform(a: number, _b: number, _c: number, _d: number, e: number, f: number): void {
    this.#matrix = { a, e, f };
  }

  setLineDash(): void {}

  clip(): void {}

  beginPath(): void {
    this.#path = new RecordingPath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(...this.#at(x, y));
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(...this.#at(x, y));
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    this.#path.arc(...this.#at(x, y), radius * this.#matrix.a, start, end);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(...this.#at(x, y), width * this.#matrix.a, height * this.#matrix.a);
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }

  closePath(): void {}

  fill(path?: RecordingPath | string): void {
    this.#cover(this.fillStyle, path instanceof RecordingPath ? path : null, 0);
  }

  stroke(path?: RecordingPath): void {
    this.#cover(this.strokeStyle, path ?? null, (this.lineWidth * this.#matrix.a) / 2);
  }

  strokeText(): void {}

  fillText(text: string, x: number, y: number): void {
    const [x0, y0] = this.#at(x, y);
    const size = (Number(/([\d.]+)px/.exec(this.font)?.[1]) || 0) * this.#matrix.a;
    this.#add(this.fillStyle, x0, y0, x0, y0, `${text} ${size.toFixed(2)} ${this.textAlign}`);
  }

  #cover(colour: string, path: RecordingPath | null, around: number): void {
    const spots = path ? path.spots.map(([x, y]) => this.#at(x, y)) : this.#path.spots;
    const xs = spots.map(([x]) => x);
    const ys = spots.map(([, y]) => y);
    this.#add(
      colour,
      Math.min(...xs) - around,
      Math.min(...ys) - around,
      Math.max(...xs) + around,
      Math.max(...ys) + around,
    );
  }

  #add(colour: string, x0: number, y0: number, x1: number, y1: number, text?: string): void {
    const opacity = Math.round(this.globalAlpha * 1000) / 1000;
    this.ink.push({ colour, opacity, x0, y0, x1, y1, ...(text === undefined ? {} : { text }) });
  }

  #at(x: number, y: number): Spot {
    const { a, e, f } = this.#matrix;
    return [x * a + e, y * a + f];
  }
}
