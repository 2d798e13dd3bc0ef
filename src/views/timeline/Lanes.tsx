import { type KeyboardEvent, useCallback, useState } from 'react';
import { holds } from '../../core/hover.ts';
import type { LaneFacet } from '../../core/taxonomy.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { drawLaneLines, drawTicks } from '../../scene/timeline/drawTimeline.ts';
import type { PlacedLane } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useHover } from '../../state/useHover.ts';
import { Drawn } from '../../ui/Drawn.tsx';
import { useStable } from '../../ui/useStable.ts';
import { LaneHead } from './LaneHead.tsx';

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

/** px from the left edge to where the lines between lanes begin. */
const LINE_START = 8;

/** Lane names that fold their lanes, the lines between lanes, and the ticks behind them. */
export function Lanes({ scene, lanes, by, gutter, top, height, onExtent }: Props) {
  const { columns, names, view, update } = useAtlas();
  const selected = view.selected === null ? undefined : columns.rowOf(view.selected);
  const hover = useHover();
  const [current, setCurrent] = useState<string | null>(null);
  const values = scene.lanes.map(({ value }) => value);
  const { ticks, scale } = scene;
  const drawGrid = useCallback(
    (pen: Pen) => {
      drawTicks(pen, ticks, 0, height, PAGE_PALETTE);
      drawLaneLines(pen, lanes, LINE_START - gutter, scale.right, PAGE_PALETTE);
    },
    [ticks, scale, lanes, gutter, height],
  );
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
      <g transform={`translate(${gutter},${top})`} aria-hidden="true">
        <Drawn draw={drawGrid} />
      </g>
      {lanes.map(({ value, rows, folded, y0, y1 }) => (
        <LaneHead
          key={value}
          by={by}
          value={value}
          name={names.value(by, value)}
          count={rows.length}
          isFolded={folded !== null}
          isHighlighted={
            hover?.kind === 'value'
              ? hover.facet === by && hover.value === value
              : selected !== undefined && holds(rows, selected)
          }
          inTabOrder={value === tabStop}
          middle={top + (y0 + y1) / 2}
          height={y1 - y0}
          gutter={gutter}
          onFocus={setCurrent}
          onKeyDown={onKeyDown}
          onToggle={toggle}
        />
      ))}
    </g>
  );
}
