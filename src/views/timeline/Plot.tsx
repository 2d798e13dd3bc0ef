import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { isHighlighted } from '../../core/hover.ts';
import { binAt } from '../../scene/timeline/density.ts';
import { type Direction, markAt, neighbour } from '../../scene/timeline/neighbours.ts';
import { type Band, isInBand, type PlacedLane, type PlacedMark } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { zoomWindow } from '../../scene/timeline/timeWindow.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { setHover, useHover } from '../../state/useHover.ts';
import { useSelection } from '../../state/useViewParts.ts';
import controls from '../../ui/controls.module.css';
import { lazyPart } from '../../ui/lazyPart.tsx';
import type { Size } from '../../ui/useSize.ts';
import { Crosshair } from './Crosshair.tsx';
import { Axis, Lanes } from './Lanes.tsx';
import { Marks, useEmphasis } from './Marks.tsx';
import { MarksCanvas } from './MarksCanvas.tsx';
import styles from './timeline.module.css';
import type { WindowControl } from './useWindow.ts';
import { useZoom } from './useZoom.ts';

const Tooltip = lazyPart(() => import('./Tooltip.tsx'), 'Tooltip', 'app.panelTimeline', 'nowhere');
const AsOfLine = lazyPart(() => import('./AsOfLine.tsx'), 'AsOfLine', 'app.asOf', 'over');
const RelationLines = lazyPart(
  () => import('./RelationLines.tsx'),
  'RelationLines',
  'app.part.relations',
  'over',
);

const ContextBands = lazyPart(
  () => import('./ContextPeriods.tsx'),
  'ContextBands',
  'timeline.context',
  'nowhere',
);

interface Props {
  readonly scene: TimelineScene;
  readonly control: WindowControl;
  /** Width of the lane names and height of the axis, px. */
  readonly gutter: number;
  readonly axisHeight: number;
  readonly size: Size;
  readonly enlarged: number;
  /** The vertical part of the plot to draw. */
  readonly band: Band;
  onPan(share: number): void;
  onExtent(lane: PlacedLane): void;
}

/** Distance in px within which the pointer counts as on a mark. */
const REACH = 10;
/** Share of the window shown after a click on a dense lane. */
const NEARER = 0.25;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The pointer in a group's own px. Not based on the group's box, because its content may extend beyond its origin. */
function pointIn(group: SVGGElement | null, { clientX, clientY }: MouseEvent) {
  const own = group?.getScreenCTM()?.inverse();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(own);
  return { x, y };
}

