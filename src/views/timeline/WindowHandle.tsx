import { type PointerEvent, useRef } from 'react';
import type { Day } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';
import type { TimeScale } from '../../scene/timeline/timeScale.ts';
import { clampWindow } from '../../scene/timeline/timeWindow.ts';
import styles from './timeline.module.css';
import type { WindowControl } from './useWindow.ts';

interface Props {
  readonly scale: TimeScale;
  readonly control: WindowControl;
  /** px. */
  readonly top: number;
}

const HEIGHT = 9;
const GRIP = 8;

type Part = 'both' | 'min' | 'max';

interface Gesture {
  readonly part: Part;
  readonly x: number;
  readonly window: DaySpan;
  hasMoved: boolean;
}

/** Handle for the window on the overview: drag it, or an end to resize it. Buttons and keys do the same. */
export function WindowHandle({ scale, control, top }: Props) {
  const gesture = useRef<Gesture | null>(null);
  const { shown, whole } = control;
  const [x0, x1] = [scale.x(shown.min), scale.x(shown.max + 1)];

  const begin = (part: Part) => (event: PointerEvent<SVGRectElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.current = { part, x: event.clientX, window: shown, hasMoved: false };
    control.hold();
  };
  const windowAt = ({ clientX }: PointerEvent): DaySpan | null => {
    if (!gesture.current) return null;
    const { part, x, window } = gesture.current;
    const days = Math.round(((clientX - x) / (scale.right - scale.left)) * (whole.max - whole.min + 1));
    const min = part === 'max' ? window.min : window.min + days;
    const max = part === 'min' ? window.max : window.max + days;
    return clampWindow({ min: Math.min(min, max) as Day, max: Math.max(min, max) as Day }, whole);
  };
  const move = (event: PointerEvent) => {
    const next = windowAt(event);
    if (!next || !gesture.current) return;
    gesture.current.hasMoved ||= event.clientX !== gesture.current.x;
    if (gesture.current.hasMoved) control.preview(next);
  };
  const end = (event: PointerEvent) => {
    const next = windowAt(event);
    const hasMoved = gesture.current?.hasMoved;
    gesture.current = null;
    if (!next) return;
    if (hasMoved) control.commit(next);
    else control.release();
  };
  const gestures = { onPointerMove: move, onPointerUp: end, onPointerCancel: end };
  const ends = [
    ['min', x0],
    ['max', x1],
  ] as const;
  return (
    <g className={styles.windowHandle} aria-hidden="true">
      <rect
        className={styles.windowBar}
        x={x0}
        y={top + 1}
        width={Math.max(2, x1 - x0)}
        height={HEIGHT - 4}
        rx="2.5"
      />
      <rect
        className={styles.windowGrip}
        x={x0}
        y={top - 1}
        width={Math.max(2, x1 - x0)}
        height={HEIGHT + 2}
        onPointerDown={begin('both')}
        {...gestures}
      />
      {ends.map(([part, x]) => (
        <rect
          key={part}
          className={styles.windowEnd}
          x={x - GRIP / 2}
          y={top - 1}
          width={GRIP}
          height={HEIGHT + 2}
          onPointerDown={begin(part)}
          {...gestures}
        />
      ))}
    </g>
  );
}
