import { partition } from '../../core/partition.ts';
import { type Box, BoxIndex } from '../boxes.ts';
import { textWidth } from '../pen/text.ts';
import { TAIL_LENGTH } from './drawMark.ts';
import type { Extent, MarkStyle, ValidityLine } from './marks.ts';
import type { TimeScale } from './timeScale.ts';

type Side = 'left' | 'right';

export interface PlacedLabel {
  /** Key of the mark it labels. */
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
/** Gap between the selected mark and its halo, px. */
export const HALO_GAP = 5;
const GAP = 4;
/** Gap between the end of a validity line and a label beyond it, px. */
const BEYOND_LINE = 5;
/** To the right of the mark, beyond the end of its validity line, or to the left of the mark. */
type Slot = Side | 'beyond';
/** Width of the narrowest text, px. */
const MIN_WIDTH = textWidth('i', LABEL_SIZE);

const markBox = ({ x0, x1, y, size, style }: Labelled): Box => ({
  x0: style.reported ? x0 - TAIL_LENGTH : x0,
  x1,
  y0: y - size / 2,
  y1: y + size / 2,
});

const SLOTS: readonly Slot[] = ['right', 'left'];
const SLOTS_OF_SHORT_LINES: readonly Slot[] = ['beyond', 'left', 'right'];

/**
 * The places of a label in the order to try them; beyond the line comes first if the label would cover the line's end.
 */
const placesOf = ({ x1, validity }: Labelled, width: number) =>
  validity && !validity.goesOn && validity.x1 < x1 + GAP + width + BEYOND_LINE ? SLOTS_OF_SHORT_LINES : SLOTS;

/**
 * Labels beside marks, right or else left, where they don't meet a mark, another label or the edge. Late marks choose
 * first, as their right side has the most room, but those of row `first` before all. Marks without room have no label;
 * hover and focus show their name.
 */
export function placeLabels<T extends Labelled>(
  all: readonly T[],
  scale: TimeScale,
  pitch: number,
  textOf: (mark: T) => string,
  first?: number,
): PlacedLabel[] {
  // A selected mark has a halo, which all labels keep clear of.
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
    // If there are many marks, most have no room for even a letter, so their texts need not be made.
    const hasRoom = SLOTS.some((place) => boxBeside(mark, place, MIN_WIDTH) !== null);
    const text = hasRoom ? textOf(mark) : '';
    if (text === '') continue;
    // The label of the selected mark is bold.
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
