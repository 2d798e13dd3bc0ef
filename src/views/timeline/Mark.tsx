import { memo, useMemo } from 'react';
import type { Emphasis } from '../../scene/map/emphasis';
import type { PlacedMark } from '../../scene/timeline/timelineScene';
import { MarkShape } from '../../ui/MarkShape';
import styles from './marks.module.css';

interface Props {
  readonly mark: PlacedMark;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly colour: string;
  /** A record in words; the same function while the words stay the same. */
  titleOf(row: number): string;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark): void;
}

/** Whether two marks of a key look the same and stand at the same place. */
function isSame(a: PlacedMark, b: PlacedMark): boolean {
  const keys = ['x0', 'x1', 'y', 'size', 'presence', 'lane'] as const;
  const styleKeys = ['shape', 'fill', 'sector', 'reported'] as const;
  return keys.every((key) => a[key] === b[key]) && styleKeys.every((key) => a.style[key] === b.style[key]);
}

/** A record's mark: a button. Written again only where it moved or changed. */
export const Mark = memo(
  function Mark(props: Props) {
    const { mark, emphasis, selected, inTabOrder, colour, titleOf, onPoint, onOpen, onFocus } = props;
    const { key, row, x0, x1, y, size, style, presence } = mark;
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
        data-presence={presence}
        transform={`translate(${(x0 + x1) / 2},${y})`}
        onPointerEnter={() => onPoint(mark)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onFocus(mark)}
        onBlur={() => onPoint(null)}
        onClick={() => onOpen(mark)}
      >
        {selected && <rect className={styles.halo} {...around(x1 - x0, size, 5)} />}
        <rect className={styles.focusRing} {...around(x1 - x0, size, 4)} />
        <MarkShape style={style} width={x1 - x0} size={size} colour={colour} />
      </g>
    );
  },
  ({ mark: a, ...before }, { mark: b, ...after }) =>
    isSame(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);

/** A rounded box around a mark, `gap` px from it. */
function around(width: number, size: number, gap: number) {
  const [w, h] = [width + 2 * gap, size + 2 * gap];
  return { x: -w / 2, y: -h / 2, width: w, height: h, rx: Math.min(w, h) / 2 };
}
