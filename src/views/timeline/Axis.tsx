import { type RefObject, useCallback } from 'react';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { drawTicks, drawTickTexts, TICK } from '../../scene/timeline/drawTimeline.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { tickText } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Drawn } from '../../ui/Drawn.tsx';
import styles from './timeline.module.css';

interface Props {
  readonly scene: TimelineScene;
  readonly width: number;
  readonly height: number;
  /** Width of the lane names, px. */
  readonly gutter: number;
  /** Where others show their day; its origin is the upper left corner of the lanes. */
  readonly layer: RefObject<SVGGElement | null>;
}

/** The years, which stay where they are while the lanes scroll beneath them. */
export function Axis({ scene, width, height, gutter, layer }: Props) {
  const { names } = useAtlas();
  const { ticks } = scene;
  const { locale } = names;
  const draw = useCallback(
    (pen: Pen) => {
      drawTicks(pen, ticks, -TICK, 0, PAGE_PALETTE);
      drawTickTexts(
        pen,
        ticks,
        { y: 0, right: width - gutter, textOf: (tick) => tickText(tick, locale) },
        PAGE_PALETTE,
      );
    },
    [ticks, locale, width, gutter],
  );
  return (
    <svg className={styles.axis} width={width} height={height} aria-hidden="true">
      <rect className={styles.axisGround} width={width} height={height - TICK - 1} />
      <g transform={`translate(${gutter},${height})`}>
        {/* Nothing to be pointed at: the grip of the day passes below. */}
        <g pointerEvents="none">
          <Drawn draw={draw} />
        </g>
        <g ref={layer} />
      </g>
    </svg>
  );
}
