import type { Box } from '../boxes.ts';
import type { Hatch, Path } from './pen.ts';

/** Most lines of a hatch: of areas that reach far beyond a picture, few would be seen. */
const MAX_LINES = 2000;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The box around a path, px. */
function boxOfPath(path: Path): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  const include = (x: number, y: number, around = 0) => {
    box.x0 = Math.min(box.x0, x - around);
    box.x1 = Math.max(box.x1, x + around);
    box.y0 = Math.min(box.y0, y - around);
    box.y1 = Math.max(box.y1, y + around);
  };
  path({ moveTo: include, lineTo: include, arc: include, closePath: () => undefined });
  return box;
}

/**
 * The lines of a hatch over an outline, as the data of an SVG path, in the places in which a pattern has them; null if there
 * are too many.
 */
export function hatchLines({ spacing, falling }: Hatch, outline: Path): string | null {
  const { x0, y0, x1, y1 } = boxOfPath(outline);
  const height = y1 - y0;
  const [from, to] = falling ? [x0 - y1, x1 - y0] : [x0 + y0, x1 + y1];
  const [first, last] = [Math.ceil(from / spacing), Math.floor(to / spacing)];
  if (!(last - first < MAX_LINES)) return null;
  const [across, down] = [rounded(falling ? height : -height), rounded(height)];
  let data = '';
  for (let i = first; i <= last; i++) {
    const x = i * spacing + (falling ? y0 : -y0);
    data += `M${rounded(x)} ${rounded(y0)}l${across} ${down}`;
  }
  return data;
}
