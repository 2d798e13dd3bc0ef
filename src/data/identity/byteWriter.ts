import { canonicalJson } from './canonical.ts';
import { sha256 } from './sha256.ts';

const encoder = new TextEncoder();

/** Begins a text, or JSON where a value is no text that UTF-8 gives back. */
const TEXT = 1;
const JSON_VALUE = 2;

/** Bytes that stand for a record, one field after another; every field says how long it is. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** SHA-256 of what was written. */
  hash(): Int32Array {
    return sha256(this.#bytes, this.#length);
  }

  number(value: number): void {
    this.#makeRoom(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#length++] = value >>> shift;
  }

  /** The beginning of a hash that was made before. */
  words(hash: Int32Array): void {
    this.number(hash[0] ?? 0);
    this.number(hash[1] ?? 0);
  }

  /** A text in UTF-8. */
  bytes(bytes: Uint8Array, from: number, to: number): void {
    this.#head(TEXT, to - from);
    this.#makeRoom(to - from);
    for (let at = from; at < to; at++) this.#bytes[this.#length++] = bytes[at] ?? 0;
  }

  /** Any value of JSON; a text as {@link bytes} of it. */
  value(value: unknown): void {
    const isText = typeof value === 'string' && value.isWellFormed();
    const text = isText ? value : canonicalJson(value);
    this.#makeRoom(5 + 3 * text.length);
    const head = this.#length;
    this.#length += 5;
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length = head;
    this.#head(isText ? TEXT : JSON_VALUE, written);
    this.#length += written;
  }

  #head(kind: number, length: number): void {
    this.#makeRoom(5);
    this.#bytes[this.#length++] = kind;
    this.number(length);
  }

  #makeRoom(more: number): void {
    const most = this.#length + more;
    if (most <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(most, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Hash of a text. */
export const hashOfText = (text: string): Int32Array => sha256(encoder.encode(text));
