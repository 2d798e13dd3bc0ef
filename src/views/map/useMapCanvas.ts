import type L from 'leaflet';
import { DomUtil } from 'leaflet';
import { type DependencyList, useLayoutEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import type { Point } from '../../scene/boxes.ts';
import type { WorldView } from '../../scene/map/equalEarth.ts';
import type { Palette } from '../../scene/palette.ts';
import { fitCanvas } from '../../ui/fitCanvas.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { usePixelRatio } from '../../ui/useMedia.ts';
import { usePalette } from '../../ui/usePalette.ts';
import { viewBetween, viewFrom, zoomEasing } from './zoomView.ts';

/** Position of a canvas among the map's panes. */
export interface Pane {
  readonly name: string;
  readonly order: number;
  /** Share of the map's frame by which it extends beyond each side, so that dragging need not redraw it. */
  readonly margin: number;
}

/** The surface to draw on; the context uses CSS px. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly view: WorldView;
  readonly palette: Palette;
  /** px. */
  readonly size: { readonly width: number; readonly height: number };
  /** Device px per CSS px. */
  readonly ratio: number;
  /** Whether view, size or ratio have changed since the last drawing. */
  readonly isMoved: boolean;
}

/** Clears the whole canvas, which may have more room than the surface's size. */
export function clear({ context, ratio }: Surface): void {
  context.clearRect(0, 0, context.canvas.width / ratio, context.canvas.height / ratio);
}

/** Duration of a zoom in Leaflet's style sheet, milliseconds. */
const ZOOM_TIME = 250;
/** Milliseconds by which a frame drawn here appears later than the browser's own animations. */
const FRAME = 16;

/** px by which a canvas extends beyond each side of the map's frame. */
const marginOf = (map: L.Map, { margin }: Pane): Point => {
  const { x, y } = map.getSize();
  return { x: Math.ceil(x * margin), y: Math.ceil(y * margin) };
};

/** The current view, rounded to the same px as Leaflet's elements. */
function stillView(map: L.Map, margin: Point): WorldView {
  const { x, y } = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
  return { scale: 2 ** map.getZoom(), x: margin.x - x, y: margin.y - y, still: true };
}

/** What a drawing was made for. */
interface Frame {
  readonly view: WorldView;
  /** Size of the map's frame, px. */
  readonly size: L.Point;
  /** Device px per CSS px. */
  readonly ratio: number;
}

const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.view.scale === b.view.scale &&
  a.view.x === b.view.x &&
  a.view.y === b.view.y &&
  a.size.equals(b.size) &&
  a.ratio === b.ratio;

function paint(
  canvas: HTMLCanvasElement,
  map: L.Map,
  margin: Point,
  view: WorldView,
  isMoved: boolean,
  draw: (surface: Omit<Surface, 'palette'>) => void,
): void {
  const frame = map.getSize();
  const size = { width: frame.x + 2 * margin.x, height: frame.y + 2 * margin.y };
  const ratio = window.devicePixelRatio;
  fitCanvas(canvas, Math.round(size.width * ratio), Math.round(size.height * ratio));
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;
  DomUtil.setPosition(canvas, map.containerPointToLayerPoint([-margin.x, -margin.y]));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw({ context, view, size, ratio, isMoved });
}

/** A canvas over the map, drawn when `drawn` or the palette changes, as the map moves, and in each frame of a zoom. */
export function useMapCanvas(pane: Pane, drawn: DependencyList, draw: (surface: Surface) => void): void {
  const map = useMap();
  const [canvas] = useState(() => document.createElement('canvas'));
  const ratio = usePixelRatio();
  const palette = usePalette();
  // A closure beside those of the effect would keep the first dataset in memory, see useLatest.
  const latest = useLatest({ draw, palette });
  const redraw = useRef(() => {});

  useLayoutEffect(() => {
    const element = map.getPane(pane.name) ?? map.createPane(pane.name);
    element.style.zIndex = `${pane.order}`;
    element.style.pointerEvents = 'none';
    element.append(canvas);
    let frame = 0;
    /** The last drawing; null before the first. */
    let last: Frame | null = null;
    const show = (view: WorldView) => {
      const now = { view, size: map.getSize(), ratio: window.devicePixelRatio };
      const isMoved = last === null || !isSameFrame(last, now);
      last = now;
      paint(canvas, map, marginOf(map, pane), view, isMoved, (surface) =>
        latest.current.draw({ ...surface, palette: latest.current.palette }),
      );
    };
    /** px by which the map has been dragged since; null if anything else changed. */
    const draggedBy = (now: WorldView): Point | null => {
      if (!last?.view.still || !last.size.equals(map.getSize()) || last.view.scale !== now.scale) return null;
      return { x: Math.abs(now.x - last.view.x), y: Math.abs(now.y - last.view.y) };
    };
    const settle = ({ type }: { readonly type: string }) => {
      cancelAnimationFrame(frame);
      const margin = marginOf(map, pane);
      const now = stillView(map, margin);
      const by = draggedBy(now);
      const isShown = by !== null && by.x === 0 && by.y === 0;
      // Redraw at the end of a drag, so that the next one has the whole margin.
      const isWithin = by !== null && type === 'move' && by.x <= margin.x && by.y <= margin.y;
      if (!isShown && !isWithin) show(now);
    };
    // Leaflet reports the final zoom as soon as the animation begins, so keep where it started.
    const zooming = ({ center, zoom }: L.ZoomAnimEvent) => {
      cancelAnimationFrame(frame);
      const margin = marginOf(map, pane);
      const from = viewFrom(map, map.getCenter(), map.getZoom(), margin);
      const to = viewFrom(map, center, zoom, margin);
      let begun: number | null = null;
      const step = (now: number) => {
        begun ??= now;
        show(viewBetween(from, to, zoomEasing((now - begun + FRAME) / ZOOM_TIME)));
        frame = requestAnimationFrame(step);
      };
      show(viewBetween(from, to, 0));
      frame = requestAnimationFrame(step);
    };
    let hasView = false;
    map.whenReady(() => {
      hasView = true;
    });
    redraw.current = () => {
      if (hasView) show(last && !last.view.still ? last.view : stillView(map, marginOf(map, pane)));
    };
    map.on('move moveend zoom viewreset resize', settle);
    map.on('zoomanim', zooming);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move moveend zoom viewreset resize', settle);
      map.off('zoomanim', zooming);
      redraw.current = () => {};
      canvas.remove();
    };
  }, [map, canvas, pane, latest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these
  useLayoutEffect(() => redraw.current(), [...drawn, palette, ratio]);
}
