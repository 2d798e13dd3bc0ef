import { type Box, overlaps } from '../../scene/boxes.ts';

const union = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** Disjoint boxes in whole px that cover the given ones. */
export function dirtyBoxes(boxes: readonly Box[]): readonly Box[] {
  let apart: Box[] = [];
  for (const { x0, y0, x1, y1 } of boxes) {
    let grown: Box = { x0: Math.floor(x0), y0: Math.floor(y0), x1: Math.ceil(x1), y1: Math.ceil(y1) };
    // A grown box may overlap others.
    for (let met = true; met; ) {
      const meeting = apart.filter((box) => overlaps(box, grown));
      met = meeting.length > 0;
      apart = apart.filter((box) => !meeting.includes(box));
      grown = meeting.reduce(union, grown);
    }
    apart.push(grown);
  }
  return apart;
}
