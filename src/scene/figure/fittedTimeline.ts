import type { Snapshot } from '../../core/snapshot';
import { type Drawing, element } from '../svgText';
import { stillTimeline } from '../timeline/svg';
import { fitTimeline, type Picture, type PictureFrame } from './pictures';

/** A part of the figure moved to its place and, where it must be, drawn smaller. */
export const placed = ({ content }: Drawing, x: number, y: number, scale = 1): string =>
  element(
    'g',
    { transform: `translate(${x},${y})${scale === 1 ? '' : ` scale(${scale})`}` },
    `\n${content}\n`,
  );

/** The timeline in a room of `height` px: as large as lets all its lanes in, or those of them that there is room for. */
export function fittedTimeline(snapshot: Snapshot, frame: PictureFrame): Picture {
  const { width, height } = frame;
  const { still, scale, omissions } = fitTimeline(snapshot, frame);
  return { width, height, content: placed(stillTimeline(still), 0, 0, 1 / scale), omissions };
}
