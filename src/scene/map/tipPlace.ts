interface Size {
  readonly x: number;
  readonly y: number;
}

/** px between a bubble and its tip, and between a tip and an edge of the frame. */
const GAP = 8;
const EDGE = 4;

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Upper left corner of a bubble's tip in a frame, all px: above it, else below, else beside it where there is more room.
 * It never leaves the frame while it fits in at all.
 */
export function tipPlace(
  { x, y, radius }: Size & { readonly radius: number },
  tip: Size,
  frame: Size,
): { readonly left: number; readonly top: number } {
  const within = {
    left: between(x - tip.x / 2, EDGE, Math.max(EDGE, frame.x - tip.x - EDGE)),
    top: between(y - tip.y / 2, EDGE, Math.max(EDGE, frame.y - tip.y - EDGE)),
  };
  const above = y - radius - GAP - tip.y;
  if (above >= EDGE) return { left: within.left, top: above };
  const below = y + radius + GAP;
  if (below + tip.y <= frame.y - EDGE) return { left: within.left, top: below };
  const right = x + radius + GAP;
  const left = x - radius - GAP - tip.x;
  if (right + tip.x <= frame.x - EDGE) return { left: right, top: within.top };
  return { left: Math.max(EDGE, left), top: within.top };
}
