import { useLayoutEffect, useMemo } from 'react';
import type { BorderPolicy, Theme } from '../../core/viewState';
import type { MapScene } from '../../scene/map/mapScene';
import type { World } from '../../scene/map/world';
import { type Look, lookOf, paintsOf } from './landLook';
import { useLandPointer } from './useLandPointer';
import { type Pane, type Surface, useMapCanvas } from './useMapCanvas';
import { shapePath, type WorldPath } from './worldPaths';
import { isInView } from './worldView';

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

/** Fills a shape; a hatch keeps to the px of the canvas, so its path is brought there. */
function fillShape({ context, view, ratio }: Surface, { path }: WorldPath, { fill, opacity }: Look): void {
  const { scale, x, y } = view;
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  if (typeof fill === 'string') {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    context.fill(path, 'evenodd');
    return;
  }
  const onCanvas = new Path2D();
  onCanvas.addPath(path, new DOMMatrix([scale, 0, 0, scale, x, y]));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fill(onCanvas, 'evenodd');
}

/**
 * What countries are filled with, on a canvas of its own; their borders are {@link Borders}'. A click on a partner's land
 * picks it.
 */
export function Land({ world, scene, lit, theme, borders, onPick, onHover }: Props) {
  const paints = useMemo(() => paintsOf(theme), [theme]);
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);
  useLandPointer(shapes, scene, onPick, onHover);

  const drawNow = useMapCanvas(PANE, (surface) => {
    const { context, view, size, ratio } = surface;
    const outlined: WorldPath[] = [];
    for (const shape of shapes) {
      const area = shapePath(shape);
      if (!isInView(area.box, view, size)) continue;
      const look = lookOf(shape, scene, paints, lit, borders);
      fillShape(surface, area, look);
      if (look.outlined) outlined.push(area);
    }
    const { scale, x, y } = view;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    context.globalAlpha = 1;
    context.strokeStyle = paints.palette.ink;
    context.lineWidth = OUTLINE / scale;
    context.lineJoin = 'round';
    for (const { path } of outlined) context.stroke(path);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [shapes, scene, paints, lit, borders]);

  return null;
}
