import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import { isMissing, MAX_MISSING_LENGTH, mayBeMissing } from '../read/missing.ts';
import { type TextSpans, textOfBytes } from '../read/textSpans.ts';

/** Adds a row's text to a column without decoding it. */
export function addSpan(to: TextColumnBuilder, { view, starts, lengths }: TextSpans, i: number): void {
  to.addBytes(view, starts[i] ?? 0, lengths[i] ?? 0);
}

const [SPACE, TILDE, EQUALS] = [0x20, 0x7e, 0x3d];

/**
 * Whether a row's text can be used unchanged: not empty, not a word for "no value", at most `max` printable ASCII
 * characters, no space at either end, and nothing that a spreadsheet would take for a formula.
 */
export function isPlain({ bytes, starts, lengths }: TextSpans, i: number, max: number): boolean {
  const length = lengths[i] ?? -1;
  if (length < 1 || length > max) return false;
  const start = starts[i] ?? 0;
  const last = start + length - 1;
  if (bytes[start] === SPACE || bytes[start] === EQUALS || bytes[last] === SPACE) return false;
  for (let at = start; at <= last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < SPACE || byte > TILDE) return false;
  }
  const second = length > 1 ? (bytes[start + 1] ?? 0) : Number.NaN;
  if (length > MAX_MISSING_LENGTH || !mayBeMissing(bytes[start] ?? 0, second)) return true;
  return !isMissing(textOfBytes(bytes.subarray(start, start + length)));
}

const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
/** For each byte, whether it may occur in a web address. */
const IN_ADDRESS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > SPACE && byte <= TILDE && !bytesOf('"<>\\^`{|}').includes(byte)),
);
const SCHEMES = ['https://', 'http://'].map(bytesOf);

/** Length in bytes of the scheme an address begins with, if more follows; 0 if there is none. */
function schemeAt(bytes: Uint8Array, start: number, length: number): number {
  for (const letters of SCHEMES) {
    let same = 0;
    while (same < letters.length && bytes[start + same] === letters[same]) same++;
    if (same === letters.length && length > same) return same;
  }
  return 0;
}

/** Whether a row's text is a web address of at most `max` bytes that can be used unchanged. */
export function isPlainAddress({ bytes, starts, lengths }: TextSpans, i: number, max: number): boolean {
  const length = lengths[i] ?? -1;
  if (length > max) return false;
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

/** Whether a row's text can be used as an id unchanged, with at most `max` bytes; see `isSlug`. */
export function isPlainSlug({ bytes, starts, lengths }: TextSpans, i: number, max: number): boolean {
  const length = lengths[i] ?? -1;
  const start = starts[i] ?? 0;
  if (length < 1 || length > max || bytes[start] === DASH) return false;
  for (let at = start; at < start + length; at++) if (IN_SLUG[bytes[at] ?? 0] !== 1) return false;
  return true;
}

const [A, SEMICOLON] = [0x41, 0x3b];
const LETTERS = 26;
/** Most codes in a row; rows with more are not read here. */
const MAX_CODES = 50;

/** Index of three capital letters among all such triples; -1 for anything else. */
function placeOf(first: number, second: number, third: number): number {
  const [a, b, c] = [first - A, second - A, third - A];
  const isCode = a >= 0 && a < LETTERS && b >= 0 && b < LETTERS && c >= 0 && c < LETTERS;
  return isCode ? (a * LETTERS + b) * LETTERS + c : -1;
}

/** Reads lists of alpha-3 codes, "FRA; DEU", directly from the bytes of a file: the form most large tables have. */
export class CodeList {
  /** For each code by index: the number of its party plus one; 0 if the code is not known to be free of problems. */
  readonly #numbers = new Uint32Array(LETTERS ** 3);
  readonly #found = new Uint32Array(MAX_CODES);
  /** One reused list per length, because allocating one for every row would burden the garbage collector. */
  readonly #lists: number[][] = [];

  /** From now on the code stands for the party with this number, without any problem. */
  learn(code: string, number: number): void {
    const place =
      code.length === 3 ? placeOf(code.charCodeAt(0), code.charCodeAt(1), code.charCodeAt(2)) : -1;
    if (place >= 0) this.#numbers[place] = number + 1;
  }

  /**
   * Numbers of the parties in a row, only valid until the next row is read; null if the row isn't a list of codes, or a
   * code is unknown or repeated.
   */
  read({ bytes, starts, lengths }: TextSpans, i: number): readonly number[] | null {
    const found = this.#found;
    let count = 0;
    let at = starts[i] ?? 0;
    const end = at + (lengths[i] ?? -1);
    while (at + 3 <= end) {
      const place = placeOf(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
      const number = place < 0 ? 0 : (this.#numbers[place] ?? 0);
      if (number === 0 || count === MAX_CODES) return null;
      for (let known = 0; known < count; known++) if (found[known] === number - 1) return null;
      found[count++] = number - 1;
      at += 3;
      if (at === end) return this.#listOf(count);
      if (bytes[at++] !== SEMICOLON) return null;
      if (bytes[at] === SPACE) at++;
    }
    return null;
  }

  /** The first `count` numbers found. */
  #listOf(count: number): readonly number[] {
    this.#lists[count] ??= Array.from({ length: count }, () => 0);
    const list = this.#lists[count];
    for (let i = 0; i < count; i++) list[i] = this.#found[i] ?? 0;
    return list;
  }
}
