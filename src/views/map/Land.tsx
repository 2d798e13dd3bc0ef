import { useLayoutEffect, useMemo, useRef } from 'react';
import type { BorderPolicy, Theme } from '../../core/viewState';
import { type Box, overlaps } from '../../scene/boxes';
import type { MapScene } from '../../scene/map/mapScene';
import type { Shape, World } from '../../scene/map/world';
import { usePixelRatio } from '../../ui/usePixelRatio';
import { dirtyBoxes } from './dirtyBoxes';
import { HATCH_PERIOD } from './hatch';
import { isSameLook, type Look, lookOf, paintsOf } from './landLook';
import { useLandPointer } from './useLandPointer';
import { type Pane, type Surface, useMapCanvas } from './useMapCanvas';
import { shapePath, type WorldPath } from './worldPaths';
import { boxIn } from './worldView';

interface Props {
  readonly world: World;
  readonly scene: MapScene;
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
  onPick(partner: string, extend: boolean): void;
  onHover(partner: string | null): void;
}

const PANE: Pane = { name: 'land', order: 400, margin: 0.1 };
/** px. */
const OUTLINE = 1.6;

/** What an area takes of the canvas with its outline, device px. */
function deviceBox({ view, ratio }: Surface, box: Box): Box {
  const { x0, y0, x1, y1 } = boxIn(view, box, OUTLINE);
  return { x0: x0 * ratio, y0: y0 * ratio, x1: x1 * ratio, y1: y1 * ratio };
}

interface Area extends WorldPath {
  readonly look: Look;
}

function toWorld({ context, view, ratio }: Surface): void {
  const { scale, x, y } = view;
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
}

/** Fills an area. A hatch keeps its size, so its path is brought to the canvas; it begins with the world, so it stays on the land. */
function fillArea(surface: Surface, { path, look }: Area): void {
  const { context, view, ratio } = surface;
  const { fill, opacity } = look;
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  if (typeof fill === 'string') {
    toWorld(surface);
    context.fill(path, 'evenodd');
    return;
  }
  const [x, y] = [view.x % HATCH_PERIOD, view.y % HATCH_PERIOD];
  const onCanvas = new Path2D();
  onCanvas.addPath(path, new DOMMatrix([view.scale, 0, 0, view.scale, view.x - x, view.y - y]));
  context.setTransform(ratio, 0, 0, ratio, ratio * x, ratio * y);
  context.fill(onCanvas, 'evenodd');
}

/** Draws anew what lies in a box of the canvas, whole device px: one cut within them would leave its edges half drawn. */
function drawWithin(surface: Surface, areas: readonly Area[], within: Box, ink: string): void {
  const { context, view } = surface;
  const { x0, y0, x1, y1 } = within;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x0, y0, x1 - x0, y1 - y0);
  context.clip();
  context.clearRect(x0, y0, x1 - x0, y1 - y0);
  const there = areas.filter(({ box }) => overlaps(deviceBox(surface, box), within));
  for (const area of there) fillArea(surface, area);
  toWorld(surface);
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = OUTLINE / view.scale;
  context.lineJoin = 'round';
  for (const { path, look } of there) if (look.outlined) context.stroke(path);
  context.restore();
}

/**
 * What countries are filled with, on a canvas of its own; their borders are {@link Borders}'. Where nothing moves, only
 * what changed is drawn anew. A click on a partner's land picks it.
 */
export function Land({ world, scene, lit, theme, borders, onPick, onHover }: Props) {
  const ratio = usePixelRatio();
  const paints = useMemo(() => paintsOf(theme, ratio), [theme, ratio]);
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);
  useLandPointer(shapes, scene, onPick, onHover);
  const drawn = useRef<{ readonly shapes: readonly Shape[]; readonly areas: readonly Area[] } | null>(null);

  const drawNow = useMapCanvas(PANE, (surface) => {
    const { context, isMoved } = surface;
    const areas = shapes.map((shape): Area => {
      const look = lookOf(shape, scene, paints, lit, borders);
      return { ...shapePath(shape), look };
    });
    const before = isMoved || drawn.current?.shapes !== shapes ? null : drawn.current.areas;
    drawn.current = { shapes, areas };
    const changed = areas.filter(({ look }, i) => !isSameLook(look, before?.[i]?.look));
    const all = { x0: 0, y0: 0, x1: context.canvas.width, y1: context.canvas.height };
    const dirty = before ? dirtyBoxes(changed.map(({ box }) => deviceBox(surface, box))) : [all];
    for (const within of dirty)
      if (overlaps(within, all)) drawWithin(surface, areas, within, paints.palette.ink);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [shapes, scene, paints, lit, borders]);

  return null;
}
