import { canonicalJson } from './canonical.ts';
import { murmur3 } from './murmur3.ts';

const encoder = new TextEncoder();

/** Begins a text, or JSON where a value is no text that UTF-8 gives back. */
const TEXT = 1;
const JSON_VALUE = 2;
const KINDS = 4;
/** Bytes of a text that are sooner copied one by one. */
const SHORT = 64;
/** Bytes that are read as one block. */
const BLOCK = 16;

/** Bytes that stand for a record, one field after another, in words of four; every field says how long it is. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #words = new Int32Array(this.#bytes.buffer);
  /** In words. */
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** Hash of what was written, as {@link murmur3} makes it. */
  hash(into: Int32Array): Int32Array {
    this.#makeRoom(BLOCK);
    for (let i = 0; i < BLOCK / 4; i++) this.#words[this.#length + i] = 0;
    murmur3(this.#words, 4 * this.#length, into);
    return into;
  }

  number(value: number): void {
    this.#makeRoom(4);
    this.#words[this.#length++] = value;
  }

  /** The beginning of a hash that was made before. */
  words(hash: Int32Array): void {
    this.number(hash[0] ?? 0);
    this.number(hash[1] ?? 0);
  }

  /** A text in UTF-8. */
  bytes(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    this.#makeRoom(length + 8);
    const at = this.#begin(TEXT, length);
    const own = this.#bytes;
    if (length > SHORT) own.set(bytes.subarray(from, to), at);
    else for (let i = 0; i < length; i++) own[at + i] = bytes[from + i] ?? 0;
  }

  /** Any value of JSON; a text as {@link bytes} of it. */
  value(value: unknown): void {
    const isText = typeof value === 'string' && value.isWellFormed();
    const encoded = encoder.encode(isText ? value : canonicalJson(value));
    this.#makeRoom(encoded.length + 8);
    this.#bytes.set(encoded, this.#begin(isText ? TEXT : JSON_VALUE, encoded.length));
  }

  /** Writes what so many bytes are, and zeros at the end of their last word. Returns where they begin. */
  #begin(kind: number, length: number): number {
    this.#words[this.#length] = length * KINDS + kind;
    const start = this.#length + 1;
    this.#length = start + Math.ceil(length / 4);
    if (length > 0) this.#words[this.#length - 1] = 0;
    return 4 * start;
  }

  #makeRoom(more: number): void {
    const most = 4 * this.#length + more;
    if (most <= this.#bytes.length) return;
    const grown = new Uint8Array(2 ** Math.ceil(Math.log2(most)));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#words = new Int32Array(grown.buffer);
  }
}

/** Hash of a text. */
export function hashOfText(text: string): Int32Array {
  const writer = new ByteWriter();
  writer.value(text);
  return writer.hash(new Int32Array(4));
}
