import type { Camera } from '../../core/viewState.ts';
import type { Box } from '../boxes.ts';
import { HALF_HEIGHT, HALF_WIDTH, type PlanePoint, project, unproject } from './equalEarth.ts';
import { fitCamera, type Padding, WORLD_WIDTH } from './fit.ts';
import type { LngLat } from './geography.ts';

/** What a camera is to show, and where. */
export interface Sight {
  /** The places first, then points along their lines, which begin at places. */
  readonly points: readonly LngLat[];
  /** What is to be in the frame too, but may be covered. */
  readonly extent: readonly LngLat[];
  /** px of the frame. */
  readonly width: number;
  readonly height: number;
  /** Wished for at the sides, px. */
  readonly padding: Padding;
  /** What covers the map, px of the frame. */
  readonly covers: readonly Box[];
  /** Least zoom of the map. */
  readonly leastZoom: number;
}

/** Half the side of what is kept clear about a place, px: its bubble; where there are many, these are small. */
const REACH = 28;
const SMALL_REACH = 16;
const MANY = 30;
/** Least room between a place and the edge of the frame, px. */
const MARGIN = 32;
/** About a point of a line, px. */
const LINE_REACH = 3;
/** Of few places the land is kept clear as well, so far about each, in radii of the globe: as much of it as can be. */
const FEW = 3;
const LAND_REACHES = [0.45, 0.3, 0.15];

/** By how much a map may be smaller to have nothing covered, in levels of zoom: by a quarter. */
const MOST_SMALLER = 0.415;
const ZOOM_STEPS = 8;
const SHIFTS = 24;
/** What a level of zoom is worth, px of shift. */
const ZOOM_COST = 500;
/** What a covered place is worth, px of shift, and a point of a line. */
const PLACE_COST = 300;
const LINE_COST = 3;

/** px per radius of the globe. */
const scaleOf = (zoom: number) => (WORLD_WIDTH * 2 ** zoom) / (2 * HALF_WIDTH);

/** How many of the points are places: where there are lines, the first begins at a place and the last ends at one. */
function placesAmong(points: readonly LngLat[]): number {
  const keys = points.map(([lng, lat]) => `${lng.toFixed(4)} ${lat.toFixed(4)}`);
  const isAgain = (key: string, i: number) => keys.indexOf(key) < i;
  const start = keys.findIndex(isAgain);
  return start >= 0 && isAgain(keys.at(-1) ?? '', keys.length - 1) ? start : points.length;
}

/** Offsets to try along an axis, px from the wished one, the least first, within what keeps `from`..`to` in the frame. */
function shiftsOf(from: number, to: number, margin: number, length: number): number[] {
  const [least, most] = [margin - from, length - margin - to];
  if (least >= most) return [0];
  const all = Array.from({ length: SHIFTS + 1 }, (_, i) => least + ((most - least) * i) / SHIFTS);
  return [0, ...all.sort((a, b) => Math.abs(a) - Math.abs(b))];
}

/** What lies beyond the edges of a frame. */
function edgesOf(width: number, height: number): Box[] {
  const far = Number.POSITIVE_INFINITY;
  const all = { x0: -far, y0: -far, x1: far, y1: far };
  return [
    { ...all, x1: 0 },
    { ...all, x0: width },
    { ...all, y1: 0 },
    { ...all, y0: height },
  ];
}

interface Candidate {
  readonly zoom: number;
  /** Middle of the frame, in the plane. */
  readonly middle: PlanePoint;
  /** What is covered costs, and with the way from the fitted camera. */
  readonly covered: number;
  readonly cost: number;
}

/**
 * The camera of {@link fitCamera}, or where something would cover a place there, the nearest that has none covered: first
 * by a shift, else smaller by a quarter at most; where there is none, the one that has least covered.
 */
export function clearCamera(sight: Sight): Camera {
  const { points, extent, width, height, padding, covers, leastZoom } = sight;
  const fitted = fitCamera([...points, ...extent], width, height, padding);
  const count = placesAmong(points);
  if (count === 0 || covers.length === 0) return fitted;
  const plane = points.map(([lng, lat]) => project(lng, lat));
  const base = Math.max(leastZoom, fitted.zoom);
  const reach = count > MANY ? SMALL_REACH : REACH;

  /** What is covered at a camera costs, or at least `most` where it is not less. */
  const costOf = (
    zoom: number,
    [x, y]: PlanePoint,
    land: number,
    most: number,
    over: readonly Box[],
  ): number => {
    const scale = scaleOf(zoom);
    let cost = 0;
    for (let i = 0; i < plane.length && cost < most; i++) {
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

  const all = [...plane, ...extent.map(([lng, lat]) => project(lng, lat))];
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];

  const bestOf = (land: number): Candidate | null => {
    let best: Candidate | null = null;
    // Land that moves from under the legend is not to leave the frame instead.
    const over = land > 0 ? [...covers, ...edgesOf(width, height)] : covers;
    for (let step = 0; step <= ZOOM_STEPS; step++) {
      const zoom = base - (MOST_SMALLER * step) / ZOOM_STEPS;
      if (zoom < leastZoom) break;
      const scale = scaleOf(zoom);
      // Smaller, the middle of the wished room stays where it was.
      const wishedX = (west + east) / 2 + (padding.right - padding.left) / 2 / scale;
      const wishedY = (south + north) / 2 - (padding.bottom - padding.top) / 2 / scale;
      const toX = (x: number) => width / 2 + (x - wishedX) * scale;
      const toY = (y: number) => height / 2 - (y - wishedY) * scale;
      const across = shiftsOf(toX(west), toX(east), MARGIN, width);
      const down = shiftsOf(toY(north), toY(south), MARGIN, height);
      for (const dx of across)
        for (const dy of down) {
          const move = Math.hypot(dx, dy) + ZOOM_COST * (base - zoom);
          const most: number = (best?.cost ?? Number.POSITIVE_INFINITY) - move;
          if (most <= 0) continue;
          const middle: PlanePoint = [wishedX - dx / scale, wishedY + dy / scale];
          const covered = costOf(zoom, middle, land, most, over);
          if (covered < most && isOnMap(middle)) best = { zoom, middle, covered, cost: move + covered };
        }
    }
    return best;
  };

  const wished = project(fitted.lng, fitted.lat);
  for (const land of count <= FEW ? [...LAND_REACHES, 0] : [0]) {
    if (costOf(base, wished, land, PLACE_COST, covers) < PLACE_COST) return fitted;
    const best = bestOf(land);
    if (!best || (land > 0 && best.covered >= PLACE_COST)) continue;
    const [lng, lat] = unproject(best.middle);
    return { lat, lng, zoom: best.zoom };
  }
  return fitted;
}

/** Whether a camera can be over a point of the plane: it is said as a place on the globe. */
function isOnMap([x, y]: PlanePoint): boolean {
  if (Math.abs(x) > HALF_WIDTH || Math.abs(y) > HALF_HEIGHT) return false;
  const [lng, lat] = unproject([x, y]);
  const [backX, backY] = project(lng, lat);
  return Math.hypot(backX - x, backY - y) < 0.001;
}
