import { useLayoutEffect, useRef } from 'react';
import { colourField } from '../../core/colourField.ts';
import type { Theme } from '../../core/viewState.ts';
import type { Emphasis } from '../../scene/map/emphasis.ts';
import { drawPlot, EDGE } from '../../scene/timeline/drawPlot.ts';
import type { PlacedLane } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { CanvasPen } from '../../ui/canvasPen.ts';
import { pageFont } from '../../ui/pageFont.ts';
import { usePalette } from '../../ui/usePalette.ts';
import { usePixelRatio } from '../../ui/usePixelRatio.ts';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  /** px from the edges of the plot to where the scene begins. */
  readonly left: number;
  readonly above: number;
  readonly theme: Theme;
  /** How many times larger than usual the page shows the timeline. */
  readonly enlarged: number;
  /** Key of the mark that has the keyboard's focus. */
  readonly focused: string | null;
  /** Whether a mark among them is highlighted, and all others faint. */
  readonly isHighlighted: boolean;
  /** The same function while the emphasis stays the same. */
  emphasis(row: number): Emphasis;
}

/** px by which the canvas grows: of another height it is laid out, and taken from memory, anew. */
const HEIGHT_STEP = 128;

/**
 * Marks with their labels and lines, and the bars of dense lanes, on a canvas: every filter draws hundreds of them anew, and
 * as elements each would be laid out. The buttons that stand under it are {@link Marks}'. It lies beside the SVG, not in a
 * foreignObject: WebKit draws a canvas there without the transforms of the groups around it.
 */
export function MarksCanvas(props: Props) {
  const { scene, lanes, left, above, theme, enlarged, focused, isHighlighted, emphasis } = props;
  const atlas = useAtlas();
  const { columns, view } = atlas;
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  const palette = usePalette(theme);
  const top = (lanes[0]?.y0 ?? 0) - EDGE;
  const needed = (lanes.at(-1)?.y1 ?? 0) + EDGE - top;
  const height = Math.ceil(needed / HEIGHT_STEP) * HEIGHT_STEP;
  const { right } = scene.scale;
  const width = Math.ceil(right) + 2 * EDGE;
  const { labels, mostInBin } = scene;
  const { selected } = view;
  const { swatches } = colourField(atlas);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    paint(element, { width, height, ratio: ratio * enlarged }, (context) => {
      context.translate(EDGE, -top);
      drawPlot(new CanvasPen(context, pageFont()), {
        scene: { labels, mostInBin, scale: { right } },
        lanes,
        palette,
        swatches,
        highlight: {
          emphasis,
          isAny: isHighlighted,
          selected: selected === null ? undefined : columns.rowOf(selected),
          focused,
        },
      });
    });
  }, [
    lanes,
    labels,
    mostInBin,
    top,
    width,
    height,
    palette,
    enlarged,
    swatches,
    columns,
    selected,
    emphasis,
    isHighlighted,
    ratio,
    focused,
    right,
  ]);

  if (lanes.length === 0) return null;
  return (
    <div className={styles.layer} aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} style={{ left: left - EDGE, top: above + top }} />
    </div>
  );
}

interface Size {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Device px to a px. */
  readonly ratio: number;
}

/** Moves a canvas to whole device px, where its words are sharp. Returns by how much, px. */
function toWholePx(element: HTMLCanvasElement, ratio: number): { readonly x: number; readonly y: number } {
  Object.assign(element.style, { marginLeft: '0', marginTop: '0' });
  if (ratio === 1) return { x: 0, y: 0 };
  const { left, top } = element.getBoundingClientRect();
  const device = window.devicePixelRatio;
  const beyond = (px: number) => (Math.ceil(px * device) - px * device) / ratio;
  const [x, y] = [beyond(left), beyond(top)];
  Object.assign(element.style, { marginLeft: `${x}px`, marginTop: `${y}px` });
  return { x, y };
}

function paint(
  element: HTMLCanvasElement,
  { width, height, ratio }: Size,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const [across, down] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
  if (element.width !== across) element.width = across;
  if (element.height !== down) element.height = down;
  Object.assign(element.style, { width: `${across / ratio}px`, height: `${down / ratio}px` });
  const context = element.getContext('2d');
  if (!context) return;
  const { x, y } = toWholePx(element, ratio);
  context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
  context.clearRect(x, y, across / ratio, down / ratio);
  draw(context);
}