/** Lanes, axis and marks, with their gestures and keys. */
export function Plot(props: Props) {
  const { scene, control, gutter, axisHeight, size, enlarged, band, onPan, onExtent } = props;
  const { t, columns, view, layers, update } = useAtlas();
  const hasSelection = useSelection() !== null;
  const hover = useHover();
  const plot = useRef<SVGGElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const axis = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [pointed, setPointed] = useState<PlacedMark | null>(null);
  const width = scene.scale.right;
  const overflow = scene.height > size.height - axisHeight + 1;
  const height = Math.max(scene.height, size.height - axisHeight);
  useZoom(plot, control, width, overflow);

  const scroller = ground.current?.parentElement;

  // There may be hundreds of lanes: draw only the visible ones, and some on either side for the arrow keys to reach.
  const seen = useMemo(() => scene.lanes.filter((lane) => isInBand(lane, band)), [scene, band]);
  const marks = useMemo(() => seen.flatMap((lane) => lane.marks), [seen]);
  const { isHighlighted: someHighlighted, emphasis } = useEmphasis(marks, hover);
  const [focused, setFocused] = useState<string | null>(null);
  const first = marks.find(({ isOutside }) => !isOutside) ?? marks[0];
  const tabStop = marks.some(({ key }) => key === current) ? current : (first?.key ?? null);
  const idOf = ({ row }: PlacedMark) => columns.idOf(row);

  const point = (mark: PlacedMark | null) => {
    setPointed(mark);
    setHover(mark && { kind: 'agreement', id: idOf(mark) });
  };
  const open = (mark: PlacedMark) => update((state) => ({ ...state, selected: idOf(mark) }));
  const focus = (mark: PlacedMark | null) => {
    if (!mark) return;
    setCurrent(mark.key);
    plot.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(mark.key)}"]`)?.focus();
  };
  const local = (event: MouseEvent) => {
    const { x, y } = pointIn(plot.current, event);
    return markAt(scene, x, y, REACH);
  };

  // If a lane has too many records to tell apart, a click zooms in.
  const onGround = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const lane = scene.lanes.find(({ y0, y1 }) => y >= y0 && y < y1);
    if (lane?.density && binAt(lane.density, x))
      control.goTo(zoomWindow(control.shown, NEARER, scene.scale.dayAt(x), control.whole));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const mark = marks.find(({ key }) => key === current);
    const onMark = event.target instanceof SVGGElement && event.target.dataset.key !== undefined;
    const direction = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onMark && mark && direction) focus(neighbour(scene.lanes, mark, direction));
    else if (onMark && mark && (event.key === 'Enter' || event.key === ' ')) open(mark);
    else if (event.key === 'PageUp') onPan(-0.25);
    else if (event.key === 'PageDown') onPan(0.25);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.plot} ref={ground} data-overflow={overflow}>
      <Axis scene={scene} width={size.width} height={axisHeight} gutter={gutter} layer={axis}>
        {layers.length > 0 && <ContextBands scale={scene.scale} above={axisHeight} height={0} />}
      </Axis>
      <svg
        className={styles.lanes}
        style={{ marginTop: -axisHeight }}
        width={size.width}
        height={height + axisHeight}
        role="group"
        aria-label={t('timeline.plot')}
        onKeyDown={onKeyDown}
      >
        <Lanes
          scene={scene}
          lanes={seen}
          by={view.lanes}
          gutter={gutter}
          top={axisHeight}
          height={height}
          onExtent={onExtent}
        />
        <g ref={plot} className={styles.surface} transform={`translate(${gutter},${axisHeight})`}>
          {layers.length > 0 && <ContextBands scale={scene.scale} above={axisHeight} height={height} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: helps pointers hit small marks; keys use the marks themselves */}
          <rect
            className={styles.ground}
            width={width}
            height={height}
            onPointerMove={(event) => point(local(event))}
            onPointerLeave={() => point(null)}
            onClick={(event) => {
              const mark = local(event);
              if (mark) open(mark);
              else onGround(pointIn(plot.current, event));
            }}
            onDoubleClick={(event) => {
              const { y } = pointIn(plot.current, event);
              const lane = scene.lanes.find(({ y0, y1 }) => y >= y0 && y < y1);
              if (lane) onExtent(lane);
            }}
          />
          {view.asOf !== null && (
            <AsOfLine scale={scene.scale} whole={control.whole} {...{ height, axis, axisHeight }} />
          )}
          {hasSelection && <RelationLines scene={scene} />}
          <Marks
            {...{ scene, marks, emphasis, tabStop }}
            markUnder={local}
            onPoint={point}
            onOpen={open}
            onFocus={(mark, isByKey) => {
              setFocused(isByKey ? mark.key : null);
              setCurrent(mark.key);
              point(mark);
            }}
            onBlur={() => {
              setFocused(null);
              point(null);
            }}
          />
          <Crosshair target={plot} scene={scene} height={height} axis={axis} axisHeight={axisHeight} />
        </g>
      </svg>
      <MarksCanvas
        scene={scene}
        lanes={seen}
        left={gutter}
        above={axisHeight}
        enlarged={enlarged}
        focused={focused}
        isHighlighted={someHighlighted}
        emphasis={emphasis}
      />
      {scene.lanes.length === 0 && (
        <p className={`${controls.nothing} ${styles.nothing}`}>{t('timeline.nothing')}</p>
      )}
      {scroller && pointed && hover?.kind === 'agreement' && isHighlighted(columns, pointed.row, hover) && (
        <Tooltip mark={pointed} left={gutter} top={axisHeight} scroller={scroller} />
      )}
    </div>
  );
}
