import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Theme } from '../../core/viewState';
import { PALETTES } from '../../scene/palette';
import { type DensityBin, densityBins, densityHeight } from '../../scene/timeline/density';
import type { PlacedLane, TimelineScene } from '../../scene/timeline/timelineScene';
import { pageFont } from '../../ui/pageFont';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly theme: Theme;
}

/** px between a lane's edges and its bars. */
const ABOVE = 3;
const BELOW = 2;
/** px from a lane's lower edge to the line its numbers stand on. */
const NUMBERS = 6;
const TEXT_SIZE = 11;

/**
 * The bars of dense lanes with their numbers, on a canvas: every filter writes hundreds of numbers anew, and as elements
 * each would be laid out.
 */
export function Density({ scene, lanes, theme }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dense = useMemo(
    () => lanes.flatMap(({ y0, y1, density }) => (density ? [{ y0, y1, bins: densityBins(density) }] : [])),
    [lanes],
  );
  const top = dense[0]?.y0 ?? 0;
  const height = (dense.at(-1)?.y1 ?? 0) - top;
  const width = Math.ceil(scene.scale.right);
  const { mostInBin } = scene;

  useLayoutEffect(() => {
    const element = canvas.current;
    if (element) paint(element, { dense, mostInBin, top, width, height, theme });
  }, [dense, mostInBin, top, width, height, theme]);

  if (dense.length === 0) return null;
  return (
    <foreignObject className={styles.density} y={top} width={width} height={height} aria-hidden="true">
      <canvas ref={canvas} style={{ width, height }} />
    </foreignObject>
  );
}

interface DenseLane {
  readonly y0: number;
  readonly y1: number;
  readonly bins: readonly DensityBin[];
}

interface Picture {
  readonly dense: readonly DenseLane[];
  readonly mostInBin: number;
  /** px of the plot at which the canvas begins. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** Draws out of the page and copies: on a canvas of the page every change of typeface lays the page out. */
function paint(element: HTMLCanvasElement, picture: Picture): void {
  const ratio = window.devicePixelRatio;
  const [across, down] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
  if (element.width !== across) element.width = across;
  if (element.height !== down) element.height = down;
  const shown = element.getContext('2d');
  const context = new OffscreenCanvas(across, down).getContext('2d');
  if (!shown || !context) return;
  context.scale(ratio, ratio);
  drawLanes(context, picture);
  shown.clearRect(0, 0, across, down);
  shown.drawImage(context.canvas, 0, 0);
}

function drawLanes(context: OffscreenCanvasRenderingContext2D, picture: Picture): void {
  const { dense, mostInBin, top, theme } = picture;
  const { classes, ink } = PALETTES[theme];
  context.fillStyle = classes[0];
  for (const { y0, y1, bins } of dense)
    for (const { x0, x1, count } of bins) {
      const base = y1 - BELOW - top;
      const tall = (y1 - y0 - ABOVE - BELOW) * densityHeight(count, mostInBin);
      context.fillRect(x0 + 0.5, base - tall, x1 - x0 - 1, tall);
    }
  context.fillStyle = ink;
  context.font = `${TEXT_SIZE}px ${pageFont()}`;
  context.textAlign = 'center';
  for (const { y1, bins } of dense)
    for (const { x0, x1, count, labelled } of bins)
      if (labelled) context.fillText(String(count), (x0 + x1) / 2, y1 - NUMBERS - top);
}
