/** A point of a drawing, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in px. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Whether two boxes share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether `inner` lies entirely in `outer`. */
export const contains = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

const NONE: readonly Box[] = [];

/** Boxes indexed by horizontal strips of the plane, to test quickly whether another box meets one of them. */
export class BoxIndex {
  private readonly rows = new Map<number, Box[]>();

  /** @param height of a strip, px: about the height of the boxes */
  constructor(
    private readonly height: number,
    boxes: Iterable<Box> = [],
  ) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (let row = this.rowOf(box.y0); row <= this.rowOf(box.y1); row++) {
      const boxes = this.rows.get(row);
      if (boxes) boxes.push(box);
      else this.rows.set(row, [box]);
    }
  }

  meets(box: Box): boolean {
    const last = this.rowOf(box.y1);
    for (let row = this.rowOf(box.y0); row <= last; row++)
      for (const other of this.rows.get(row) ?? NONE) if (overlaps(box, other)) return true;
    return false;
  }

  private rowOf(y: number): number {
    return Math.floor(y / this.height);
  }
}
