import { BufferTarget, CanvasSource, Output } from 'mediabunny';
import { framesOf, type Pace } from './frames.ts';
import { formatOf, QUALITY, VIDEO, type VideoForm } from './videoForm.ts';

export { bestForm } from './videoForm.ts';

/** Thrown if the browser can't draw a picture. */
export class VideoError extends Error {
  override readonly name = 'VideoError';
}

export interface StillVideoInput {
  /** Makes each picture as an SVG file when its turn comes, so that only two are in memory. */
  readonly pictures: readonly (() => string)[];
  readonly pace: Pace;
  readonly form: VideoForm;
  readonly title: string;
  /** Reads an SVG file; null if the browser can't. */
  read(svg: string): Promise<CanvasImageSource | null>;
  /** @param share from 0 to 1 */
  onProgress(share: number): void;
  readonly signal: AbortSignal;
}

/** Seconds between frames that can be jumped to. */
const KEY_INTERVAL = 4;
/** Frames between two moments at which the page can respond, also to Cancel. */
const STRIDE = 4;

const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * A video of pictures that follow each other, each fading in over the one before. Every frame is drawn; nothing is
 * recorded from the screen.
 * @throws the signal's reason when it is aborted, and VideoError for a picture that the browser can't draw
 */
export async function stillVideo(input: StillVideoInput): Promise<Blob> {
  const { pictures, pace, form, title, read, onProgress, signal } = input;
  const canvas = new OffscreenCanvas(VIDEO.width, VIDEO.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new VideoError();
  const target = new BufferTarget();
  const format = formatOf(form);
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, {
    ...{ codec: form.codec, quality: QUALITY, keyFrameInterval: KEY_INTERVAL },
  });
  output.addVideoTrack(source);
  output.setMetadataTags({ title });
  const draw = (image: CanvasImageSource, share: number) => {
    context.globalAlpha = share;
    context.drawImage(image, 0, 0, VIDEO.width, VIDEO.height);
  };
  const imageAt = async (at: number) => {
    const image = await read(pictures[at]?.() ?? '');
    if (!image) throw new VideoError();
    return image;
  };
  const frames = framesOf(pictures.length, pace);
  try {
    await output.start();
    let at = -1;
    let before: CanvasImageSource | null = null;
    let image: CanvasImageSource | null = null;
    for (const [i, { picture, share, time, duration }] of frames.entries()) {
      signal.throwIfAborted();
      if (picture !== at) {
        before = image;
        image = await imageAt(picture);
        at = picture;
      }
      if (before && share < 1) draw(before, 1);
      if (image) draw(image, share);
      await source.add(time, duration);
      onProgress((i + 1) / frames.length);
      if (i % STRIDE === 0) await pause();
    }
    signal.throwIfAborted();
    await output.finalize();
  } catch (fault) {
    await output.cancel();
    throw fault;
  }
  return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: format.mimeType });
}
