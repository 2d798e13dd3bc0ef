/** A text as a slug: its Latin letters, digits and single hyphens; '' if it has none. */
export const slugOf = (text: string, max: number): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The same over bytes; for ASCII, equal to {@link hash32} of the text. */
export function hash32OfBytes(bytes: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** FNV-1a over UTF-16 units, twice with different seeds, as 10 letters and digits. Stable across machines. */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  const digits = (value: number) => (value >>> 0).toString(36).padStart(7, '0');
  return (digits(a) + digits(b)).slice(0, 10);
}

/** Whether a text is already a valid id. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** A sign that is part of a word, as in "C++", "C#" or "<5"; "&" and punctuation only separate words. */
const SIGN = /[\p{L}\p{N}][\p{Sm}\p{Sc}\p{So}#*%]|[\p{Sm}\p{Sc}\p{So}#*%][\p{L}\p{N}]/u;
/** A letter or digit that can't be in a slug. */
const NOT_LATIN = /(?![a-z0-9])[\p{L}\p{N}]/iu;

/** Whether the slug of a text loses something that may distinguish it from another. */
const loses = (text: string) =>
  SIGN.test(text) || NOT_LATIN.test(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** A slug of any text: its Latin letters, plus a hash if more than punctuation is lost. */
export function idOf(text: string): string {
  const slug = slugOf(text, 60);
  const letters = text.replace(/[\s\p{P}\p{S}]/gu, '').length;
  if (slug === '' || slug.replaceAll('-', '').length * 2 < letters) return `x${hashOf(text)}`;
  return loses(text) ? `${slug}-${hashOf(text.toLowerCase()).slice(0, 6)}` : slug;
}
