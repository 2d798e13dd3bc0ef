import type { Anchor } from '../../core/annotation.ts';
import { holds } from '../../core/hover.ts';
import type { MatrixColumn } from '../../core/matrix.ts';
import { cellRows } from '../../core/matrixInView.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Size } from '../boxes.ts';
import { matrixPicture } from '../figure/matrixPicture.ts';
import type { Rect } from '../pen/pen.ts';
import type { Part, Spot } from './part.ts';
import { MIN_TYPE, type PartInput } from './stage.ts';

/** Frame around what is highlighted, px. */
const FRAME = { rx: 6, width: 2.5 };

/** A test for whether a cell is of what an anchor means: in its row or column, or one in which the record counts. */
function cellTest(
  anchor: Anchor,
  { columns, result }: Snapshot,
): (partner: string, column: MatrixColumn) => boolean {
  if (anchor.kind === 'lane') return (_, { id }) => id === anchor.value;
  if (anchor.kind === 'partner') return (partner) => partner === anchor.code;
  const row = anchor.kind === 'record' ? columns.rowOf(anchor.id) : undefined;
  if (row === undefined || !holds(result.rows, row)) return () => false;
  return (partner, column) => cellRows(columns, Uint32Array.of(row), partner, column).length > 0;
}

/** The matrix of a view; what is highlighted has a frame, and the rest steps back. */
export function matrixPart({ snapshot, palette, annotations }: PartInput, size: Size): Part {
  const lit = annotations.flatMap((each) => (each.kind === 'highlight' ? each.of : []));
  const tests = lit.map((anchor) => cellTest(anchor, snapshot));
  const picture = matrixPicture(snapshot, size, palette, MIN_TYPE, (...cell) =>
    tests.some((test) => test(...cell)),
  );
  const { partners, across } = picture;
  const boxesOf = (anchor: Anchor): readonly Rect[] => {
    if (anchor.kind === 'lane')
      return across.flatMap(({ id }, j) => (id === anchor.value ? [picture.columnBox(j)] : []));
    if (anchor.kind === 'partner')
      return partners.flatMap((code, i) => (code === anchor.code ? [picture.rowBox(i)] : []));
    const test = cellTest(anchor, snapshot);
    return partners.flatMap((partner, i) =>
      across.flatMap((column, j) => (test(partner, column) ? [picture.cellBox(i, j)] : [])),
    );
  };
  const framed = lit.flatMap(boxesOf);
  const locate = (anchor: Anchor): Spot | null => {
    const [box] = boxesOf(anchor);
    if (!box) return null;
    const { x, y, width, height } = box;
    // The end of a row, the top of a column, and the middle of a cell.
    if (anchor.kind === 'partner') return { x: x + width, y: y + height / 2, radius: 2 };
    if (anchor.kind === 'lane') return { x: x + width / 2, y, radius: 2 };
    return { x: x + width / 2, y: y + height / 2, radius: Math.min(width, height) / 2 };
  };
  return {
    width: size.width,
    height: picture.height,
    draw: (pen) => {
      pen.group({ part: 'matrix' }, () => picture.draw(pen));
      for (const box of framed)
        pen.rect({ ...box, rx: FRAME.rx }, { stroke: { colour: palette.ink, width: FRAME.width } });
    },
    omissions: picture.omissions,
    locate,
    obstacles: [{ x0: 0, y0: 0, x1: size.width, y1: picture.height }],
  };
}
