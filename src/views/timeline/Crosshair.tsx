import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDay } from '../../core/dateWords.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { binAt } from '../../scene/timeline/density.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './reading.module.css';

interface Props {
  /** The group the pointer moves over; its x axis is the scale's. */
  readonly target: RefObject<SVGGElement | null>;
  readonly scene: TimelineScene;
  readonly height: number;
  /** The element that shows its day. */
  readonly axis: RefObject<SVGGElement | null>;
  readonly axisHeight: number;
}

const TEXT_SIZE = 11;
const PADDING = 5;

/** Text for the pointer's position: the records of a bar under it, else the day. */
function useCrosshairText({ scale, lanes }: TimelineScene): (x: number, y: number) => string {
  const { t, names } = useAtlas();
  const dayText = (x: number) => formatDay(scale.dayAt(x), 'dayAndYearTick', names.locale);
  return (x, y) => {
    const density = lanes.find(({ y0, y1 }) => y >= y0 && y < y1)?.density;
    const bin = density ? binAt(density, x) : null;
    if (!bin) return dayText(x);
    const span = `${dayText(bin.x0)} – ${dayText(bin.x1 - 0.01)}`;
    return t('timeline.bar', { span, count: bin.count });
  };
}

/** A line through the pointer, with a text. Keeps its own state, so that nothing else is rendered as it moves. */
export function Crosshair({ target, scene, height, axis, axisHeight }: Props) {
  const { scale } = scene;
  const wordsAt = useCrosshairText(scene);
  const [point, setPoint] = useState<{ readonly x: number; readonly y: number } | null>(null);

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const move = (event: PointerEvent) => {
      const matrix = element.getScreenCTM();
      const at = matrix ? (event.clientX - matrix.e) / matrix.a : 0;
      const y = matrix ? (event.clientY - matrix.f) / matrix.d : 0;
      setPoint(event.pointerType !== 'touch' && at >= scale.left && at <= scale.right ? { x: at, y } : null);
    };
    const leave = () => setPoint(null);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [target, scale]);

  if (!point) return null;
  const { x } = point;
  const text = wordsAt(x, point.y);
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
