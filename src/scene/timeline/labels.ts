import { partition } from '../../core/partition.ts';
import { type Box, BoxIndex } from '../boxes.ts';
import { textWidth } from '../pen/text.ts';
import { TAIL_LENGTH } from './drawMark.ts';
import type { Extent, MarkStyle, ValidityLine } from './marks.ts';
import type { TimeScale } from './timeScale.ts';

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
  readonly validity: ValidityLine | null;
}

export const LABEL_SIZE = 11;
/** px from a mark to the halo of the selected one. */
export const HALO_GAP = 5;
const GAP = 4;
/** px between the end of a validity line and a label beyond it. */
const BEYOND_LINE = 5;
/** Right of the mark, beyond the end of its validity line, left of the mark. */
type Slot = Side | 'beyond';
/** px of the narrowest text. */
const LEAST_WIDTH = textWidth('i', LABEL_SIZE);

const markBox = ({ x0, x1, y, size, style }: Labelled): Box => ({
  x0: style.reported ? x0 - TAIL_LENGTH : x0,
  x1,
  y0: y - size / 2,
  y1: y + size / 2,
});

const SLOTS: readonly Slot[] = ['right', 'left'];
const SLOTS_OF_SHORT_LINES: readonly Slot[] = ['beyond', 'left', 'right'];

/** The places of a label in the order in which they are tried: a line that it would cover has its end seen first. */
const placesOf = ({ x1, validity }: Labelled, width: number) =>
  validity && !validity.goesOn && validity.x1 < x1 + GAP + width + BEYOND_LINE ? SLOTS_OF_SHORT_LINES : SLOTS;

/**
 * Labels beside marks, right or else left, where they meet neither a mark nor another label nor the edge. Late marks
 * choose first, for their right side is the freest, but those of row `first` before all. Others go without; hover and focus name them.
 */
export function placeLabels<T extends Labelled>(
  all: readonly T[],
  scale: TimeScale,
  pitch: number,
  textOf: (mark: T) => string,
  first?: number,
): PlacedLabel[] {
  // A selected mark has a halo, which its label and those of others keep clear of.
  const marks = all.map((mark) =>
    mark.row === first ? { ...mark, x0: mark.x0 - HALO_GAP, x1: mark.x1 + HALO_GAP } : mark,
  );
  const height = Math.max(LABEL_SIZE, Math.min(LABEL_SIZE + 2, pitch));
  const obstacles = new BoxIndex(height, marks.map(markBox));
  const startOf = (mark: T, place: Slot, width: number): number => {
    if (place === 'left') return markBox(mark).x0 - GAP - width;
    return place === 'right' ? mark.x1 + GAP : (mark.validity?.x1 ?? mark.x1) + BEYOND_LINE;
  };
  const boxBeside = (mark: T, place: Slot, width: number): Box | null => {
    const x0 = startOf(mark, place, width);
    const box = { x0, x1: x0 + width, y0: mark.y - height / 2, y1: mark.y + height / 2 };
    return x0 >= scale.left && box.x1 <= scale.right && !obstacles.meets(box) ? box : null;
  };
  const labels: PlacedLabel[] = [];
  const [preferred, others] = partition(marks.toReversed(), ({ row }) => row === first);
  for (const mark of [...preferred, ...others]) {
    // Among many marks most have no room for even a letter, and their texts need not be read.
    const hasRoom = SLOTS.some((place) => boxBeside(mark, place, LEAST_WIDTH) !== null);
    const text = hasRoom ? textOf(mark) : '';
    if (text === '') continue;
    // The selected mark's is bold.
    const width = textWidth(text, LABEL_SIZE, mark.row === first);
    for (const place of placesOf(mark, width)) {
      const box = boxBeside(mark, place, width);
      if (!box) continue;
      obstacles.add(box);
      labels.push({ key: mark.key, row: mark.row, text, side: place === 'left' ? 'left' : 'right', box });
      break;
    }
  }
  return labels;
}
