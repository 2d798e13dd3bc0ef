import type { RefObject } from 'react';
import { textWidth } from '../../scene/textWidth';
import { type Tick, tickText } from '../../scene/timeline/ticks';
import type { TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
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

const TEXT_SIZE = 11;
/** px that a tick reaches over the lanes. */
const TICK = 4;

/** The years, which stay where they are while the lanes scroll beneath them. */
export function Axis({ scene, width, height, gutter, layer }: Props) {
  const { names } = useAtlas();
  const fits = (tick: Tick) =>
    gutter + tick.x + 3 + textWidth(tickText(tick, names.locale), TEXT_SIZE, true) <= width;
  return (
    <svg className={styles.axis} width={width} height={height} aria-hidden="true">
      <rect className={styles.axisGround} width={width} height={height} />
      <g transform={`translate(${gutter},${height})`}>
        {scene.ticks.map((tick) => (
          <g key={tick.day} data-format={tick.format}>
            <line
              className={styles.tick}
              data-format={tick.format}
              x1={tick.x}
              x2={tick.x}
              y1={-TICK}
              y2={0}
            />
            {fits(tick) && (
              <text className={styles.tickText} data-format={tick.format} x={tick.x + 3} y={-7}>
                {tickText(tick, names.locale)}
              </text>
            )}
          </g>
        ))}
        <g ref={layer} />
      </g>
    </svg>
  );
}
