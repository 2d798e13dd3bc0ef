import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Columns } from '../../core/columns.ts';
import { isoOf } from '../../core/days.ts';
import type { Names } from '../../core/names.ts';
import { spanOf } from '../../core/query.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { drawnRows, lanesOf } from '../../scene/timeline/lanes.ts';
import type { PlacedMark } from '../../scene/timeline/placedLane.ts';
import { timelineScene } from '../../scene/timeline/timelineScene.ts';
import { laneWindow, panWindow, revealInWindow, zoomWindow } from '../../scene/timeline/timeWindow.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { OnSelect } from '../../state/useOnSelect.ts';
import { useSelectedRow } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { lazyPart } from '../../ui/lazyPart.tsx';
import { afterPaint } from '../../ui/useAfterPaint.ts';
import { useTheme } from '../../ui/usePalette.ts';
import { useSize } from '../../ui/useSize.ts';
import { useSame } from '../../ui/useStable.ts';
import { Overview } from './Overview.tsx';
import { Plot } from './Plot.tsx';
import { Outside, PeriodFields, Toolbar, type WindowStep } from './Toolbar.tsx';
import styles from './timeline.module.css';
import { useWindow } from './useWindow.ts';
import { useTimelineKeys } from './useZoom.ts';

const Legend = lazyPart(() => import('./TimelineLegend.tsx'), 'TimelineLegend', 'timeline.legend', 'over');

const ContextNames = lazyPart(
  () => import('./ContextPeriods.tsx'),
  'ContextNames',
  'timeline.context',
  'nowhere',
);
const ContextCredit = lazyPart(
  () => import('./ContextPeriods.tsx'),
  'ContextCredit',
  'timeline.context',
  'nowhere',
);

const NAME_SIZE = 12;
const NAME_MARGIN = 40;
const MIN_GUTTER = 112;
/** Greatest share of the panel's width for lane names. */
const GUTTER_SHARE = 0.24;

/** Width of the column of lane names, px: fits the longest, within bounds. */
function gutterOf(width: number, laneNames: readonly string[]): number {
  const longest = Math.max(0, ...laneNames.map((name) => textWidth(name, NAME_SIZE)));
  return Math.round(Math.min(width * GUTTER_SHARE, Math.max(MIN_GUTTER, longest + NAME_MARGIN)));
}
const RIGHT_MARGIN = 14;
const AXIS_HEIGHT = 22;
/** Least height of the lanes together, px. */
const MIN_LANES = 60;

/** The requested height grows in steps of this many px, so that few filters change it, because that redraws the map. */
const ROOM_STEP = 40;

/** px of scrolling after which the drawn lanes are updated. */
const SCROLL_STEP = 80;
/** px beyond the visible part of the plot in which lanes are drawn too, for the arrow keys to reach. */
const AROUND = 240;

/** Factor by which one step of zooming in shrinks the window. */
const STEP = 0.6;

/** Most labels cached: filters need mostly the same ones, and each requires unpacking a record. */
const MAX_LABELS = 5000;

/** A record's short title or title, by row. */
function labelsOf(columns: Columns, names: Names): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    const label = known.get(row);
    if (label !== undefined) return label;
    if (known.size >= MAX_LABELS) known.clear();
    const agreement = columns.recordOf(row);
    const made = agreement ? names.text(agreement.shortTitle ?? agreement.title) : '';
    known.set(row, made);
    return made;
  };
}

interface Props {
  /** Factor by which the page enlarges it. */
  readonly enlarged: number;
  readonly playing: boolean;
  /** Reports the height in px in which everything would fit. */
  onRoom?(room: number): void;
}

