import type L from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import type { BorderPolicy } from '../../core/viewState.ts';
import { type Box, overlaps } from '../../scene/boxes.ts';
import {
  type Area,
  areaStyle,
  drawAreas,
  drawBorders,
  isSameStyle,
  OUTLINE,
  partnerOf,
} from '../../scene/map/drawAreas.ts';
import { boxIn, worldPoint } from '../../scene/map/equalEarth.ts';
import type { Geography, Shape } from '../../scene/map/geography.ts';
import type { MapScene } from '../../scene/map/mapScene.ts';
import { shapePath } from '../../scene/map/shapePath.ts';
import { CanvasPen, path2d } from '../../ui/canvasPen.ts';
import { afterPaint } from '../../ui/useAfterPaint.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { dirtyBoxes } from './dirtyBoxes.ts';
import { clear, type Pane, type Surface, useMapCanvas } from './useMapCanvas.ts';

interface Props {
  readonly world: Geography;
  readonly scene: MapScene;
  readonly highlighted: ReadonlySet<string> | null;
  readonly borders: BorderPolicy;
  onPick(partner: string, extend: boolean): void;
  onHover(partner: string | null): void;
}

const PANE: Pane = { name: 'land', order: 400, margin: 0.1 };

/** Box of an area and its outline on the canvas, device px. */
function deviceBox({ view, ratio }: Surface, shape: Shape): Box {
  const { x0, y0, x1, y1 } = boxIn(view, shapePath(shape).box, OUTLINE);
  return { x0: x0 * ratio, y0: y0 * ratio, x1: x1 * ratio, y1: y1 * ratio };
}

/** Redraws a box of the canvas, given in whole device px, because fractions would leave half-drawn edges. */
function drawWithin(surface: Surface, areas: readonly Area[], within: Box): void {
  const { context, view, ratio, palette } = surface;
  const { x0, y0, x1, y1 } = within;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x0, y0, x1 - x0, y1 - y0);
  context.clip();
  context.clearRect(x0, y0, x1 - x0, y1 - y0);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const there = areas.filter(({ shape }) => overlaps(deviceBox(surface, shape), within));
  drawAreas(new CanvasPen(context, ''), there, view, palette);
  context.restore();
}

/** The fills of countries, on their own canvas; while the map rests, only changes are redrawn. A click picks a partner. */
export function Land({ world, scene, highlighted, borders, onPick, onHover }: Props) {
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);
  useLandPointer(shapes, scene, onPick, onHover);
  const drawn = useRef<{ readonly shapes: readonly Shape[]; readonly areas: readonly Area[] } | null>(null);

  useMapCanvas(PANE, [shapes, scene, highlighted, borders], (surface) => {
    const { context, palette, isMoved } = surface;
    const areas = shapes.map(
      (shape): Area => ({ shape, style: areaStyle(shape, scene, palette, highlighted, borders) }),
    );
    const before = isMoved || drawn.current?.shapes !== shapes ? null : drawn.current.areas;
    drawn.current = { shapes, areas };
    const changed = areas.filter(({ style }, i) => !isSameStyle(style, before?.[i]?.style));
    const all = { x0: 0, y0: 0, x1: context.canvas.width, y1: context.canvas.height };
    const dirty = before ? dirtyBoxes(changed.map(({ shape }) => deviceBox(surface, shape))) : [all];
    for (const within of dirty) if (overlaps(within, all)) drawWithin(surface, areas, within);
  });
  return null;
}

/** Leaflet's class for a map whose pointer is over something clickable. */
const POINTING = 'leaflet-interactive';

/** The topmost shape at a point; `context` can be of any canvas. */
function shapeAt(
  shapes: readonly Shape[],
  { lat, lng }: L.LatLng,
  context: CanvasRenderingContext2D | null,
): Shape | undefined {
  const [x, y] = worldPoint([lng, lat]);
  return shapes.findLast((shape) => {
    const { path, box } = shapePath(shape);
    const isNear = x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
    return isNear && context?.isPointInPath(path2d(path), x, y, 'evenodd') === true;
  });
}

/** Reports which partner's land is hovered or clicked, except over a bubble's button, which reports itself. */
function useLandPointer(
  shapes: readonly Shape[],
  scene: MapScene,
  onPick: (partner: string, extend: boolean) => void,
  onHover: (partner: string | null) => void,
): void {
  const map = useMap();
  const latest = useLatest({ shapes, scene, onPick, onHover });

  useEffect(() => {
    const context = document.createElement('canvas').getContext('2d');
    let hovered: string | null = null;
    const isOnButton = ({ target }: MouseEvent) =>
      target instanceof Node && map.getPane('markerPane')?.contains(target) === true;
    const partnerAt = ({ latlng, originalEvent }: L.LeafletMouseEvent): string | null => {
      const { shapes, scene } = latest.current;
      const shape = isOnButton(originalEvent) ? undefined : shapeAt(shapes, latlng, context);
      return shape ? partnerOf(scene.areas.get(shape.code)) : null;
    };
    const hover = (partner: string | null, isSaid: boolean) => {
      if (partner === hovered) return;
      hovered = partner;
      map.getContainer().classList.toggle(POINTING, partner !== null);
      if (isSaid) latest.current.onHover(partner);
    };
    const handlers: L.LeafletEventHandlerFnMap = {
      mousemove: (event) => {
        if (event.originalEvent.buttons === 0) hover(partnerAt(event), !isOnButton(event.originalEvent));
      },
      mouseout: () => hover(null, true),
      click: (event) => {
        const partner = partnerAt(event);
        if (partner !== null) latest.current.onPick(partner, event.originalEvent.shiftKey);
      },
    };
    map.on(handlers);
    return () => {
      map.off(handlers);
    };
  }, [map, latest]);
}

interface BordersProps {
  readonly world: Geography;
  readonly borders: BorderPolicy;
}

const BORDERS_PANE: Pane = { name: 'borders', order: 420, margin: 0.1 };

function Lines({ world, borders }: BordersProps) {
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);
  useMapCanvas(BORDERS_PANE, [shapes, borders], (surface) => {
    const { context, view, size, palette } = surface;
    const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
    clear(surface);
    const seen = shapes.filter((shape) => overlaps(boxIn(view, shapePath(shape).box, 1), frame));
    drawBorders(new CanvasPen(context, ''), seen, view, borders, palette);
  });
  return null;
}

/** The borders on their own canvas, because filters don't change them and they cost more than all fills. */
export function Borders(props: BordersProps) {
  const [isLater, setLater] = useState(false);

  // Draw the fills first: the borders would delay the first picture.
  useEffect(() => afterPaint(() => setLater(true)), []);

  return isLater && <Lines {...props} />;
}
