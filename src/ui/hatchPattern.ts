import type { Hatch } from '../scene/pen/pen.ts';

/** px after which hatches of every spacing repeat. */
export const HATCH_PERIOD = 30;

const made = new Map<string, CanvasPattern>();

/**
 * A hatch as a pattern for a canvas of `density` device px per CSS px; null if no canvas is available to draw it on.
 */
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
  // Also over the corners of the tile, where the line would otherwise be cut.
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
