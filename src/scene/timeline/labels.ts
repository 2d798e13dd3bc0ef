import { type Box, BoxIndex, contains } from '../boxes';
import { textWidth } from '../textWidth';
import { TAIL_LENGTH } from './markGeometry';
import type { Extent, MarkStyle } from './marks';
import type { TimeScale } from './timeScale';

export interface PlacedLabel {
  /** Key of the mark it names. */
  readonly key: string;
  readonly row: number;
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly box: Box;
}

interface Labelled extends Extent {
  readonly key: string;
  readonly y: number;
  readonly size: number;
  readonly style: Pick<MarkStyle, 'reported'>;
}

export const LABEL_SIZE = 11;
const GAP = 4;

function markBox({ x0, x1, y, size, style }: Labelled): Box {
  return { x0: style.reported ? x0 - TAIL_LENGTH : x0, x1, y0: y - size / 2, y1: y + size / 2 };
}

/**
 * Labels beside marks, right or else left, where they meet neither a mark nor another label nor the edge. Late marks
 * choose first: their right side is the freest. Others go without; hover and focus name them.
 */
export function placeLabels<T extends Labelled>(
  marks: readonly T[],
  scale: TimeScale,
  pitch: number,
  textOf: (mark: T) => string,
): PlacedLabel[] {
  const height = Math.max(LABEL_SIZE, Math.min(LABEL_SIZE + 2, pitch));
  const obstacles = new BoxIndex(height, marks.map(markBox));
  const labels: PlacedLabel[] = [];
  for (const mark of marks.toReversed()) {
    const text = textOf(mark);
    if (text === '') continue;
    const width = textWidth(text, LABEL_SIZE);
    for (const side of ['right', 'left'] as const) {
      const x0 = side === 'right' ? mark.x1 + GAP : markBox(mark).x0 - GAP - width;
      const box = { x0, x1: x0 + width, y0: mark.y - height / 2, y1: mark.y + height / 2 };
      const frame = { ...box, x0: scale.left, x1: scale.right };
      if (!contains(frame, box) || obstacles.meets(box)) continue;
      obstacles.add(box);
      labels.push({ key: mark.key, row: mark.row, text, side, box });
      break;
    }
  }
  return labels;
}
