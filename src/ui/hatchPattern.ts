import type { Hatch } from '../scene/pen/pen.ts';

/** px after which hatches of every spacing begin again. */
export const HATCH_PERIOD = 30;

const made = new Map<string, CanvasPattern>();

/** A hatch as a pattern, for a canvas of `density` device px to a CSS px; null where there is no canvas to draw it on. */
export function hatchPattern(hatch: Hatch, density: number): CanvasPattern | null {
  const { ground, colour, spacing, width, falling } = hatch;
  const ratio = Math.max(1, Math.round(density));
  const key = `${ground} ${colour} ${spacing} ${width} ${falling} ${ratio}`;
  const known = made.get(key);
  if (known) return known;
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
  // Over the corners of the tile too, where a line would be cut.
  for (const offset of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(offset, falling ? 0 : size);
    context.lineTo(offset + size, falling ? size : 0);
    context.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return null;
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  made.set(key, pattern);
  return pattern;
}
