import { memo, useMemo } from 'react';
import type { Emphasis } from '../../scene/map/emphasis';
import type { PlacedMark } from '../../scene/timeline/timelineScene';
import { around } from './drawMarks';
import styles from './marks.module.css';

interface Props {
  readonly mark: PlacedMark;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  /** A record in words; the same function while the words stay the same. */
  titleOf(row: number): string;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark): void;
}

/** Whether two marks of a key stand at the same place. */
function isSame(a: PlacedMark, b: PlacedMark): boolean {
  const keys = ['x0', 'x1', 'y', 'size', 'lane'] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** px from a mark to the ring that says it has the focus. */
const RING_GAP = 4;

/** The button over a record's mark, which the canvas shows. Written again only where it moved or changed. */
export const MarkButton = memo(
  function MarkButton(props: Props) {
    const { mark, emphasis, selected, inTabOrder, titleOf, onPoint, onOpen, onFocus } = props;
    const { key, row, x0, x1, y, size } = mark;
    const title = useMemo(() => titleOf(row), [titleOf, row]);
    return (
      <g
        className={styles.mark}
        role="button"
        tabIndex={inTabOrder ? 0 : -1}
        aria-label={title}
        aria-pressed={selected}
        data-key={key}
        data-emphasis={emphasis}
        transform={`translate(${(x0 + x1) / 2},${y})`}
        onPointerEnter={() => onPoint(mark)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onFocus(mark)}
        onBlur={() => onPoint(null)}
        onClick={() => onOpen(mark)}
      >
        <rect {...around(x1 - x0, size, 0)} />
        <rect className={styles.focusRing} {...around(x1 - x0, size, RING_GAP)} />
      </g>
    );
  },
  ({ mark: a, ...before }, { mark: b, ...after }) =>
    isSame(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);
