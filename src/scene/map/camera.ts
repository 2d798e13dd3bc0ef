import { extent as extentOf, greatest, least } from 'd3';
import type { Camera } from '../../core/viewState.ts';
import type { Box } from '../boxes.ts';
import {
  HALF_HEIGHT,
  HALF_WIDTH,
  type PlanePoint,
  PX_PER_RADIUS,
  project,
  unproject,
  worldPoint,
} from './equalEarth.ts';
import type { Geography, LngLat } from './geography.ts';

/** Room to leave free at each side, px. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const MAX_ZOOM = 4.5;
/** Half the side of the smallest area shown, in radii of the globe, so that a single point does not fill the frame. */
const MIN_HALF_SIDE = 0.12;

/** px per radius of the globe. */
const scaleOf = (zoom: number) => PX_PER_RADIUS * 2 ** zoom;

const planeOf = (points: readonly LngLat[]) => points.map(([lng, lat]) => project(lng, lat));

/** The bounding box of points of the plane. */
function boundsOf(plane: readonly PlanePoint[]) {
  const [west = 0, east = 0] = extentOf(plane, ([x]) => x);
  const [south = 0, north = 0] = extentOf(plane, ([, y]) => y);
  return { west, east, south, north };
}

/** The centre of a frame at `scale` in which a box is centred in the room that the padding leaves. */
const middleOf = (
  { west, east, south, north }: ReturnType<typeof boundsOf>,
  padding: Padding,
  scale: number,
) => ({
  x: (west + east) / 2 + (padding.right - padding.left) / 2 / scale,
  y: (south + north) / 2 - (padding.bottom - padding.top) / 2 / scale,
});

/** The camera that shows all points in a frame of `width` by `height` px. Without points, it shows the whole map. */
export function fitCamera(
  points: readonly LngLat[],
  width: number,
  height: number,
  padding: Padding,
): Camera {
  const plane = planeOf(points);
  if (plane.length === 0) plane.push([-HALF_WIDTH, -HALF_HEIGHT], [HALF_WIDTH, HALF_HEIGHT]);
  const bounds = boundsOf(plane);
  const roomX = Math.max(40, width - padding.left - padding.right);
  const roomY = Math.max(40, height - padding.top - padding.bottom);
  const spanX = Math.max(bounds.east - bounds.west, 2 * MIN_HALF_SIDE);
  const spanY = Math.max(bounds.north - bounds.south, 2 * MIN_HALF_SIDE);
  const zoom = Math.log2(Math.min(roomX / spanX, roomY / spanY) / PX_PER_RADIUS);
  const bounded = Math.max(0, Math.min(MAX_ZOOM, zoom));
  const { x, y } = middleOf(bounds, padding, scaleOf(bounded));
  const [lng, lat] = unproject([x, y]);
  return { lat, lng, zoom: bounded };
}

/** What a camera has to show, and where. */
export interface CameraTarget {
  /** The places first, then points along their lines, which begin at places. */
  readonly points: readonly LngLat[];
  /** Points that must be in the frame too, but may be covered. */
  readonly extent: readonly LngLat[];
  /** Size of the frame, px. */
  readonly width: number;
  readonly height: number;
  /** Padding wanted at the sides, px. */
  readonly padding: Padding;
  /** Boxes that cover the map, in px of the frame. */
  readonly covers: readonly Box[];
  /** Smallest zoom of the map. */
  readonly leastZoom: number;
}

/** Half the side of the square kept clear around a place, px: its bubble. With many places, bubbles are small. */
const REACH = 28;
const SMALL_REACH = 16;
const MANY = 30;
/** Minimum distance of a place from the edge of the frame, px. */
const MARGIN = 32;
/** Half the side of the square kept clear around a point of a line, px. */
const LINE_REACH = 3;
/**
 * With few places, the land around each is kept clear too: as far as possible of these distances, in radii of the
 * globe.
 */
const FEW = 3;
const LAND_REACHES = [0.45, 0.3, 0.15];

/** How far the map may zoom out so that nothing is covered, in zoom levels: a quarter smaller. */
const MAX_ZOOM_OUT = 0.415;
const ZOOM_STEPS = 8;
const SHIFTS = 24;
/** Cost of a zoom level, in px of shift. */
const ZOOM_COST = 500;
/** Cost of a covered place and of a covered point of a line, in px of shift. */
const PLACE_COST = 300;
const LINE_COST = 3;

/** How many of the points are places: if there are lines, the first begins at a place and the last ends at one. */
function placesAmong(points: readonly LngLat[]): number {
  const keys = points.map(([lng, lat]) => `${lng.toFixed(4)} ${lat.toFixed(4)}`);
  const isAgain = (key: string, i: number) => keys.indexOf(key) < i;
  const start = keys.findIndex(isAgain);
  return start >= 0 && isAgain(keys.at(-1) ?? '', keys.length - 1) ? start : points.length;
}

/** Offsets to try along an axis, px from the wanted position, smallest first, that keep `from`..`to` in the frame. */
function shiftsOf(from: number, to: number, length: number): number[] {
  const [least, most] = [MARGIN - from, length - MARGIN - to];
  if (least >= most) return [0];
  const all = Array.from({ length: SHIFTS + 1 }, (_, i) => least + ((most - least) * i) / SHIFTS);
  return [0, ...all.sort((a, b) => Math.abs(a) - Math.abs(b))];
}

