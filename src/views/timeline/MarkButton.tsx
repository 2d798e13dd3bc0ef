import { type MouseEvent, memo, useMemo } from 'react';
import type { Emphasis } from '../../scene/map/emphasis.ts';
import { around } from '../../scene/timeline/drawPlot.ts';
import { type PlacedMark, isSamePlace } from '../../scene/timeline/placedLane.ts';
import styles from './marks.module.css';

interface Props {
  readonly mark: PlacedMark;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  /** What of the plot it may take, px: a span that began before the window leaves the lane names alone. */
  readonly from: number;
  readonly to: number;
  /** A record in words; the same function while the words stay the same. */
  titleOf(row: number): string;
  onPoint(mark: PlacedMark | null, event?: MouseEvent): void;
  onOpen(mark: PlacedMark, event: MouseEvent): void;
  /** `isByKey`: not by a click. */
  onFocus(mark: PlacedMark, isByKey: boolean): void;
  onBlur(): void;
}

/** px from a mark to the ring that says it has the focus. */
const RING_GAP = 4;

/** The button over a record's mark, which the canvas shows. Written again only where it moved or changed. */
export const MarkButton = memo(
  function MarkButton(props: Props) {
    const { mark, emphasis, selected, inTabOrder, from, to, titleOf, onPoint, onOpen, onFocus, onBlur } =
      props;
    const { key, row, y, size } = mark;
    const within = (x: number) => Math.min(Math.max(x, from), to);
    const [x0, x1] = [within(mark.x0), within(mark.x1)];
    // Arrow keys go to it and bring it into the window; a hand that does not see it means what lies there.
    const isUnseen = x0 === x1 && mark.x0 !== x0;
    const title = useMemo(() => titleOf(row), [titleOf, row]);
    return (
      <g
        className={isUnseen ? `${styles.mark} ${styles.unseen}` : styles.mark}
        role="button"
        tabIndex={inTabOrder ? 0 : -1}
        aria-label={title}
        aria-pressed={selected}
        data-key={key}
        data-emphasis={emphasis}
        transform={`translate(${(x0 + x1) / 2},${y})`}
        onPointerEnter={(event) => onPoint(mark, event)}
        onPointerLeave={() => onPoint(null)}
        onFocus={({ currentTarget }) => onFocus(mark, currentTarget.matches(':focus-visible'))}
        onBlur={onBlur}
        onClick={(event) => onOpen(mark, event)}
      >
        <rect {...around(x1 - x0, size, 0)} />
        {/* Whatever has the focus is what Tab comes to. */}
        {inTabOrder && <rect className={styles.focusRing} {...around(x1 - x0, size, RING_GAP)} />}
      </g>
    );
  },
  ({ mark: a, ...before }, { mark: b, ...after }) =>
    isSamePlace(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);
