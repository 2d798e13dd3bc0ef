import type { LaneFacet } from '../../core/taxonomy';
import { textWidth } from '../../scene/textWidth';
import type { TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { setHover, useHover } from '../../state/useHover';
import styles from './timeline.module.css';

interface Props {
  readonly scene: TimelineScene;
  readonly by: LaneFacet;
  readonly gutter: number;
  readonly top: number;
  readonly height: number;
}

const NAME_SIZE = 12;
const NAME_MARGIN = 22;

/** A name cut to a width in px; the whole name is in its title. */
function cut(name: string, width: number): string {
  if (textWidth(name, NAME_SIZE) <= width) return name;
  let text = name;
  while (text.length > 1 && textWidth(`${text}…`, NAME_SIZE) > width) text = text.slice(0, -1);
  return `${text.trimEnd()}…`;
}

/** Lane names, the lines between lanes, and the ticks behind them. */
export function Lanes({ scene, by, gutter, top, height }: Props) {
  const { names } = useAtlas();
  const hover = useHover();
  return (
    <g>
      {scene.ticks.map(({ day, x, format }) => (
        <line
          key={day}
          className={styles.tick}
          data-format={format}
          x1={gutter + x}
          x2={gutter + x}
          y1={top - 4}
          y2={top + height}
        />
      ))}
      {scene.lanes.map((lane) => {
        const name = names.value(by, lane.value);
        const lit = hover?.kind === 'value' && hover.facet === by && hover.value === lane.value;
        return (
          <g
            key={lane.value}
            className={styles.lane}
            data-lit={lit}
            onPointerEnter={() => setHover({ kind: 'value', facet: by, value: lane.value })}
            onPointerLeave={() => setHover(null)}
          >
            <rect className={styles.laneGround} y={top + lane.y0} width={gutter} height={lane.y1 - lane.y0} />
            <line
              className={styles.laneLine}
              x1={14}
              x2={gutter + scene.scale.right}
              y1={top + lane.y1}
              y2={top + lane.y1}
            />
            <text
              className={styles.laneName}
              x={gutter - 10}
              y={top + (lane.y0 + lane.y1) / 2}
              dy="0.35em"
              textAnchor="end"
            >
              <title>{name}</title>
              {cut(name, gutter - NAME_MARGIN)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
