import type { Box, Point } from '../boxes.ts';
import type { PathPlace } from '../pen/pen.ts';
import { worldPoint } from './equalEarth.ts';
import type { LngLat } from './geography.ts';

/** How the world lies in a drawing: px of the world at zoom 0, times `scale`, from `x` and `y` on. */
export interface WorldView extends PathPlace {
  /** Whether places are brought to whole px, where what is written there is sharp: not on the way from one view to another. */
  readonly still: boolean;
}

/** Where a place is in a view. */
export function placeIn({ scale, x, y, still }: WorldView, place: LngLat): Point {
  const [across, down] = worldPoint(place);
  const at = { x: across * scale + x, y: down * scale + y };
  return still ? { x: Math.round(at.x), y: Math.round(at.y) } : at;
}

/** A box of the world in a view, `around` px larger at each side. */
export function boxIn({ scale, x, y }: WorldView, box: Box, around: number): Box {
  return {
    x0: box.x0 * scale + x - around,
    y0: box.y0 * scale + y - around,
    x1: box.x1 * scale + x + around,
    y1: box.y1 * scale + y + around,
  };
}
