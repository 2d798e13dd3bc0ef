import { slugOf } from '../../core/slug.ts';

/** Begins the id of every dataset kept in a browser; a file served beside the page does not begin so. */
const KEPT_PREFIX = 'local-';

/** Whether a dataset is no file beside the page: it is kept in this browser, or was opened here from an address. */
export const isOpenedHere = (name: string): boolean => name.startsWith(KEPT_PREFIX) || name.includes('://');

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new id: `local-`, the title as far as it can stand in an address, and a few letters by chance. */
export function keptId(title: string, random: () => number, isTaken: (id: string) => boolean): string {
  const letter = () => LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
  const start = `${KEPT_PREFIX}${slugOf(title, 40) || 'dataset'}-`;
  let end = letter() + letter() + letter() + letter();
  while (isTaken(start + end)) end += letter();
  return start + end;
}
