import { least } from 'd3';
import type { Box } from '../boxes.ts';
import { middleOf, type PlacedLane, type PlacedMark } from './placedLane.ts';
import type { TimelineScene } from './timelineScene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The mark that an arrow key moves to: along the lane, or the nearest in the next lane with marks; null at an end. */
export function neighbour(
  lanes: readonly PlacedLane[],
  from: PlacedMark,
  direction: Direction,
): PlacedMark | null {
  const inLane = lanes[from.lane]?.marks ?? [];
  const index = inLane.findIndex((mark) => mark.key === from.key);
  if (direction === 'left') return inLane[index - 1] ?? null;
  if (direction === 'right') return inLane[index + 1] ?? null;
  if (direction === 'first') return inLane[0] ?? null;
  if (direction === 'last') return inLane.at(-1) ?? null;
  const others = direction === 'up' ? lanes.slice(0, from.lane).reverse() : lanes.slice(from.lane + 1);
  const lane = others.find((each) => each.marks.length > 0);
  return least(lane?.marks ?? [], (mark) => Math.abs(middleOf(mark) - middleOf(from))) ?? null;
}

const isWithin = ({ x0, x1, y0, y1 }: Box, x: number, y: number) => x >= x0 && x < x1 && y >= y0 && y < y1;

/** The mark at a point, or whose label is there, or the nearest within `reach` px; null if there is none. */
export function markAt(
  { lanes, labels }: Pick<TimelineScene, 'lanes' | 'labels'>,
  x: number,
  y: number,
  reach: number,
): PlacedMark | null {
  let best: PlacedMark | null = null;
  let nearest = reach;
  for (const mark of lanes.flatMap((lane) => lane.marks)) {
    // A mark outside the window can only be pointed at through its line; marks on the line take precedence.
    const [start, end] = mark.isOutside
      ? [mark.lead?.x0 ?? mark.x0, mark.validity?.x1 ?? mark.x1]
      : [mark.x0, mark.x1];
    const dx = Math.max(start - x, 0, x - end);
    const dy = Math.max(Math.abs(mark.y - y) - mark.size / 2, 0);
    const distance = Math.hypot(dx, dy) + Number(mark.isOutside);
    if (distance >= nearest) continue;
    nearest = distance;
    best = mark;
  }
  if (nearest === 0) return best;
  const label = labels.find(({ box }) => isWithin(box, x, y));
  const named = label && lanes.flatMap((lane) => lane.marks).find(({ key }) => key === label.key);
  return named ?? best;
}
