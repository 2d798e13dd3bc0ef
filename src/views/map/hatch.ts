/** A hatch as a canvas pattern: lines of `colour` over `ground`, in CSS px. */
export function hatchPattern(
  ground: string,
  colour: string,
  spacing: number,
  width: number,
  falling = false,
): CanvasPattern | null {
  const ratio = Math.max(1, Math.round(window.devicePixelRatio));
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
