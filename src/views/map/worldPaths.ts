import type { Box } from '../../scene/boxes';
import type { LngLat, Shape } from '../../scene/map/world';
import { worldPoint } from '../../scene/map/worldPoint';

/** A path in px of the world at zoom 0, with the box about it. */
export interface WorldPath {
  readonly path: Path2D;
  readonly box: Box;
}

function pathAbout(lines: readonly (readonly LngLat[])[]): WorldPath {
  const path = new Path2D();
  const box = {
    x0: Number.POSITIVE_INFINITY,
    y0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    y1: Number.NEGATIVE_INFINITY,
  };
  for (const line of lines) {
    let isFirst = true;
    for (const place of line) {
      const [x, y] = worldPoint(place);
      if (isFirst) path.moveTo(x, y);
      else path.lineTo(x, y);
      isFirst = false;
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x);
      box.y1 = Math.max(box.y1, y);
    }
    path.closePath();
  }
  return { path, box };
}

const shapePaths = new WeakMap<Shape, WorldPath>();

/** The path about a shape of the world, made once. */
export function shapePath(shape: Shape): WorldPath {
  const known = shapePaths.get(shape) ?? pathAbout(shape.polygons.flat());
  shapePaths.set(shape, known);
  return known;
}
