import type { Snapshot } from '../../core/snapshot.ts';
import { timelineDrawing } from '../timeline/drawTimeline.ts';
import { fitTimeline, type Picture, type PictureFrame } from './pictures.ts';

/** The timeline in a room of `height` px: as large as lets all its lanes in, or those of them that there is room for. */
export function fittedTimeline(snapshot: Snapshot, frame: PictureFrame): Picture {
  const { width, height } = frame;
  const { still, scale, omissions } = fitTimeline(snapshot, frame);
  const { draw } = timelineDrawing(still);
  return { width, height, draw: (pen) => pen.group({ scale: 1 / scale }, () => draw(pen)), omissions };
}
