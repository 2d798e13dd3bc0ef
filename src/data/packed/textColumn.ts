import { grown } from '../../core/codeLists.ts';

/** Texts in UTF-8, one after another: that of place i is `bytes[offsets[i] .. offsets[i + 1])`. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** A text may begin with a byte-order mark: it is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text at a place; '' beyond the end. */
export function textAt({ bytes, offsets }: TextColumn, place: number): string {
  const [from, to] = [offsets[place] ?? 0, offsets[place + 1] ?? 0];
  return from < to ? decoder.decode(bytes.subarray(from, to)) : '';
}

/** First place that holds exactly `text`; -1 if none does. O(n), a few milliseconds for a million short texts. */
export function placeOfText({ bytes, offsets }: TextColumn, text: string): number {
  const wanted = new TextEncoder().encode(text);
  const last = offsets.length - 1;
  for (let place = 0; place < last; place++) {
    const from = offsets[place] ?? 0;
    if ((offsets[place + 1] ?? 0) - from !== wanted.length) continue;
    let i = 0;
    while (i < wanted.length && bytes[from + i] === wanted[i]) i++;
    if (i === wanted.length) return place;
  }
  return -1;
}

/** Copies so many bytes, four at a time; for few of them this is faster than `set`. */
function copyShort(from: DataView, start: number, to: DataView, at: number, length: number): void {
  let i = 0;
  for (; i + 4 <= length; i += 4) to.setInt32(at + i, from.getInt32(start + i, true), true);
  for (; i < length; i++) to.setInt8(at + i, from.getInt8(start + i));
}

/** Whether so many bytes are the same. */
export function areSame(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4)
    if (a.getInt32(from + i, true) !== b.getInt32(start + i, true)) return false;
  for (; i < length; i++) if (a.getInt8(from + i) !== b.getInt8(start + i)) return false;
  return true;
}

/** Characters of a text that is written without the encoder, if it is ASCII. */
const SHORT = 100;

/** Bytes of texts from which on these tell how long the others will be, and how much room is made for that at most. */
const TELLING = 1 << 18;
const MOST_PROJECTED = 1 << 28;
const MARGIN = 1.25;

/** Gathers texts into a column; its memory grows with what is added. */
export class TextColumnBuilder {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #offsets: Uint32Array;
  #size = 0;
  #length = 0;

  /** @param expected how many texts there will be, about; 0 where that is not known */
  constructor(private readonly expected = 0) {
    this.#offsets = new Uint32Array(Math.max(1 << 8, expected + 1));
  }

  /** Texts added so far. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    // A character of UTF-16 takes at most three bytes.
    this.#makeRoom(3 * text.length);
    this.#size += this.#write(text);
    this.#end();
  }

  /** Adds the text of so many bytes of UTF-8. */
  addBytes(bytes: DataView, start: number, length: number): void {
    this.#makeRoom(length);
    const size = this.#size;
    if (length <= SHORT) copyShort(bytes, start, this.#view, size, length);
    else this.#bytes.set(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length), size);
    this.#size = size + length;
    this.#end();
  }

  /** The column as it lies, until the next text is added; beyond {@link length} it holds nothing. */
  get lying(): TextColumn {
    return { bytes: this.#bytes, offsets: this.#offsets };
  }

  /** The text at a place. */
  at(place: number): string {
    return textAt(this.lying, place);
  }

  #makeRoom(length: number): void {
    const most = this.#size + length;
    if (most <= this.#bytes.length) return;
    this.#bytes = grown(this.#bytes, Math.max(most, this.#projected(), 2 * this.#bytes.length));
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Bytes that all texts will take if they go on like those so far; 0 where there are too few to tell. */
  #projected(): number {
    if (this.#size < TELLING || this.#length >= this.expected) return 0;
    return Math.min(MOST_PROJECTED, Math.ceil((MARGIN * this.#size * this.expected) / this.#length));
  }

  /** A text ends here. */
  #end(): void {
    this.#length++;
    if (this.#length >= this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * this.#offsets.length);
    this.#offsets[this.#length] = this.#size;
  }

  /** Whether the text at a place is this one, which is ASCII. */
  holds(place: number, ascii: string): boolean {
    const from = this.#offsets[place] ?? 0;
    if ((this.#offsets[place + 1] ?? 0) - from !== ascii.length) return false;
    for (let i = 0; i < ascii.length; i++) if (this.#bytes[from + i] !== ascii.charCodeAt(i)) return false;
    return true;
  }

  /** Whether the text at a place is so many bytes. */
  holdsBytes(place: number, bytes: DataView, start: number, length: number): boolean {
    const from = this.#offsets[place] ?? 0;
    return (
      (this.#offsets[place + 1] ?? 0) - from === length && areSame(this.#view, from, bytes, start, length)
    );
  }

  /** Writes a text and says how many bytes it took. Calling the encoder costs more than a short text of ASCII. */
  #write(text: string): number {
    const [bytes, start] = [this.#bytes, this.#size];
    const ascii = text.length <= SHORT ? text.length : 0;
    let i = 0;
    for (; i < ascii; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) break;
      bytes[start + i] = code;
    }
    return i === text.length ? i : this.#encoder.encodeInto(text, bytes.subarray(start)).written;
  }

  /** The column, in arrays of its own that are no longer than they need be. */
  done(): TextColumn {
    return {
      bytes: this.#bytes.slice(0, this.#size),
      offsets: this.#offsets.slice(0, this.#length + 1),
    };
  }
}
