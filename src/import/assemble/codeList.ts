import type { TextSpans } from '../read/textSpans.ts';

const [A, SEMICOLON, SPACE] = [0x41, 0x3b, 0x20];
const LETTERS = 26;
/** Codes of one row; rows with more are not read here. */
const MOST = 50;

/** Place of three capital letters among all such; -1 where they are something else. */
function placeOf(first: number, second: number, third: number): number {
  const [a, b, c] = [first - A, second - A, third - A];
  const isCode = a >= 0 && a < LETTERS && b >= 0 && b < LETTERS && c >= 0 && c < LETTERS;
  return isCode ? (a * LETTERS + b) * LETTERS + c : -1;
}

/** Reads lists of alpha-3 codes, "FRA; DEU", as they lie in a file: what most large tables hold. */
export class CodeList {
  /** By place of a code: the number of its party plus one; 0 where it is not known to be one without a problem. */
  readonly #numbers = new Uint32Array(LETTERS ** 3);
  readonly #found = new Uint32Array(MOST);
  /** A list of each length: what is made anew for every row has to be cleared away. */
  readonly #lists: number[][] = [];

  /** From now on a code stands for the party of this number, and nothing is to be said of it. */
  learn(code: string, number: number): void {
    const place =
      code.length === 3 ? placeOf(code.charCodeAt(0), code.charCodeAt(1), code.charCodeAt(2)) : -1;
    if (place >= 0) this.#numbers[place] = number + 1;
  }

  /**
   * Numbers of the parties that a row lists, good until the next row is read; null where it is no list of codes, or one
   * of them is not known or repeated.
   */
  read({ bytes, starts, lengths }: TextSpans, i: number): readonly number[] | null {
    const found = this.#found;
    let count = 0;
    let at = starts[i] ?? 0;
    const end = at + (lengths[i] ?? -1);
    while (at + 3 <= end) {
      const place = placeOf(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
      const number = place < 0 ? 0 : (this.#numbers[place] ?? 0);
      if (number === 0 || count === MOST) return null;
      for (let known = 0; known < count; known++) if (found[known] === number - 1) return null;
      found[count++] = number - 1;
      at += 3;
      if (at === end) return this.#listOf(count);
      if (bytes[at++] !== SEMICOLON) return null;
      if (bytes[at] === SPACE) at++;
    }
    return null;
  }

  /** So many of the numbers that were found. */
  #listOf(count: number): readonly number[] {
    this.#lists[count] ??= Array.from({ length: count }, () => 0);
    const list = this.#lists[count];
    for (let i = 0; i < count; i++) list[i] = this.#found[i] ?? 0;
    return list;
  }
}
