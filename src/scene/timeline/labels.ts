import { type Box, BoxIndex } from '../boxes';
import { textWidth } from '../textWidth';
import { TAIL_LENGTH } from './markGeometry';
import type { Extent, MarkStyle } from './marks';
import type { TimeScale } from './timeScale';

type Side = 'left' | 'right';

export interface PlacedLabel {
  /** Key of the mark it names. */
  readonly key: string;
  readonly row: number;
  readonly text: string;
  readonly side: Side;
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
/** In the order in which they are tried. */
const SIDES: readonly Side[] = ['right', 'left'];
/** px of the narrowest text. */
const LEAST_WIDTH = textWidth('i', LABEL_SIZE);

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
  const boxBeside = (mark: T, side: Side, width: number): Box | null => {
    const x0 = side === 'right' ? mark.x1 + GAP : markBox(mark).x0 - GAP - width;
    const box = { x0, x1: x0 + width, y0: mark.y - height / 2, y1: mark.y + height / 2 };
    return x0 >= scale.left && box.x1 <= scale.right && !obstacles.meets(box) ? box : null;
  };
  const labels: PlacedLabel[] = [];
  for (const mark of marks.toReversed()) {
    // Among many marks most have no room for even a letter, and their texts need not be read.
    const sides = SIDES.filter((side) => boxBeside(mark, side, LEAST_WIDTH) !== null);
    const text = sides.length > 0 ? textOf(mark) : '';
    if (text === '') continue;
    const width = textWidth(text, LABEL_SIZE);
    for (const side of sides) {
      const box = boxBeside(mark, side, width);
      if (!box) continue;
      obstacles.add(box);
      labels.push({ key: mark.key, row: mark.row, text, side, box });
      break;
    }
  }
  return labels;
}
