import { areSame } from '../../data/packed/textColumn.ts';
import type { TextSpans } from '../read/textSpans.ts';
import { hashOfSpan } from './spanHash.ts';

/** Texts told apart before all are forgotten: a column with more hardly repeats them. */
const MOST = 1 << 19;
/** Bytes of a text beyond which it is not worth remembering. */
const LONGEST = 1000;

/** CountryIndex in the file that are remembered: texts of which there are few lie there once, and rows say only which. */
const PLACES = 1 << 8;

const slotOf = (start: number): number => (start ^ (start >>> 8)) & (PLACES - 1);

/** What the texts of a column came to, found again by their bytes: a text met before is neither decoded nor read again. */
export class ColumnMemo<T> {
  /** Place of a text plus one at its hash or beyond; 0 where there is none. */
  #table = new Uint32Array(1 << 10);
  #hashes = new Uint32Array(1 << 9);
  /** End of each text among the bytes; that of place i stands at i + 1. */
  #ends = new Uint32Array((1 << 9) + 1);
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #values: T[] = [];
  /** By slot of a place: its value, of the texts that were asked for last. */
  readonly #lying: (T | undefined)[] = Array.from({ length: PLACES }, () => undefined);
  readonly #starts = new Uint32Array(PLACES);
  readonly #lengths = new Int32Array(PLACES);
  #texts: TextSpans | null = null;
  /** What was looked for last and not found. */
  #missed: { texts: TextSpans; i: number; hash: number } | null = null;

  /** What was kept for the text of a row; undefined where nothing was. */
  find(texts: TextSpans, i: number): T | undefined {
    const length = texts.lengths[i] ?? -1;
    this.#missed = null;
    if (length < 0 || length > LONGEST) return undefined;
    const { view } = texts;
    const start = texts.starts[i] ?? 0;
    const lying = slotOf(start);
    if (this.#texts !== texts) {
      this.#texts = texts;
      this.#lying.fill(undefined);
    } else if (this.#starts[lying] === start && this.#lengths[lying] === length) {
      const known = this.#lying[lying];
      if (known !== undefined) return known;
    }
    const hash = hashOfSpan(view, start, length);
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#table[slot] ?? 0) - 1;
      if (place < 0) break;
      if (this.#hashes[place] !== hash || !this.#holds(place, view, start, length)) continue;
      const found = this.#values[place];
      this.#lying[lying] = found;
      this.#starts[lying] = start;
      this.#lengths[lying] = length;
      return found;
    }
    this.#missed = { texts, i, hash };
    return undefined;
  }

  /** Keeps a value for the text that was looked for last. */
  keep(value: T): void {
    if (!this.#missed) return;
    const { texts, i, hash } = this.#missed;
    this.#missed = null;
    if (this.#values.length >= MOST) this.#forget();
    const place = this.#values.length;
    const start = texts.starts[i] ?? 0;
    const length = texts.lengths[i] ?? 0;
    const from = this.#ends[place] ?? 0;
    if (from + length > this.#bytes.length) {
      const grown = new Uint8Array(2 * (from + length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#bytes.set(texts.bytes.subarray(start, start + length), from);
    this.#ends[place + 1] = from + length;
    this.#hashes[place] = hash;
    this.#values.push(value);
    this.#enter(place, hash);
    if (2 * this.#values.length >= this.#table.length) this.#grow();
  }

  #holds(place: number, bytes: DataView, start: number, length: number): boolean {
    const from = this.#ends[place] ?? 0;
    return (this.#ends[place + 1] ?? 0) - from === length && areSame(this.#view, from, bytes, start, length);
  }

  #enter(place: number, hash: number): void {
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = place + 1;
  }

  #grow(): void {
    const hashes = new Uint32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const ends = new Uint32Array(hashes.length + 1);
    ends.set(this.#ends);
    this.#ends = ends;
    this.#table = new Uint32Array(2 * this.#table.length);
    for (let place = 0; place < this.#values.length; place++) this.#enter(place, hashes[place] ?? 0);
  }

  #forget(): void {
    this.#values = [];
    this.#table.fill(0);
  }
}
