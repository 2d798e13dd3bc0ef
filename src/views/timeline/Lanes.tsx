import { type KeyboardEvent, memo, type ReactNode, type RefObject, useCallback, useState } from 'react';
import { holds } from '../../core/hover.ts';
import type { LaneFacet } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { cutText } from '../../scene/pen/text.ts';
import { drawLaneLines, drawTicks, drawTickTexts, TICK } from '../../scene/timeline/drawTimeline.ts';
import type { PlacedLane } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { tickText } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { leaveHover, setHover, useHover } from '../../state/useHover.ts';
import { useSelectedRow } from '../../state/useViewParts.ts';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { useStable } from '../../ui/useStable.ts';
import reading from './reading.module.css';
import styles from './timeline.module.css';

interface Props {
  readonly scene: TimelineScene;
  readonly lanes: readonly PlacedLane[];
  readonly by: LaneFacet;
  readonly gutter: number;
  readonly top: number;
  readonly height: number;
  /** Shows the span of a lane's records. */
  onExtent(lane: PlacedLane): void;
}

/** Left end of the lines between lanes, px. */
const LINE_START = 8;

/** Lane names, which fold their lanes; the lines between lanes, and the ticks behind them. */
export function Lanes({ scene, lanes, by, gutter, top, height, onExtent }: Props) {
  const { names, update } = useAtlas();
  const selected = useSelectedRow();
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
        <ScenePart draw={drawGrid} />
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

interface HeadProps {
  readonly by: LaneFacet;
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isFolded: boolean;
  readonly isHighlighted: boolean;
  readonly inTabOrder: boolean;
  /** px from the top of the plot to the middle of the lane. */
  readonly middle: number;
  /** px. */
  readonly height: number;
  /** Width of the lane names, px. */
  readonly gutter: number;
  onFocus(value: string): void;
  onKeyDown(event: KeyboardEvent<SVGGElement>, value: string): void;
  onToggle(value: string): void;
}

const NAME_SIZE = 12;
const NAME_MARGIN = 30;

/** The name of a lane, which folds it. Moved as a group, because moving a text itself causes a layout. */
const LaneHead = memo(function LaneHead(props: HeadProps) {
  const { by, value, name, count, isFolded, isHighlighted, inTabOrder, middle, height, gutter } = props;
  const t = useTranslate();
  return (
    <g
      className={styles.lane}
      transform={`translate(0,${middle})`}
      data-lit={isHighlighted}
      data-lane={value}
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-expanded={!isFolded}
      aria-label={t('timeline.lane', { name, count })}
      onPointerEnter={() => setHover({ kind: 'value', facet: by, value })}
      onPointerLeave={leaveHover}
      onFocus={() => props.onFocus(value)}
      onKeyDown={(event) => props.onKeyDown(event, value)}
      onClick={() => props.onToggle(value)}
    >
      <rect className={styles.laneGround} y={-height / 2} width={gutter} height={height} />
      <path
        className={reading.foldSign}
        transform={`translate(13,0) rotate(${isFolded ? 0 : 90})`}
        d="M-2 -3.500L2 0L-2 3.500"
      />
      <text className={styles.laneName} x={gutter - 10} dy="0.35em" textAnchor="end">
        <title>{t('timeline.laneHint', { name })}</title>
        {cutText(name, NAME_SIZE, gutter - NAME_MARGIN)}
      </text>
    </g>
  );
});

interface AxisProps {
  /** Drawn behind the ticks; the origin is the corner of the lanes. */
  readonly children?: ReactNode;
  readonly scene: TimelineScene;
  readonly width: number;
  readonly height: number;
  /** Width of the lane names, px. */
  readonly gutter: number;
  /** Layer in which other components show their day; its origin is the lanes' upper left corner. */
  readonly layer: RefObject<SVGGElement | null>;
}

/** The years, which stay in place while the lanes scroll beneath them. */
export function Axis({ scene, width, height, gutter, layer, children }: AxisProps) {
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
        {children}
        {/* Not a pointer target, because the grip of the day may be below. */}
        <g pointerEvents="none">
          <ScenePart draw={draw} />
        </g>
        <g ref={layer} />
      </g>
    </svg>
  );
}
