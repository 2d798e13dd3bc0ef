import { type BrushBehavior, brushX, type D3BrushEvent, select } from 'd3';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formatDay } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { binUnit, histogramByValue } from '../../core/histogram.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { drawOverview } from '../../scene/timeline/drawOverview.ts';
import { type Period, periodSpan, snappedPeriod } from '../../scene/timeline/period.ts';
import { type TimeScale, timeScale, timeTicks } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { useSize } from '../../ui/useSize.ts';
import { useSame } from '../../ui/useStable.ts';
import styles from './timeline.module.css';
import type { WindowControl } from './useWindow.ts';
import { WindowHandle } from './WindowHandle.tsx';

interface Props {
  readonly gutter: number;
  readonly margin: number;
  /** The whole range of days. */
  readonly whole: DaySpan;
  /** The window within that range; null if there is no other timeline. */
  readonly control: WindowControl | null;
}

const BARS = 30;
const HEIGHT = 54;
const TICK_SPACING = 52;
/** Least px per month for the brush to snap to months rather than years. */
const MONTH_WIDTH = 3;
const DAYS_PER_MONTH = 30.44;

function spanAt(scale: TimeScale, [x0, x1]: readonly [number, number]): DaySpan {
  return { min: scale.dayAt(x0), max: Math.max(scale.dayAt(x0), scale.dayAt(x1)) as Day };
}

/** Overview of the whole range: records that pass all other filters, the period as a brush, and the visible window. */
export function Overview({ gutter, margin, whole, control }: Props) {
  const { t, columns, names, result, view, update, field } = useAtlas();
  const [box, { width: full }] = useSize<HTMLDivElement>();
  const width = Math.max(60, full - gutter - margin);
  const scale = useMemo(() => timeScale(whole, 0, width), [whole, width]);
  const unit = binUnit(whole, width / 10);
  const { rowsBeforePeriod } = result;
  const latest = useSame({ columns, rows: rowsBeforePeriod, whole, unit, field });
  // The overview follows one frame after the timeline.
  const painted = useAfterPaint(latest, latest);
  const binned = painted.columns === columns ? painted : latest;
  const bins = useMemo(
    () => histogramByValue(binned.columns, binned.rows, binned.whole, binned.unit, binned.field.facet),
    [binned],
  );
  const { from, to } = view;
  const [draft, setDraft] = useState<Period | null>(null);
  const [cleared, setCleared] = useState(false);
  const asked = useMemo(() => periodSpan(draft ?? { from, to }, whole), [draft, from, to, whole]);

  const monthly = (width / (whole.max - whole.min + 1)) * DAYS_PER_MONTH >= MONTH_WIDTH;
  const brushGroup = useBrush(scale, width, asked, draft !== null, {
    onBrush: (span) => setDraft(span && snappedPeriod(span, monthly ? 'month' : 'year')),
    onEnd: (span) => {
      setDraft(null);
      const period = span ? snappedPeriod(span, monthly ? 'month' : 'year') : { from: null, to: null };
      setCleared(span === null && (from !== null || to !== null));
      update((current) => ({ ...current, ...period }));
    },
  });
  const draw = useCallback(
    (pen: Pen) =>
      drawOverview(pen, {
        bins,
        values: binned.columns.domains[binned.field.facet].values,
        scale,
        height: BARS,
        palette: PAGE_PALETTE,
        swatches: binned.field.swatches,
        inPeriod: (day) => asked === null || (day >= asked.min && day <= asked.max),
      }),
    [bins, binned, scale, asked],
  );

  return (
    <div className={styles.overview} ref={box}>
      <svg
        className={styles.svg}
        width={full}
        height={HEIGHT}
        role="group"
        aria-label={t('timeline.overview')}
      >
        {gutter > 0 && (
          <text className={styles.laneName} x={gutter - 10} y={BARS / 2 + 4} dy="0.35em" textAnchor="end">
            {t('timeline.allYears')}
          </text>
        )}
        <g transform={`translate(${gutter},0)`}>
          <line className={styles.laneLine} x2={width} y1={BARS + 0.5} y2={BARS + 0.5} />
          <ScenePart draw={draw} />
          {control && <WindowHandle scale={scale} control={control} top={BARS + 1} />}
          {timeTicks(scale, TICK_SPACING).map(({ day, x, format }) => (
            <text key={day} className={styles.tickText} data-format={format} x={x} y={HEIGHT - 5}>
              {formatDay(day, format === 'year' ? 'year' : 'monthTick', names.locale)}
            </text>
          ))}
          <g ref={brushGroup} className={styles.brush} />
        </g>
      </svg>
      <span className={controls.hidden} role="status">
        {cleared && from === null && to === null && t('timeline.periodCleared')}
      </span>
    </div>
  );
}

interface BrushHandlers {
  onBrush(span: DaySpan | null): void;
  onEnd(span: DaySpan | null): void;
}

/** d3-brush over the bars: reports only the reader's gestures, and follows `period` silently between them. */
function useBrush(
  scale: TimeScale,
  width: number,
  period: DaySpan | null,
  brushing: boolean,
  handlers: BrushHandlers,
) {
  const group = useRef<SVGGElement>(null);
  const behaviour = useRef<BrushBehavior<unknown> | null>(null);
  const state = useLatest({ handlers, scale });

  useEffect(() => {
    const element = group.current;
    if (!element) return;
    const spanOf = (event: D3BrushEvent<unknown>) =>
      event.selection ? spanAt(state.current.scale, event.selection as [number, number]) : null;
    const brush = brushX<unknown>()
      .extent([
        [0, 0],
        [width, BARS],
      ])
      .handleSize(10)
      .on('brush', (event: D3BrushEvent<unknown>) => {
        if (event.sourceEvent) state.current.handlers.onBrush(spanOf(event));
      })
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (event.sourceEvent) state.current.handlers.onEnd(spanOf(event));
      });
    behaviour.current = brush;
    const selection = select<SVGGElement, unknown>(element);
    selection.call(brush);
    return () => {
      selection.on('.brush', null);
      selection.selectAll('*').remove();
      behaviour.current = null;
    };
  }, [width, state]);

  useEffect(() => {
    const element = group.current;
    if (!element || !behaviour.current || brushing) return;
    const edges: [number, number] | null = period && [
      Math.max(0, scale.x(period.min)),
      Math.min(width, scale.x(period.max + 1)),
    ];
    select<SVGGElement, unknown>(element).call(
      behaviour.current.move,
      edges && edges[1] > edges[0] ? edges : null,
    );
  }, [scale, width, period, brushing]);

  return group;
}