/** The timeline: when agreements were made, how exact the date is, how firm they are, and how long they last. */
export function TimelineView({ enlarged, playing, onRoom }: Props) {
  const {
    t,
    columns,
    names,
    result,
    view,
    layers,
    update,
    field: { facet: colourBy },
  } = useAtlas();
  const selectedRow = useSelectedRow();
  const [body, size] = useSize<HTMLDivElement>();
  const control = useWindow(playing);
  const [legendOpen, setLegendOpen] = useState(false);
  const [scrolled, setScrolled] = useState(0);
  const { shown, whole } = control;
  const gutter = useMemo(() => {
    const { values } = columns.domains[view.lanes];
    return gutterOf(
      size.width,
      values.map((value) => names.value(view.lanes, value)),
    );
  }, [columns, names, view.lanes, size.width]);
  const right = Math.max(60, size.width - gutter - RIGHT_MARGIN);
  const height = Math.max(MIN_LANES, size.height - AXIS_HEIGHT);
  const selected = view.facets[view.lanes];
  const { folded } = view;
  const lanes = useMemo(
    () => lanesOf(columns, drawnRows(columns, result), view.lanes, selected, view.laneSectors),
    [columns, result, view.lanes, view.laneSectors, selected],
  );
  const band = useMemo(
    () => ({ from: scrolled - AROUND, to: scrolled + size.height + AROUND }),
    [scrolled, size.height],
  );
  const labelOf = useMemo(() => labelsOf(columns, names), [columns, names]);
  const byActivity = view.periodBy === 'active';
  const asked = useSame({
    ...{ columns, result, lanes, folded, right, height, byActivity, colourBy, labelOf },
    window: shown,
    left: 0,
    // A selected record has lines to all related ones, visible or not.
    band: selectedRow === undefined ? band : undefined,
    selected: selectedRow,
  });
  const scene = useMemo(() => timelineScene(asked), [asked]);
  const below = scene.lanes.filter(({ y1 }) => y1 > scrolled + height + 1).length;
  const middle = (shown.min + shown.max) / 2;
  const zoomBy = (factor: number) => control.goTo(zoomWindow(shown, factor, middle, whole));
  const panBy = (share: number) => control.goTo(panWindow(shown, share, whole));

  const reveal = (row: number) => {
    const span = spanOf(columns, [row]);
    if (row >= columns.dated || !span) return;
    const window = revealInWindow(shown, span, whole);
    if (window !== shown) control.goTo(window);
    const marks = scene.lanes.flatMap((lane) => lane.marks).filter((mark) => mark.row === row);
    const plot = body.current;
    const isSeen = ({ y }: PlacedMark) => y >= scrolled && y <= scrolled + height;
    const [mark] = marks;
    if (mark && plot && !marks.some(isSeen)) plot.scrollTo({ top: mark.y - height / 2 });
  };

  const region = useRef<HTMLElement>(null);
  const hasRoom = useRef(false);
  // Depends only on the lanes: moving the window must not resize the map.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useLayoutEffect(() => {
    if (!onRoom || size.height === 0) return undefined;
    const ask = () => {
      if (!region.current || !body.current) return;
      // Measure both now, because the size may have changed within the frame.
      const tools = region.current.clientHeight - body.current.clientHeight;
      const room = tools + AXIS_HEIGHT + Math.max(MIN_LANES, scene.room);
      onRoom(Math.ceil(room / ROOM_STEP) * ROOM_STEP);
    };
    // A resized map is redrawn completely, so resize it one frame after the response to a click.
    if (hasRoom.current) return afterPaint(ask);
    hasRoom.current = true;
    ask();
    return undefined;
  }, [lanes, folded, right, onRoom]);

  const steps: Readonly<Record<WindowStep, () => void>> = {
    earlier: () => panBy(-0.25),
    later: () => panBy(0.25),
    zoomOut: () => zoomBy(1 / STEP),
    zoomIn: () => zoomBy(STEP),
    whole: () => control.goTo(whole),
    reset: () => control.goTo(null),
  };

  useTimelineKeys({ zoom: zoomBy, pan: panBy, reset: () => control.goTo(null) }, STEP);

  return (
    <section
      ref={region}
      className={`${controls.region} ${styles.region}`}
      data-theme-now={useTheme()}
      aria-label={t('timeline.region')}
      data-visible-count={result.rows.length}
      data-window={`${isoOf(shown.min)}..${isoOf(shown.max)}`}
    >
      <OnSelect show={reveal} />
      <Toolbar
        legendOpen={legendOpen}
        onLegend={() => setLegendOpen(!legendOpen)}
        onStep={(step) => steps[step]()}
      >
        <PeriodFields />
      </Toolbar>
      {legendOpen && <Legend />}
      {layers.length > 0 && size.width > 0 && <ContextNames scale={scene.scale} gutter={gutter} />}
      <div
        className={styles.body}
        ref={body}
        onScroll={({ currentTarget }) =>
          setScrolled(Math.floor(currentTarget.scrollTop / SCROLL_STEP) * SCROLL_STEP)
        }
      >
        {size.width > 0 && (
          <Outside {...{ scene, gutter, control }} onShow={(target) => control.goTo(target)} />
        )}
        {size.width > 0 && (
          <Plot
            {...{ scene, control, gutter }}
            axisHeight={AXIS_HEIGHT}
            {...{ size, enlarged, band }}
            onPan={panBy}
            onExtent={(lane) => {
              const span = laneWindow(columns, lane.rows, whole);
              if (span) control.goTo(span);
            }}
          />
        )}
      </div>
      <div className={styles.foot}>
        {below > 0 && (
          <p className={`${controls.note} ${styles.below}`} data-on-slides>
            {t('timeline.lanesBelow', { count: below })}
          </p>
        )}
        {scene.undated > 0 && (
          <p className={controls.note}>
            <Button
              look="quiet"
              title={t('timeline.undatedHint')}
              onClick={() => update((current) => ({ ...current, screen: 'table' }))}
            >
              {t('timeline.undated', { count: scene.undated })}
            </Button>
          </p>
        )}
        {layers.length > 0 && <ContextCredit />}
        <Overview gutter={gutter} margin={RIGHT_MARGIN} whole={whole} control={control} />
      </div>
    </section>
  );
}
