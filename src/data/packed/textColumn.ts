import { grown } from '../../core/codeLists.ts';

/** Texts in UTF-8, one after another: text i is `bytes[offsets[i] .. offsets[i + 1])`. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Keeps a byte-order mark at the start of a text, since it is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text at an index; '' beyond the end. */
export function textAt({ bytes, offsets }: TextColumn, place: number): string {
  const [from, to] = [offsets[place] ?? 0, offsets[place + 1] ?? 0];
  return from < to ? decoder.decode(bytes.subarray(from, to)) : '';
}

/** First index that holds exactly `text`; -1 if none does. O(n), a few milliseconds for a million short texts. */
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

/** Copies `length` bytes, four at a time; for short texts this is faster than `set`. */
function copyShort(from: DataView, start: number, to: DataView, at: number, length: number): void {
  let i = 0;
  for (; i + 4 <= length; i += 4) to.setInt32(at + i, from.getInt32(start + i, true), true);
  for (; i < length; i++) to.setInt8(at + i, from.getInt8(start + i));
}

/** Whether `length` bytes are the same. */
export function areSame(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4)
    if (a.getInt32(from + i, true) !== b.getInt32(start + i, true)) return false;
  for (; i < length; i++) if (a.getInt8(from + i) !== b.getInt8(start + i)) return false;
  return true;
}

/** Longest text, in characters, that is written without the encoder if it is ASCII. */
const SHORT = 100;

/** Bytes of texts needed to estimate the size of the others, and most bytes to reserve for them. */
const TELLING = 1 << 18;
const MAX_PROJECTED = 1 << 28;
const MARGIN = 1.25;

/** Builds a column of texts; its memory grows as texts are added. */
export class TextColumnBuilder {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #offsets: Uint32Array;
  #size = 0;
  #length = 0;

  /** @param expected approximate number of texts; 0 if not known */
  constructor(private readonly expected = 0) {
    this.#offsets = new Uint32Array(Math.max(1 << 8, expected + 1));
  }

  /** Number of texts so far. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    // A UTF-16 unit takes at most three bytes in UTF-8.
    this.#makeRoom(3 * text.length);
    this.#size += this.#write(text);
    this.#end();
  }

  /** Adds a text given as `length` bytes of UTF-8. */
  addBytes(bytes: DataView, start: number, length: number): void {
    this.#makeRoom(length);
    const size = this.#size;
    if (length <= SHORT) copyShort(bytes, start, this.#view, size, length);
    else this.#bytes.set(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length), size);
    this.#size = size + length;
    this.#end();
  }

  /** The column without copying, until the next text is added; its contents beyond {@link length} are undefined. */
  get lying(): TextColumn {
    return { bytes: this.#bytes, offsets: this.#offsets };
  }

  /** The text at an index. */
  at(place: number): string {
    return textAt(this.lying, place);
  }

  #makeRoom(length: number): void {
    const most = this.#size + length;
    if (most <= this.#bytes.length) return;
    this.#bytes = grown(this.#bytes, Math.max(most, this.#projected(), 2 * this.#bytes.length));
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Estimated bytes of all texts, extrapolated from those so far; 0 if there are too few. */
  #projected(): number {
    if (this.#size < TELLING || this.#length >= this.expected) return 0;
    return Math.min(MAX_PROJECTED, Math.ceil((MARGIN * this.#size * this.expected) / this.#length));
  }

  /** Ends the current text. */
  #end(): void {
    this.#length++;
    if (this.#length >= this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * this.#offsets.length);
    this.#offsets[this.#length] = this.#size;
  }

  /** Whether the text at an index equals an ASCII text. */
  holds(place: number, ascii: string): boolean {
    const from = this.#offsets[place] ?? 0;
    if ((this.#offsets[place + 1] ?? 0) - from !== ascii.length) return false;
    for (let i = 0; i < ascii.length; i++) if (this.#bytes[from + i] !== ascii.charCodeAt(i)) return false;
    return true;
  }

  /** Whether the text at an index equals `length` bytes. */
  holdsBytes(place: number, bytes: DataView, start: number, length: number): boolean {
    const from = this.#offsets[place] ?? 0;
    return (
      (this.#offsets[place + 1] ?? 0) - from === length && areSame(this.#view, from, bytes, start, length)
    );
  }

  /** Writes a text and returns its number of bytes. Calling the encoder costs more than a short ASCII text is worth. */
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

  /** The column, copied to arrays without spare room. */
  done(): TextColumn {
    return {
      bytes: this.#bytes.slice(0, this.#size),
      offsets: this.#offsets.slice(0, this.#length + 1),
    };
  }
}
