import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import { isMissing, LONGEST_MISSING, mayBeMissing } from '../read/missing.ts';
import { textOfBytes } from '../read/parquetCell.ts';
import type { TextSpans } from '../read/textSpans.ts';

/** Adds a row's text to a column as it lies. */
export function addSpan(to: TextColumnBuilder, { view, starts, lengths }: TextSpans, i: number): void {
  to.addBytes(view, starts[i] ?? 0, lengths[i] ?? 0);
}

const [SPACE, TILDE, EQUALS] = [0x20, 0x7e, 0x3d];

/**
 * Whether a row's text stands as it is: not empty, no word for "no value", at most `most` printable characters of ASCII, no space at either end,
 * and nothing that a spreadsheet would take for a formula.
 */
export function isPlain({ bytes, starts, lengths }: TextSpans, i: number, most: number): boolean {
  const length = lengths[i] ?? -1;
  if (length < 1 || length > most) return false;
  const start = starts[i] ?? 0;
  const last = start + length - 1;
  if (bytes[start] === SPACE || bytes[start] === EQUALS || bytes[last] === SPACE) return false;
  for (let at = start; at <= last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < SPACE || byte > TILDE) return false;
  }
  const second = length > 1 ? (bytes[start + 1] ?? 0) : Number.NaN;
  if (length > LONGEST_MISSING || !mayBeMissing(bytes[start] ?? 0, second)) return true;
  return !isMissing(textOfBytes(bytes.subarray(start, start + length)));
}

const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
/** By byte: whether it may stand in a web address. */
const IN_ADDRESS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > SPACE && byte <= TILDE && !bytesOf('"<>\\^`{|}').includes(byte)),
);
const SCHEMES = ['https://', 'http://'].map(bytesOf);

/** Bytes of the scheme that an address begins with and does not end with; 0 for none. */
function schemeAt(bytes: Uint8Array, start: number, length: number): number {
  for (const letters of SCHEMES) {
    let same = 0;
    while (same < letters.length && bytes[start + same] === letters[same]) same++;
    if (same === letters.length && length > same) return same;
  }
  return 0;
}

/** Whether a row's text is a web address as it is, of at most `most` bytes. */
export function isPlainAddress({ bytes, starts, lengths }: TextSpans, i: number, most: number): boolean {
  const length = lengths[i] ?? -1;
  if (length > most) return false;
  const start = starts[i] ?? 0;
  const from = start + schemeAt(bytes, start, length);
  if (from === start) return false;
  for (let at = from; at < start + length; at++) if (IN_ADDRESS[bytes[at] ?? 0] !== 1) return false;
  return true;
}

const IN_SLUG = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[a-z0-9-]/.test(String.fromCharCode(byte))),
);
const DASH = 0x2d;

/** Whether a row's text can be an id as it is, of at most `most` bytes: see `isSlug`. */
export function isPlainSlug({ bytes, starts, lengths }: TextSpans, i: number, most: number): boolean {
  const length = lengths[i] ?? -1;
  const start = starts[i] ?? 0;
  if (length < 1 || length > most || bytes[start] === DASH) return false;
  for (let at = start; at < start + length; at++) if (IN_SLUG[bytes[at] ?? 0] !== 1) return false;
  return true;
}
