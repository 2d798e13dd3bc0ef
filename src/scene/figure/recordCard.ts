import type { Snapshot } from '../../core/snapshot.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { blockColumn, drawBlocks } from './blocks.ts';
import type { RecordShown } from './figureContent.ts';
import type { Picture, PictureFrame } from './pictures.ts';
import { type RecordBlocks, recordBlocks } from './recordBlocks.ts';

/** Width from which a card has two columns (px), the share of the first, and the gap between them (px). */
const TWO = 620;
const FACTS = 0.36;
const GAP = 36;
/** Scales of a card, largest first: the first at which it is whole is used, else the last. */
const SCALES = [1.3, 1.2, 1.1, 1.05];
const LAST = 1;

function columnsOf(blocks: RecordBlocks, width: number) {
  const { facts, parties, sectors, summary, amounts, people, sources, rest } = blocks;
  if (width < TWO)
    return [
      {
        x: 0,
        width,
        blocks: [sectors, ...facts, parties, ...summary, ...amounts, sources, ...people, ...rest],
      },
    ];
  const first = Math.round((width - GAP) * FACTS);
  return [
    { x: 0, width: first, blocks: [...facts, parties, ...amounts, ...people] },
    { x: first + GAP, width: width - first - GAP, blocks: [sectors, ...summary, sources, ...rest] },
  ];
}

/** The details of a record below its title, as large as possible with all of it shown. */
export function recordCard(
  snapshot: Snapshot,
  shown: RecordShown,
  { width, height, t }: PictureFrame,
  palette: Palette,
): Picture {
  const columns = columnsOf(recordBlocks(snapshot, shown, palette, t), width);
  const setAt = (scale: number) =>
    columns.map(({ x, width, blocks }) => ({ x, set: blockColumn(blocks, width, height, scale) }));
  const scale = SCALES.find((each) => setAt(each).every(({ set }) => set.isWhole)) ?? LAST;
  const laid = setAt(scale);
  const draw = (pen: Pen) => {
    for (const { x, set } of laid) pen.group({ x }, () => drawBlocks(pen, set, scale, palette));
    const [first, second] = laid;
    if (!first || !second) return;
    const x = Math.round(second.x - GAP / 2) + 0.5;
    const bottom = Math.max(first.set.height, second.set.height);
    pen.line(x, 0, x, bottom, { colour: palette.line, width: 1 });
  };
  return { width, height, draw, omissions: laid.flatMap(({ set }) => set.omissions) };
}
