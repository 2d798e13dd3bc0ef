/** How a hatch is drawn; CSS px. */
interface Hatch {
  readonly spacing: 5 | 6;
  readonly width: number;
  /** Device px to a CSS px. */
  readonly ratio: number;
  /** From the upper left. */
  readonly falling?: boolean;
}

/** px after which hatches of every spacing begin again. */
export const HATCH_PERIOD = 30;

/** A hatch as a canvas pattern: lines of `colour` over `ground`. */
export function hatchPattern(ground: string, colour: string, hatch: Hatch): CanvasPattern | null {
  const { spacing, width, falling = false } = hatch;
  const ratio = Math.max(1, Math.round(hatch.ratio));
  const size = spacing * ratio;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (!context) return null;
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = colour;
  context.lineWidth = width * ratio;
  context.lineCap = 'square';
  for (const offset of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(offset, falling ? 0 : size);
    context.lineTo(offset + size, falling ? size : 0);
    context.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
