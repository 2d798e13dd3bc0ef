import { extent } from 'd3';
import type { Box } from '../boxes.ts';
import { type Path, polygons } from '../pen/pen.ts';
import { worldPoint } from './equalEarth.ts';
import type { Shape } from './geography.ts';

/** A path in px of the world at zoom 0, with its bounding box. */
interface WorldPath {
  readonly path: Path;
  readonly box: Box;
}

function outlineOf(shape: Shape): WorldPath {
  const rings = shape.polygons.flat().map((ring) => ring.map(worldPoint));
  const [x0 = 0, x1 = 0] = extent(rings.flat(), ([x]) => x);
  const [y0 = 0, y1 = 0] = extent(rings.flat(), ([, y]) => y);
  return { path: polygons(rings), box: { x0, y0, x1, y1 } };
}

/** Not a part of the shape, as shapes are made by code that loads before all that draws. */
const made = new WeakMap<Shape, WorldPath>();

/** The outline of a shape of the world, made once. */
export function shapePath(shape: Shape): WorldPath {
  const known = made.get(shape) ?? outlineOf(shape);
  made.set(shape, known);
  return known;
}
