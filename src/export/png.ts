/** A picture that the browser could not draw. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(
    readonly reason: 'too-large' | 'unreadable',
    /** px asked for. */
    readonly size: Readonly<Record<'width' | 'height', number>>,
  ) {
    super(reason);
  }
}

/** The SVG as an image of the page, drawn by the browser alone: no network, no script; null where it cannot read it. */
async function imageOf(svg: string): Promise<HTMLImageElement | null> {
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

/**
 * An SVG file as PNG, `scale` px for each of its own `width` by `height`.
 * @throws PictureError where the browser has no canvas that large, or cannot read the SVG.
 */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = await imageOf(svg);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (!image) throw new PictureError('unreadable', size);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('too-large', size);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new PictureError('too-large', size);
  return png;
}
