import { type CSSProperties, type PointerEvent, type ReactNode, useState } from 'react';
import type { Point } from '../../scene/boxes.ts';
import type { Pointer } from './message.ts';
import styles from './player.module.css';

interface Props {
  /** What the pointer of this window is; null for the usual one. */
  readonly mode: 'pointer' | 'lens' | null;
  /** Where and how the presenter points in the other window. */
  readonly mirrored: Pointer | null;
  readonly children: ReactNode;
}

const percent = (share: number) => `${share * 100}%`;

/** A slide with a dot where somebody points, or enlarged around the pointer. */
export function Pointing({ mode, mirrored, children }: Props) {
  const [own, setOwn] = useState<Point | null>(null);
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (mode === null) return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setOwn({ x: (clientX - left) / width, y: (clientY - top) / height });
  };
  const at = mode === null ? mirrored : (own ?? mirrored);
  const isLens = at !== null && (mode === null ? mirrored?.lens === true : mode === 'lens');
  const lens: CSSProperties = isLens
    ? { transform: 'scale(2.2)', transformOrigin: `${percent(at.x)} ${percent(at.y)}` }
    : {};
  return (
    <div
      className={styles.pointing}
      data-mode={mode ?? 'none'}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setOwn(null)}
    >
      <div className={styles.lens} style={lens}>
        {children}
      </div>
      {at && !isLens && (
        <span
          className={styles.laser}
          style={{ left: percent(at.x), top: percent(at.y) }}
          aria-hidden="true"
        />
      )}
    </div>
  );
}
