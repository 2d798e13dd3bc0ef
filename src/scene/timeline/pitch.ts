/** px from the middle of a sub-row to the next: as many as there is room for, within bounds. */
export const PITCH_MOST = 15;
const PITCH_LEAST = 9;
const LANE_PADDING = 4;
const LANE_LEAST = 18;
const LANE_DENSE = 40;
/** Sub-rows beyond which a lane shows density instead of marks. */
export const MOST_SUB_ROWS = 12;

/** px that a lane of so many sub-rows takes. */
export const laneHeight = (depth: number, pitch: number) =>
  depth > MOST_SUB_ROWS ? LANE_DENSE : Math.max(LANE_LEAST, depth * pitch + LANE_PADDING);

/**
 * The largest pitch with which `count` lanes fit the height, within its bounds; measured only where they may fit. `room`:
 * the height, px, that they would take at their largest, or what they take at least where they do not fit.
 */
export function fittingPitch(
  count: number,
  depthsOf: () => readonly number[],
  height: number,
): { readonly pitch: number; readonly room: number } {
  if (count * LANE_LEAST > height) return { pitch: PITCH_LEAST, room: count * LANE_LEAST };
  const depths = depthsOf();
  const roomAt = (pitch: number) => depths.reduce((sum, depth) => sum + laneHeight(depth, pitch), 0);
  const room = roomAt(PITCH_MOST);
  for (let pitch = PITCH_MOST; pitch > PITCH_LEAST; pitch -= 0.5)
    if (roomAt(pitch) <= height) return { pitch, room };
  return { pitch: PITCH_LEAST, room };
}
