import { useLayoutEffect, useMemo, useRef } from 'react';
import type { BorderPolicy, Theme } from '../../core/viewState.ts';
import { type Box, overlaps } from '../../scene/boxes.ts';
import { type Area, areaStyle, drawAreas, isSameStyle, OUTLINE } from '../../scene/map/drawAreas.ts';
import { boxIn } from '../../scene/map/equalEarth.ts';
import type { Geography, Shape } from '../../scene/map/geography.ts';
import type { MapScene } from '../../scene/map/mapScene.ts';
import { shapePath } from '../../scene/map/worldPaths.ts';
import type { Palette } from '../../scene/palette.ts';
import { CanvasPen } from '../../ui/canvasPen.ts';
import { usePalette } from '../../ui/usePalette.ts';
import { usePixelRatio } from '../../ui/usePixelRatio.ts';
import { dirtyBoxes } from './dirtyBoxes.ts';
import { useLandPointer } from './useLandPointer.ts';
import { type Pane, type Surface, useMapCanvas } from './useMapCanvas.ts';

interface Props {
  readonly world: Geography;
  readonly scene: MapScene;
  readonly highlighted: ReadonlySet<string> | null;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
  onPick(partner: string, extend: boolean): void;
  onHover(partner: string | null): void;
}

const PANE: Pane = { name: 'land', order: 400, margin: 0.1 };
/** What an area takes of the canvas with its outline, device px. */
function deviceBox({ view, ratio }: Surface, shape: Shape): Box {
  const { x0, y0, x1, y1 } = boxIn(view, shapePath(shape).box, OUTLINE);
  return { x0: x0 * ratio, y0: y0 * ratio, x1: x1 * ratio, y1: y1 * ratio };
}

/** Draws anew what lies in a box of the canvas, whole device px: one cut within them would leave its edges half drawn. */
function drawWithin(surface: Surface, areas: readonly Area[], within: Box, palette: Palette): void {
  const { context, view, ratio } = surface;
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

/**
 * What countries are filled with, on a canvas of its own; their borders are {@link Borders}'. Where nothing moves, only
 * what changed is drawn anew. A click on a partner's land picks it.
 */
export function Land({ world, scene, highlighted, theme, borders, onPick, onHover }: Props) {
  const ratio = usePixelRatio();
  const palette = usePalette(theme);
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);
  useLandPointer(shapes, scene, onPick, onHover);
  const drawn = useRef<{ readonly shapes: readonly Shape[]; readonly areas: readonly Area[] } | null>(null);

  const drawNow = useMapCanvas(PANE, (surface) => {
    const { context, isMoved } = surface;
    const areas = shapes.map(
      (shape): Area => ({ shape, style: areaStyle(shape, scene, palette, highlighted, borders) }),
    );
    const before = isMoved || drawn.current?.shapes !== shapes ? null : drawn.current.areas;
    drawn.current = { shapes, areas };
    const changed = areas.filter(({ style }, i) => !isSameStyle(style, before?.[i]?.style));
    const all = { x0: 0, y0: 0, x1: context.canvas.width, y1: context.canvas.height };
    const dirty = before ? dirtyBoxes(changed.map(({ shape }) => deviceBox(surface, shape))) : [all];
    for (const within of dirty) if (overlaps(within, all)) drawWithin(surface, areas, within, palette);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [shapes, scene, palette, highlighted, borders, ratio]);

  return null;
}
