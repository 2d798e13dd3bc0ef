import type { SlidePicture } from '../../core/deck.ts';
import { type FileReader, isFields } from './fileReader.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIZE } from './limits.ts';

const KEYS = new Set(['data', 'width', 'height', 'alt']);

/** Media types of pictures that every browser, PowerPoint and print can show. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

const HEAD = new RegExp(`^data:(?:${PICTURE_TYPES.join('|')});base64,`);

/** Number of bytes of a picture given as a `data:` address in base64. */
export const pictureBytes = (data: string): number =>
  Math.floor(((data.length - data.indexOf(',') - 1) * 3) / 4);

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_PICTURE_SIZE;

/**
 * Reads a picture; null with a fault if it can't be used.
 * @param place number of its slide, from 1; 0 for the logo
 */
export function readPicture(
  reader: FileReader,
  value: unknown,
  where: string,
  place: number,
): SlidePicture | null {
  const fields = isFields(value) ? value : {};
  const { data, width, height } = fields;
  const [head = ''] = typeof data === 'string' ? (HEAD.exec(data) ?? []) : [];
  if (typeof data !== 'string' || head === '') {
    reader.fault('pictureType', { place });
    return null;
  }
  if (pictureBytes(data) > MAX_PICTURE_BYTES) {
    reader.fault('pictureLarge', { place, most: MAX_PICTURE_BYTES / 1e6 });
    return null;
  }
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(data.slice(head.length))) {
    reader.fault('pictureType', { place });
    return null;
  }
  if (!isSize(width) || !isSize(height)) {
    reader.fault('pictureSize', { place });
    return null;
  }
  reader.keys(fields, KEYS, where);
  return { data, width, height, alt: reader.text(fields, 'alt', where, 'alt') };
}
