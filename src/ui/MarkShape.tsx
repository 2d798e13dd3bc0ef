import { memo } from 'react';
import { markGeometry } from '../scene/timeline/markGeometry';
import type { MarkStyle } from '../scene/timeline/marks';
import styles from './MarkShape.module.css';

interface Props {
  readonly style: MarkStyle;
  /** px, about the middle. */
  readonly width: number;
  readonly size: number;
  readonly colour: string;
}

/** A mark about its own middle: shape is precision, fill is stage, colour is sector. */
export const MarkShape = memo(function MarkShape({ style, width, size, colour }: Props) {
  const { body, ring, whiskers, tail, outline, strike, fillOpacity } = markGeometry(style, width, size);
  return (
    <>
      {ring && <rect className={styles.ring} {...ring} />}
      <rect className={styles.markGround} {...body} />
      <rect {...body} fill={colour} fillOpacity={fillOpacity} stroke={colour} strokeWidth={2} />
      {whiskers && <path className={styles.whiskers} d={whiskers} stroke={colour} />}
      {outline && <rect className={styles.outline} {...outline} stroke={colour} />}
      {strike && <path className={styles.strike} d={strike} />}
      {tail && <path className={styles.tail} d={tail} stroke={colour} />}
    </>
  );
}, isSame);

function isSame(a: Props, b: Props): boolean {
  const { style: before } = a;
  const { style: after } = b;
  return (
    a.width === b.width &&
    a.size === b.size &&
    a.colour === b.colour &&
    before.shape === after.shape &&
    before.fill === after.fill &&
    before.reported === after.reported
  );
}
