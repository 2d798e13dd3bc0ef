import { useLayoutEffect } from 'react';
import { colourField } from '../../core/colourField.ts';
import type { Theme } from '../../core/viewState.ts';
import { drawPlaces } from '../../scene/map/drawPlaces.ts';
import type { Arc } from '../../scene/map/mapScene.ts';
import type { Placed } from '../../scene/map/placing.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { CanvasPen } from '../../ui/canvasPen.ts';
import { pageFont } from '../../ui/pageFont.ts';
import { usePalette } from '../../ui/usePalette.ts';
import { usePixelRatio } from '../../ui/usePixelRatio.ts';
import { type Pane, useMapCanvas } from './useMapCanvas.ts';

interface Props {
  readonly placed: Placed;
  readonly arcs: readonly Arc[];
  readonly highlighted: ReadonlySet<string> | null;
  readonly chosen: ReadonlySet<string>;
  readonly theme: Theme;
}

/** Below the pane of the buttons. */
const PANE: Pane = { name: 'places', order: 590, margin: 0 };

/**
 * Great circles, bubbles, dots and the hub with their labels, on one canvas: hundreds of elements with their texts would
 * be laid out and painted with every filter. The buttons that stand over them are {@link Bubbles}'.
 */
export function PlacesCanvas({ placed, arcs, highlighted, chosen, theme }: Props) {
  const atlas = useAtlas();
  const { bubbles } = atlas.view;
  const { swatches } = colourField(atlas);
  const ratio = usePixelRatio();
  const palette = usePalette(theme);

  const drawNow = useMapCanvas(PANE, ({ context, size, view }) => {
    context.clearRect(0, 0, size.width, size.height);
    drawPlaces(new CanvasPen(context, pageFont()), {
      placed,
      arcs,
      view,
      palette,
      swatches,
      highlighted,
      chosen,
      bubbles,
    });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [placed, arcs, highlighted, chosen, bubbles, palette, swatches, ratio]);

  return null;
}
