import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { BorderPolicy, Theme } from '../../core/viewState';
import { overlaps } from '../../scene/boxes';
import type { Shape, World } from '../../scene/map/world';
import { PALETTES } from '../../scene/palette';
import { usePixelRatio } from '../../ui/usePixelRatio';
import { type Pane, useMapCanvas } from './useMapCanvas';
import { shapePath } from './worldPaths';
import { boxIn } from './worldView';

interface Props {
  readonly world: World;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
}

const PANE: Pane = { name: 'borders', order: 420, margin: 0.1 };
/** px. */
const BORDER = 0.6;
const SEAM = 0.4;

function Lines({ world, theme, borders }: Props) {
  const ratio = usePixelRatio();
  const shapes = useMemo(() => {
    const all = [...world.countries, ...world.overlays];
    const isSeam = ({ disputed }: Shape) => disputed !== null && borders === 'neutral';
    return { bordered: all.filter((shape) => !isSeam(shape)), seams: all.filter(isSeam) };
  }, [world, borders]);

  const drawNow = useMapCanvas(PANE, ({ context, view, size, ratio: scaled }) => {
    const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
    const { border, land } = PALETTES[theme];
    const { scale, x, y } = view;
    context.clearRect(0, 0, size.width, size.height);
    context.setTransform(scaled * scale, 0, 0, scaled * scale, scaled * x, scaled * y);
    context.lineJoin = 'round';
    const drawAll = (of: readonly Shape[], colour: string, width: number) => {
      context.strokeStyle = colour;
      context.lineWidth = width / scale;
      for (const { path, box } of of.map(shapePath))
        if (overlaps(boxIn(view, box, width), frame)) context.stroke(path);
    };
    drawAll(shapes.bordered, border, BORDER);
    // An area that is not marked has no line of its own: this one closes the seam to the land about it.
    drawAll(shapes.seams, land, SEAM);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [shapes, theme, ratio]);

  return null;
}

/**
 * The lines about countries, above their fills on a canvas of their own: no filter changes them, and drawing them costs
 * more than all fills.
 */
export function Borders(props: Props) {
  const [isLater, setLater] = useState(false);

  // Countries are seen by their fills first: their lines would keep the first picture waiting.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setLater(true)));
    return () => cancelAnimationFrame(frame);
  }, []);

  return isLater && <Lines {...props} />;
}
