import { encode } from 'uqr';

/** Most modules on a side of a code that phones read from a screen or from paper without trouble: version 20. */
export const MAX_MODULES = 97;

/** Light modules around a code, as the standard wants. */
const BORDER = 4;

/** A QR code of dark modules on white. */
export interface QrCode {
  /** Modules on a side, with the border. */
  readonly size: number;
  /** The dark modules as an SVG path, 1 unit each. */
  readonly path: string;
}

/** A text as a QR code; null if it would be too dense to be read. */
export function qrCode(text: string): QrCode | null {
  for (const ecc of ['M', 'L'] as const)
    try {
      const { data, size } = encode(text, { ecc, border: BORDER });
      if (size - 2 * BORDER > MAX_MODULES) continue;
      const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
      return { size, path: path.join('') };
    } catch {
      // Longer than the largest code can be.
    }
  return null;
}

/** The code as an SVG file, `width` px wide. */
export const qrSvg = ({ size, path }: QrCode, width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`;

/**
 * The code as a PNG of at least `least` px on a side, with whole px for each module.
 * @throws {Error} if the browser can't draw it
 */
export async function qrPng({ size, path }: QrCode, least: number): Promise<Blob> {
  const scale = Math.ceil(least / size);
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('no picture');
  return png;
}
