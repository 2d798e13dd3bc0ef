import L from 'leaflet';
import { useLayoutEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Theme } from '../../core/viewState';
import { emphasisOf } from '../../scene/map/emphasis';
import { PALETTES, sectorSwatches } from '../../scene/palette';
import { useAtlas } from '../../state/useAtlas';
import { pageFont } from '../../ui/pageFont';
import { drawBubble, drawDot, drawHub, drawLeader, type Point, penFor } from './drawPlaces';
import { HUB_RADIUS, type Placed } from './usePlaced';
import { zoomEasing } from './zoomEasing';

type PointOf = (place: L.LatLngTuple) => Point;

interface Props {
  readonly placed: Placed;
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
}

/** Milliseconds that Leaflet's style sheet gives a zoom. */
const ZOOM_TIME = 250;
/** Milliseconds by which a frame drawn here is seen later than what the browser moves by itself. */
const FRAME = 16;
/** Below the pane of the buttons, above that of the lines. */
const PANE = 'places';
const PANE_ORDER = '590';

/** Where places are in a view, px of the map's frame. */
function viewOf(map: L.Map, center: L.LatLng, zoom: number): PointOf {
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2));
  return (place) => map.project(place, zoom).subtract(origin);
}

function split<T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}

function paint(
  canvas: HTMLCanvasElement,
  map: L.Map,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const { x: width, y: height } = map.getSize();
  const ratio = window.devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  draw(context);
}

/**
 * Draws `draw` with where places are now, px of the map's frame: anew with every move of the map, and through the
 * animation of a zoom. Returns a function that draws at once.
 */
function useMoving(canvas: HTMLCanvasElement, draw: (pointOf: PointOf) => void): () => void {
  const map = useMap();
  const state = useRef({ draw, pointOf: ((place) => map.latLngToContainerPoint(place)) as PointOf });
  useLayoutEffect(() => {
    state.current.draw = draw;
  });

  useLayoutEffect(() => {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = PANE_ORDER;
    pane.style.pointerEvents = 'none';
    pane.append(canvas);
    const still: PointOf = (place) => map.latLngToContainerPoint(place);
    let frame = 0;
    const settle = () => {
      cancelAnimationFrame(frame);
      state.current.pointOf = still;
      state.current.draw(still);
    };
    // Leaflet is at the end of a zoom as soon as its animation begins, so where it came from is kept.
    const zooming = ({ center, zoom }: L.ZoomAnimEvent) => {
      cancelAnimationFrame(frame);
      const from = viewOf(map, map.getCenter(), map.getZoom());
      const to = viewOf(map, center, zoom);
      const show = (share: number) => {
        state.current.pointOf = (place) => {
          const [start, end] = [from(place), to(place)];
          return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
        };
        state.current.draw(state.current.pointOf);
      };
      let begun: number | null = null;
      const step = (now: number) => {
        begun ??= now;
        show(zoomEasing((now - begun + FRAME) / ZOOM_TIME));
        frame = requestAnimationFrame(step);
      };
      show(0);
      frame = requestAnimationFrame(step);
    };
    map.on('move zoom viewreset resize', settle);
    map.on('zoomanim', zooming);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move zoom viewreset resize', settle);
      map.off('zoomanim', zooming);
      canvas.remove();
    };
  }, [map, canvas]);

  return () => state.current.draw(state.current.pointOf);
}

/**
 * Bubbles, dots and the hub with their labels, on one canvas: hundreds of elements with their texts would be laid out and
 * painted with every filter. The buttons that stand over them are {@link Bubbles}'.
 */
export function PlacesCanvas({ placed, lit, theme }: Props) {
  const map = useMap();
  const { dataset } = useAtlas();
  const [canvas] = useState(() => document.createElement('canvas'));

  const draw = (pointOf: PointOf) =>
    paint(canvas, map, (context) => {
      const pen = penFor(context, PALETTES[theme], sectorSwatches(dataset.sectors), pageFont());
      const at = ([lng, lat]: readonly [number, number]) => pointOf([lat, lng]);
      const { hub } = placed;
      if (hub) drawHub(pen, at(hub.at), HUB_RADIUS, hub.side, hub.text);
      const isHot = (partner: string) => emphasisOf(partner, lit) === 'hot';
      const [hotDots, dots] = split(placed.dots, ({ partner }) => isHot(partner));
      for (const dot of dots) drawDot(pen, at(dot.at), dot, emphasisOf(dot.partner, lit));
      const bubbles = placed.bubbles
        .map((named) => ({ ...named, emphasis: emphasisOf(named.bubble.partner, lit) }))
        .sort((a, b) => Number(a.emphasis === 'hot') - Number(b.emphasis === 'hot') || a.order - b.order);
      for (const { bubble, emphasis } of bubbles) drawLeader(pen, at(bubble.at), bubble, emphasis);
      for (const { bubble, name, side, emphasis } of bubbles)
        drawBubble(pen, at(bubble.at), bubble, { text: name, side }, emphasis);
      // Above all, so that one that is hovered elsewhere is found among the bubbles.
      for (const dot of hotDots) drawDot(pen, at(dot.at), dot, 'hot', lit?.size === 1);
    });
  const drawNow = useMoving(canvas, draw);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [placed, lit, theme, dataset]);

  return null;
}
