/** Thrown if the browser can't draw a picture. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(
    readonly reason: 'too-large' | 'unreadable',
    /** Requested size, px. */
    readonly size: Readonly<Record<'width' | 'height', number>>,
  ) {
    super(reason);
  }
}

/** The SVG as an image, drawn by the browser without network access or scripts; null if it can't read it. */
export async function svgImage(svg: string): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Whether a canvas holds what is drawn on it: beyond the browser's limits it stays empty, without an error. */
function holds(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  const [x, y] = [width - 1, height - 1];
  try {
    context.fillRect(x, y, 1, 1);
    const isDrawn = context.getImageData(x, y, 1, 1).data[3] === 255;
    context.clearRect(x, y, 1, 1);
    return isDrawn;
  } catch {
    return false;
  }
}

/**
 * Converts an SVG file to PNG, with `scale` px for each px of its `width` and `height`.
 * @throws PictureError when the browser has no canvas that large, or can't read the SVG
 */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = await svgImage(svg);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (!image) throw new PictureError('unreadable', size);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context || !holds(context, canvas)) throw new PictureError('too-large', size);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new PictureError('too-large', size);
  return png;
}
