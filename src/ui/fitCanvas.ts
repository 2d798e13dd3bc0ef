/** Canvases grow in steps of this many device px. */
const STEP = 128;
/** A canvas is made smaller rather than to have more than this many times the needed area. */
const MOST = 4;

const stepped = (px: number) => Math.ceil(px / STEP) * STEP;

/**
 * Gives a canvas room for `width` by `height` device px, at its top left. It may keep more, since every new size costs
 * an allocation and several milliseconds of the next frame. A new size clears the canvas and resets its context.
 */
export function fitCanvas(
  canvas: Pick<HTMLCanvasElement, 'width' | 'height'>,
  width: number,
  height: number,
): void {
  const needed = [stepped(width), stepped(height)] as const;
  const grown = [Math.max(canvas.width, needed[0]), Math.max(canvas.height, needed[1])] as const;
  const isTooLarge = grown[0] * grown[1] > MOST * needed[0] * needed[1];
  const [across, down] = isTooLarge ? needed : grown;
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
}
