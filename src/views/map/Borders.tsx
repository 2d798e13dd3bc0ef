import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { BorderPolicy, Theme } from '../../core/viewState.ts';
import { overlaps } from '../../scene/boxes.ts';
import { drawBorders } from '../../scene/map/drawAreas.ts';
import { boxIn } from '../../scene/map/equalEarth.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { shapePath } from '../../scene/map/worldPaths.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import { CanvasPen } from '../../ui/canvasPen.ts';
import { usePalette } from '../../ui/usePalette.ts';
import { usePixelRatio } from '../../ui/usePixelRatio.ts';
import { type Pane, useMapCanvas } from './useMapCanvas.ts';

interface Props {
  readonly world: Geography;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
}

const PANE: Pane = { name: 'borders', order: 420, margin: 0.1 };

function Lines({ world, theme, borders }: Props) {
  const ratio = usePixelRatio();
  const palette = usePalette(theme);
  const shapes = useMemo(() => [...world.countries, ...world.overlays], [world]);

  const drawNow = useMapCanvas(PANE, ({ context, view, size }) => {
    const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
    context.clearRect(0, 0, size.width, size.height);
    const seen = shapes.filter((shape) => overlaps(boxIn(view, shapePath(shape).box, 1), frame));
    drawBorders(new CanvasPen(context, ''), seen, view, borders, palette);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [shapes, palette, borders, ratio]);

  return null;
}

/**
 * The lines about countries, above their fills on a canvas of their own: no filter changes them, and drawing them costs
 * more than all fills.
 */
export function Borders(props: Props) {
  const [isLater, setLater] = useState(false);

  // Countries are seen by their fills first: their lines would keep the first picture waiting.
  useEffect(() => afterPaint(() => setLater(true)), []);

  return isLater && <Lines {...props} />;
}
