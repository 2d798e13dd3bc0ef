import type { Snapshot } from '../../core/snapshot';
import type { Palette } from '../palette';
import { type Drawing, element, textElement } from '../svgText';
import { stillTimeline } from '../timeline/svg';
import { fitTimeline, type PictureFrame } from './pictures';

/** px of the small type of notes, and from one of its lines to the next. */
export const NOTE_SIZE = 10.5;
export const NOTE_LINE = 15;

/** A part of the figure moved to its place and, where it must be, drawn smaller. */
export const placed = ({ content }: Drawing, x: number, y: number, scale = 1): string =>
  element(
    'g',
    { transform: `translate(${x},${y})${scale === 1 ? '' : ` scale(${scale})`}` },
    `\n${content}\n`,
  );

/** The timeline in a room of `height` px: as large as lets all its lanes in. */
export function fittedTimeline(snapshot: Snapshot, frame: PictureFrame, palette: Palette): string {
  const { width, height } = frame;
  const { still, scale, fits } = fitTimeline(snapshot, frame);
  const whole = placed(stillTimeline(still), 0, 0, 1 / scale);
  if (fits) return whole;
  // Even so there are too many lanes: what is left out is said, never lost in silence.
  const remarks = [frame.t('figure.cut'), still.undated].filter((remark) => remark !== '').join(' ');
  return [
    element('svg', { width, height: height - NOTE_LINE }, whole),
    textElement(remarks, { x: 0, y: height - 3, 'font-size': NOTE_SIZE, fill: palette.muted }),
  ].join('\n');
}
