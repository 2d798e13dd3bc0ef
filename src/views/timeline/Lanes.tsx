import { type KeyboardEvent, useState } from 'react';
import type { LaneFacet } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { cutText } from '../../scene/textWidth';
import type { PlacedLane, TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { leaveHover, setHover, useHover } from '../../state/useHover';
import reading from './reading.module.css';
import styles from './timeline.module.css';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly by: LaneFacet;
  readonly gutter: number;
  readonly top: number;
  readonly height: number;
  /** Shows the span of a lane's records. */
  onExtent(lane: PlacedLane): void;
}

const NAME_SIZE = 12;
const NAME_MARGIN = 30;

/** Lane names that fold their lanes, the lines between lanes, and the ticks behind them. */
export function Lanes({ scene, lanes, by, gutter, top, height, onExtent }: Props) {
  const t = useTranslate();
  const { names, update } = useAtlas();
  const hover = useHover();
  const [current, setCurrent] = useState<string | null>(null);
  const values = scene.lanes.map(({ value }) => value);
  const tabStop = lanes.some(({ value }) => value === current) ? current : lanes[0]?.value;

  const toggle = (value: string) =>
    update((view) => ({
      ...view,
      folded: view.folded.includes(value)
        ? view.folded.filter((each) => each !== value)
        : [...view.folded, value],
    }));
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, lane: PlacedLane) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = values[values.indexOf(lane.value) + step];
      const list = event.currentTarget.parentElement;
      const head = list?.querySelector<SVGGElement>(`[data-lane="${CSS.escape(next ?? '')}"]`);
      if (next !== undefined) setCurrent(next);
      head?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') toggle(lane.value);
    else if (event.key === 'z') onExtent(lane);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

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
      {lanes.map((lane) => {
        const name = names.value(by, lane.value);
        const lit = hover?.kind === 'value' && hover.facet === by && hover.value === lane.value;
        const middle = top + (lane.y0 + lane.y1) / 2;
        const isFolded = lane.folded !== null;
        return (
          <g
            key={lane.value}
            className={styles.lane}
            data-lit={lit}
            data-lane={lane.value}
            role="button"
            tabIndex={lane.value === tabStop ? 0 : -1}
            aria-expanded={!isFolded}
            aria-label={t('timeline.lane', { name, count: lane.rows.length })}
            onPointerEnter={() => setHover({ kind: 'value', facet: by, value: lane.value })}
            onPointerLeave={leaveHover}
            onFocus={() => setCurrent(lane.value)}
            onKeyDown={(event) => onKeyDown(event, lane)}
            onClick={() => toggle(lane.value)}
          >
            <rect className={styles.laneGround} y={top + lane.y0} width={gutter} height={lane.y1 - lane.y0} />
            <path
              className={reading.foldSign}
              transform={`translate(13,${middle}) rotate(${isFolded ? 0 : 90})`}
              d="M-2 -3.500L2 0L-2 3.500"
            />
            <text className={styles.laneName} x={gutter - 10} y={middle} dy="0.35em" textAnchor="end">
              <title>{t('timeline.laneHint', { name })}</title>
              {cutText(name, NAME_SIZE, gutter - NAME_MARGIN)}
            </text>
          </g>
        );
      })}
      {lanes.map((lane) => (
        <g key={lane.value} aria-hidden="true">
          <line
            className={styles.laneLine}
            x1={8}
            x2={gutter + scene.scale.right}
            y1={top + lane.y1}
            y2={top + lane.y1}
          />
          {lane.folded?.map((x) => (
            <line
              key={x}
              className={reading.foldedMark}
              x1={gutter + x}
              x2={gutter + x}
              y1={top + lane.y0 + 4}
              y2={top + lane.y1 - 4}
            />
          ))}
        </g>
      ))}
    </g>
  );
}
