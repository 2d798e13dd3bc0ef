import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { formatDay } from '../../core/dateWords.ts';
import { type Day, isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { markBeyond } from '../../core/stageWords.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { drawDayLine } from '../../scene/timeline/drawTimeline.ts';
import type { TimeScale } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { ScenePart } from '../../ui/ScenePart.tsx';
import styles from './reading.module.css';

interface Props {
  readonly scale: TimeScale;
  readonly whole: DaySpan;
  readonly height: number;
  /** The element that holds the grip. */
  readonly axis: RefObject<SVGGElement | null>;
  readonly axisHeight: number;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};
const LARGE_STEP = 30;

/** Path of the grip with its top at `y` px: it points down to the day, or sideways if the day is outside the window. */
function gripPath(y: number, lies: 'before' | 'here' | 'after'): string {
  if (lies === 'here') return `M-6 ${y}h12v9l-6 6l-6 -6z`;
  return lies === 'before' ? `M6 ${y}v15l-12 -7.5z` : `M-6 ${y}v15l12 -7.5z`;
}

/** The end of the line above the lanes, beside the axis. */
const drawEnd = (pen: Pen) => drawDayLine(pen, -6, 0, PAGE_PALETTE);

/** The day for which each record's status is shown, as a line to drag or move by keys. */
export function AsOfLine({ scale, whole, height, axis, axisHeight }: Props) {
  const { t, dataset, names, view, update } = useAtlas();
  const grip = useRef<SVGGElement>(null);
  const [isFocused, setFocused] = useState(false);
  // The axis exists after the first render.
  const [layer, setLayer] = useState<SVGGElement | null>(null);
  useLayoutEffect(() => setLayer(axis.current), [axis]);
  const drawLine = useCallback((pen: Pen) => drawDayLine(pen, 0, height, PAGE_PALETTE), [height]);
  const day = view.asOf === null ? undefined : parseEdtf(view.asOf)?.min;
  if (day === undefined) return null;

  const goTo = (to: number) => {
    const next = Math.max(whole.min, Math.min(whole.max, to)) as Day;
    if (next !== day) update((current) => ({ ...current, asOf: isoOf(next) }), 'replace');
  };
  const drag = (event: PointerEvent) => {
    if (!grip.current?.hasPointerCapture(event.pointerId)) return;
    const matrix = (grip.current.parentNode as SVGGElement).getScreenCTM();
    const x = Math.max(
      scale.left,
      Math.min(scale.right - 0.5, (event.clientX - (matrix?.e ?? 0)) / (matrix?.a ?? 1)),
    );
    goTo(scale.dayAt(x));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Home') goTo(scale.window.min);
    else if (event.key === 'End') goTo(scale.window.max);
    else goTo(day + (step ?? 0) * (event.shiftKey ? LARGE_STEP : 1));
  };

  const x = scale.x(day + 0.5);
  const isInside = x >= scale.left && x <= scale.right;
  const at = Math.max(scale.left, Math.min(scale.right, x));
  return (
    <g
      ref={grip}
      className={styles.asOf}
      data-inside={isInside}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.asOfLine')}
      aria-valuemin={whole.min}
      aria-valuemax={whole.max}
      aria-valuenow={Math.max(whole.min, Math.min(whole.max, day))}
      aria-valuetext={markBeyond(formatDay(day, 'day', names.locale), dataset, day, names, t)}
      transform={`translate(${at},0)`}
      onPointerDown={(event) => {
        event.stopPropagation();
        grip.current?.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => setFocused(currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
    >
      <line className={styles.asOfReach} y1={0} y2={height} />
      <ScenePart draw={drawLine} />
      {layer &&
        createPortal(
          <g className={styles.asOf} data-inside={isInside} transform={`translate(${at},0)`}>
            <line className={styles.asOfReach} y1={-axisHeight} y2={0} />
            <ScenePart draw={drawEnd} />
            <path
              className={styles.asOfGrip}
              data-focused={isFocused}
              d={gripPath(-axisHeight + 2, isInside ? 'here' : x < scale.left ? 'before' : 'after')}
            />
          </g>,
          layer,
        )}
    </g>
  );
}
