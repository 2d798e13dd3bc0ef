import type { SlidePicture } from '../../core/deck.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIZE } from '../model/limits.ts';
import { PICTURE_TYPES } from '../model/pictureFile.ts';

/** Longest side of a picture that is made smaller, px, and its quality as JPEG. */
const SMALLER = 1920;
const QUALITY = 0.85;

/** A picture, or the message key of why it can't be used. */
export type PictureReading = { readonly picture: SlidePicture } | { readonly fault: string };

const addressOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** The picture as a JPEG on white that fits into a square of {@link SMALLER} px. */
async function smaller(bitmap: ImageBitmap): Promise<{ readonly blob: Blob; readonly scale: number }> {
  const scale = Math.min(1, SMALLER / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), scale };
}

/** Reads a picture from a file; one that is too large is made smaller. Never rejects. */
export async function pictureOfFile(file: File): Promise<PictureReading> {
  if (!PICTURE_TYPES.some((type) => type === file.type)) return { fault: 'briefing.picture.type' };
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    const isLarge = file.size > MAX_PICTURE_BYTES || Math.max(width, height) > MAX_PICTURE_SIZE;
    const { blob, scale } = isLarge ? await smaller(bitmap) : { blob: file, scale: 1 };
    bitmap.close();
    if (blob.size > MAX_PICTURE_BYTES) return { fault: 'briefing.picture.large' };
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    return { picture: { data: await addressOf(blob), ...size, alt: '' } };
  } catch {
    return { fault: 'briefing.picture.broken' };
  }
}
