import { type KeyboardEvent, memo, useState } from 'react';
import type { LaneFacet } from '../../core/taxonomy';
import type { PlacedLane, TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { useHover } from '../../state/useHover';
import { useStable } from '../../ui/useStable';
import { LaneHead } from './LaneHead';
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

/** The line below a lane, px; it moves as a whole. */
const LaneLine = memo(function LaneLine({ y, end }: { readonly y: number; readonly end: number }) {
  return (
    <line className={styles.laneLine} x1={8} x2={end} transform={`translate(0,${y})`} aria-hidden="true" />
  );
});

/** Lane names that fold their lanes, the lines between lanes, and the ticks behind them. */
export function Lanes({ scene, lanes, by, gutter, top, height, onExtent }: Props) {
  const { names, update } = useAtlas();
  const hover = useHover();
  const [current, setCurrent] = useState<string | null>(null);
  const values = scene.lanes.map(({ value }) => value);
  const tabStop = lanes.some(({ value }) => value === current) ? current : lanes[0]?.value;

  const toggle = useStable((value: string) =>
    update((view) => ({
      ...view,
      folded: view.folded.includes(value)
        ? view.folded.filter((each) => each !== value)
        : [...view.folded, value],
    })),
  );
  const onKeyDown = useStable((event: KeyboardEvent<SVGGElement>, value: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = values[values.indexOf(value) + step];
      const list = event.currentTarget.parentElement;
      const head = list?.querySelector<SVGGElement>(`[data-lane="${CSS.escape(next ?? '')}"]`);
      if (next !== undefined) setCurrent(next);
      head?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') toggle(value);
    else if (event.key === 'z') {
      const lane = lanes.find((each) => each.value === value);
      if (lane) onExtent(lane);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return (
    <g>
      {scene.ticks.map(({ day, x, format }) => (
        <line
          key={day}
          className={styles.tick}
          data-format={format}
          x1={gutter + x}
          x2={gutter + x}
          y1={top}
          y2={top + height}
        />
      ))}
      {lanes.map(({ value, rows, folded, y0, y1 }) => (
        <LaneHead
          key={value}
          by={by}
          value={value}
          name={names.value(by, value)}
          count={rows.length}
          isFolded={folded !== null}
          isLit={hover?.kind === 'value' && hover.facet === by && hover.value === value}
          inTabOrder={value === tabStop}
          middle={top + (y0 + y1) / 2}
          height={y1 - y0}
          gutter={gutter}
          onFocus={setCurrent}
          onKeyDown={onKeyDown}
          onToggle={toggle}
        />
      ))}
      {lanes.map(({ value, y1 }) => (
        <LaneLine key={value} y={top + y1} end={gutter + scene.scale.right} />
      ))}
      {lanes.map(
        ({ value, folded, y0, y1 }) =>
          folded && (
            <g key={value} aria-hidden="true">
              {folded.map((x) => (
                <line
                  key={x}
                  className={reading.foldedMark}
                  x1={gutter + x}
                  x2={gutter + x}
                  y1={top + y0 + 4}
                  y2={top + y1 - 4}
                />
              ))}
            </g>
          ),
      )}
    </g>
  );
}
