/** A picture that the browser could not draw. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(readonly reason: 'too-large' | 'unreadable') {
    super(reason);
  }
}

/** The SVG as an image of the page, drawn by the browser alone: no network, no script. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw new PictureError('unreadable');
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

/**
 * An SVG file as PNG, `scale` px for each of its own `width` by `height`.
 * @throws PictureError where the browser has no canvas that large, or cannot read the SVG.
 */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = await imageOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('too-large');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new PictureError('too-large');
  return png;
}