/** The areas beyond the edges of a frame. */
function edgesOf(width: number, height: number): Box[] {
  const all = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
  return [
    { ...all, x1: 0 },
    { ...all, x0: width },
    { ...all, y1: 0 },
    { ...all, y0: height },
  ];
}

interface Candidate {
  readonly zoom: number;
  /** Centre of the frame, in the plane. */
  readonly middle: PlanePoint;
  /** Cost of the covered places and lines; and that plus the cost of the shift from the fitted camera. */
  readonly covered: number;
  readonly cost: number;
}

/**
 * The camera of {@link fitCamera}; or, if something would cover a place there, the nearest camera at which no place is
 * covered: shifted, or also zoomed out by up to a quarter. If there is none, the one at which least is covered.
 */
export function clearCamera(sight: CameraTarget): Camera {
  const { points, extent, width, height, padding, covers, leastZoom } = sight;
  const fitted = fitCamera([...points, ...extent], width, height, padding);
  const count = placesAmong(points);
  if (count === 0 || covers.length === 0) return fitted;
  const plane = planeOf(points);
  const bounds = boundsOf([...plane, ...planeOf(extent)]);
  const base = Math.max(leastZoom, fitted.zoom);
  const reach = count > MANY ? SMALL_REACH : REACH;

  /** Cost of what is covered at a camera; stops counting at `limit`. */
  const costOf = (zoom: number, [x, y]: PlanePoint, land: number, limit: number, over: readonly Box[]) => {
    const scale = scaleOf(zoom);
    let cost = 0;
    for (let i = 0; i < plane.length && cost < limit; i++) {
      const [pointX, pointY] = plane[i] ?? [0, 0];
      const px = width / 2 + (pointX - x) * scale;
      const py = height / 2 - (pointY - y) * scale;
      const isPlace = i < count;
      const far = isPlace ? Math.max(reach, land * scale) : LINE_REACH;
      const isCovered = over.some(
        ({ x0, y0, x1, y1 }) => px + far > x0 && px - far < x1 && py + far > y0 && py - far < y1,
      );
      if (isCovered) cost += isPlace ? PLACE_COST : LINE_COST;
    }
    return cost;
  };

  const bestOf = (land: number): Candidate | null => {
    let best: Candidate | null = null;
    // Land moved out from under the legend must not leave the frame instead.
    const over = land > 0 ? [...covers, ...edgesOf(width, height)] : covers;
    for (let step = 0; step <= ZOOM_STEPS; step++) {
      const zoom = base - (MAX_ZOOM_OUT * step) / ZOOM_STEPS;
      if (zoom < leastZoom) break;
      const scale = scaleOf(zoom);
      // When zoomed out, the centre of the wanted area stays where it was.
      const wanted = middleOf(bounds, padding, scale);
      const toX = (x: number) => width / 2 + (x - wanted.x) * scale;
      const toY = (y: number) => height / 2 - (y - wanted.y) * scale;
      const down = shiftsOf(toY(bounds.north), toY(bounds.south), height);
      for (const dx of shiftsOf(toX(bounds.west), toX(bounds.east), width))
        for (const dy of down) {
          const move = Math.hypot(dx, dy) + ZOOM_COST * (base - zoom);
          const most: number = (best?.cost ?? Infinity) - move;
          if (most <= 0) continue;
          const middle: PlanePoint = [wanted.x - dx / scale, wanted.y + dy / scale];
          const covered = costOf(zoom, middle, land, most, over);
          if (covered < most && isOnMap(middle)) best = { zoom, middle, covered, cost: move + covered };
        }
    }
    return best;
  };

  const wanted = project(fitted.lng, fitted.lat);
  for (const land of count <= FEW ? [...LAND_REACHES, 0] : [0]) {
    if (costOf(base, wanted, land, PLACE_COST, covers) < PLACE_COST) return fitted;
    const best = bestOf(land);
    if (!best || (land > 0 && best.covered >= PLACE_COST)) continue;
    const [lng, lat] = unproject(best.middle);
    return { lat, lng, zoom: best.zoom };
  }
  return fitted;
}

/** Whether a camera can be above a point of the plane: its place on the globe must project back to it. */
function isOnMap([x, y]: PlanePoint): boolean {
  if (Math.abs(x) > HALF_WIDTH || Math.abs(y) > HALF_HEIGHT) return false;
  const [lng, lat] = unproject([x, y]);
  const [backX, backY] = project(lng, lat);
  return Math.hypot(backX - x, backY - y) < 0.001;
}

/** The outermost points of a ring in each direction, and the area of its bounding box, px² of the world. */
function endsOf(ring: readonly LngLat[]) {
  const ends = ([0, 1] as const).map((axis) => {
    const along = (place: LngLat) => worldPoint(place)[axis];
    const [from, to] = [least(ring, along), greatest(ring, along)];
    return from && to ? { points: [from, to], length: along(to) - along(from) } : { points: [], length: 0 };
  });
  return {
    points: ends.flatMap(({ points }) => points),
    area: (ends[0]?.length ?? 0) * (ends[1]?.length ?? 0),
  };
}

/** The outermost points of a country's largest piece of land; empty if there is no country. */
export function hubOutline({ countries }: Geography, hub: string | undefined): readonly LngLat[] {
  const shape = countries.find(({ code }) => code === hub);
  const rings = (shape?.polygons ?? []).flatMap(([outer]) => (outer ? [endsOf(outer)] : []));
  return greatest(rings, ({ area }) => area)?.points ?? [];
}
