import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDay } from '../../core/dateWords';
import { textWidth } from '../../scene/textWidth';
import type { TimeScale } from '../../scene/timeline/timeScale';
import { useAtlas } from '../../state/useAtlas';
import styles from './reading.module.css';

interface Props {
  /** The group the pointer moves over, whose own x runs along the scale. */
  readonly target: RefObject<SVGGElement | null>;
  readonly scale: TimeScale;
  readonly height: number;
  /** Where its day is said. */
  readonly axis: RefObject<SVGGElement | null>;
  readonly axisHeight: number;
}

const TEXT_SIZE = 11;
const PADDING = 5;

/** A line through the pointer with its day. Keeps its own state, so that nothing else is drawn as it moves. */
export function Crosshair({ target, scale, height, axis, axisHeight }: Props) {
  const { names } = useAtlas();
  const [x, setX] = useState<number | null>(null);

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const move = (event: PointerEvent) => {
      const matrix = element.getScreenCTM();
      const at = matrix ? (event.clientX - matrix.e) / matrix.a : 0;
      setX(event.pointerType !== 'touch' && at >= scale.left && at <= scale.right ? at : null);
    };
    const leave = () => setX(null);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [target, scale]);

  if (x === null) return null;
  const text = formatDay(scale.dayAt(x), 'dayAndYearTick', names.locale);
  const width = textWidth(text, TEXT_SIZE) + 2 * PADDING;
  const left = Math.max(scale.left, Math.min(scale.right - width, x - width / 2));
  const day = (
    <g className={styles.crosshair}>
      <rect x={left} y={-axisHeight + 2} width={width} height={axisHeight - 4} rx="4" />
      <text x={left + width / 2} y={-axisHeight / 2} dy="0.35em" textAnchor="middle">
        {text}
      </text>
    </g>
  );
  return (
    <g className={styles.crosshair} aria-hidden="true">
      <line x1={x} x2={x} y1={0} y2={height} />
      {axis.current && createPortal(day, axis.current)}
    </g>
  );
}
