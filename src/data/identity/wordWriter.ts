import { grown } from '../../core/codeLists.ts';
import { murmur3 } from './murmur3.ts';

const encoder = new TextEncoder();

/** First word of a text, or of JSON for values that are not texts, or texts that UTF-8 doesn't preserve. */
const TEXT = 1;
const JSON_VALUE = 2;
const KINDS = 4;
/** Number of words hashed as one block. */
const BLOCK = 4;

/** Bytes of a column as a view, to read them four at a time. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The last bytes of a text, fewer than four, as a word padded with zeros. */
function lastWord(view: DataView, from: number, to: number): number {
  let word = 0;
  for (let at = from; at < to; at++) word |= view.getUint8(at) << (8 * (at - from));
  return word;
}

/** Writes a record as words, one field after another, each with its length. The words are the same on any machine. */
export class WordWriter {
  #words = new Int32Array(1 << 10);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** The {@link murmur3} hash of what was written. */
  hash(into: Int32Array): Int32Array {
    this.#makeRoom(BLOCK);
    for (let i = 0; i < BLOCK; i++) this.#words[this.#length + i] = 0;
    murmur3(this.#words, 4 * this.#length, into);
    return into;
  }

  number(value: number): void {
    this.#makeRoom(1);
    this.#words[this.#length++] = value;
  }

  /** Writes the two words of `list` at an index that counts pairs. */
  pair(list: Int32Array, place: number): void {
    this.#makeRoom(2);
    const [words, at] = [this.#words, this.#length];
    words[at] = list[2 * place] ?? 0;
    words[at + 1] = list[2 * place + 1] ?? 0;
    this.#length = at + 2;
  }

  /** Writes a text given as bytes of UTF-8. */
  text(bytes: DataView, from: number, to: number): void {
    this.#bytes(TEXT, bytes, from, to);
  }

  /** Writes any JSON value; a text is written as by {@link text}. */
  value(value: unknown): void {
    const isText = typeof value === 'string' && value.isWellFormed();
    const encoded = encoder.encode(isText ? value : canonicalJson(value));
    this.#bytes(isText ? TEXT : JSON_VALUE, viewOf(encoded), 0, encoded.length);
  }

  /** Writes the kind and number of bytes, then the bytes, with the last word padded with zeros. */
  #bytes(kind: number, bytes: DataView, start: number, end: number): void {
    const length = end - start;
    this.#makeRoom((length >> 2) + 2);
    const words = this.#words;
    let at = this.#length;
    words[at++] = length * KINDS + kind;
    let from = start;
    for (; from + 4 <= end; from += 4) words[at++] = bytes.getInt32(from, true);
    if (from < end) words[at++] = lastWord(bytes, from, end);
    this.#length = at;
  }

  #makeRoom(more: number): void {
    const most = this.#length + more;
    if (most > this.#words.length) this.#words = grown(this.#words, 2 ** Math.ceil(Math.log2(most)));
  }
}

/** Hash of a text. */
export function hashOfText(text: string): Int32Array {
  const writer = new WordWriter();
  writer.value(text);
  return writer.hash(new Int32Array(4));
}

/** Most hashes of texts to cache; the values of the columns are fewer. */
const KEPT = 10_000;

/** Caches hashes of texts. */
export class TextHashes {
  readonly #known = new Map<string, Int32Array>();

  of(text: string): Int32Array {
    let known = this.#known.get(text);
    if (!known) {
      known = hashOfText(text);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(text, known);
    }
    return known;
  }
}

/** JSON in a canonical form: keys in order, without undefined values. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join()}}`;
}
