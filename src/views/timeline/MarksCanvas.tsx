import { useLayoutEffect, useRef } from 'react';
import type { Emphasis } from '../../scene/map/emphasis.ts';
import { drawPlot, EDGE } from '../../scene/timeline/drawPlot.ts';
import type { PlacedLane } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelectedRow } from '../../state/useViewParts.ts';
import { CanvasPen, usePageFont } from '../../ui/canvasPen.ts';
import { fitCanvas } from '../../ui/fitCanvas.ts';
import { usePixelRatio } from '../../ui/useMedia.ts';
import { usePalette } from '../../ui/usePalette.ts';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  readonly lanes: readonly PlacedLane[];
  /** px from the edges of the plot to where the scene begins. */
  readonly left: number;
  readonly above: number;
  /** Factor by which the page enlarges the timeline. */
  readonly enlarged: number;
  /** Key of the mark that has the keyboard's focus. */
  readonly focused: string | null;
  /** Whether any mark is highlighted, so that all others are faint. */
  readonly isHighlighted: boolean;
  /** How strongly a row is drawn. Must be stable while the emphasis doesn't change. */
  emphasis(row: number): Emphasis;
}

/**
 * Marks with their labels and lines, and the bars of dense lanes, on a canvas, because elements would be laid out with
 * every filter. It is beside the SVG, because WebKit ignores the transforms around a foreignObject.
 */
export function MarksCanvas(props: Props) {
  const { scene, lanes, left, above, enlarged, focused, isHighlighted, emphasis } = props;
  const {
    field: { swatches },
  } = useAtlas();
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  const palette = usePalette();
  const font = usePageFont();
  const top = (lanes[0]?.y0 ?? 0) - EDGE;
  const height = (lanes.at(-1)?.y1 ?? 0) + EDGE - top;
  const width = Math.ceil(scene.scale.right) + 2 * EDGE;
  const selected = useSelectedRow();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene and its measures change with the lanes
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    paint(element, { width, height, ratio: ratio * enlarged }, (context) => {
      context.translate(EDGE, -top);
      drawPlot(new CanvasPen(context, font), {
        scene,
        lanes,
        palette,
        swatches,
        highlight: {
          emphasis,
          isAny: isHighlighted,
          selected,
          focused,
        },
      });
    });
  }, [lanes, palette, font, ratio, enlarged, swatches, selected, emphasis, isHighlighted, focused]);

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
  /** Device px per CSS px. */
  readonly ratio: number;
}

/** Aligns a canvas with whole device px, so that its text is sharp. Returns the shift in px. */
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
  fitCanvas(element, Math.ceil(width * ratio), Math.ceil(height * ratio));
  const [across, down] = [element.width / ratio, element.height / ratio];
  Object.assign(element.style, { width: `${across}px`, height: `${down}px` });
  const context = element.getContext('2d');
  if (!context) return;
  const { x, y } = toWholePx(element, ratio);
  context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
  context.clearRect(x, y, across, down);
  draw(context);
}
