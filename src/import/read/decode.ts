import { type Encoding, encodingOfBytes } from './encoding.ts';
import { CHUNK } from './limits.ts';
import type { ByteSource } from './table.ts';

/** A run of a file's text. */
export interface TextChunk {
  readonly text: string;
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
  readonly last: boolean;
}

/** What windows-1252 has in place of the control characters U+0080 to U+009F; the same where it has nothing else. */
const UPPER_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A decoder that keeps its place between runs. */
class Decoder {
  readonly #decoder: TextDecoder;

  constructor(label: string) {
    this.#decoder = new TextDecoder(label, { ignoreBOM: true });
  }

  decode(bytes: Uint8Array, stream: boolean): string {
    const text = this.#decoder.decode(bytes, { stream });
    // Node decodes windows-1252 as if it were Latin 1 (nodejs/node#56542).
    if (this.#decoder.encoding !== 'windows-1252') return text;
    return text.replace(
      /[\x80-\x9f]/g,
      (character) => UPPER_1252[character.charCodeAt(0) - 0x80] ?? character,
    );
  }
}

/** Text of `bytes` all at once; what belongs to no character becomes U+FFFD. */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  const label = encoding.ascii ? encodingOfBytes(bytes) : encoding.label;
  return new Decoder(label).decode(bytes.subarray(encoding.mark), false);
}

/**
 * Reads a text file run by run; the last one, maybe empty, has `last`. A file whose start is plain ASCII gets its
 * encoding from the first run that has anything else.
 * @param chunk bytes read at once
 */
export async function* decodeRuns(
  source: ByteSource,
  encoding: Encoding,
  signal: AbortSignal,
  chunk = CHUNK,
): AsyncGenerator<TextChunk> {
  let decoder = new Decoder(encoding.label);
  let undecided = encoding.ascii;
  for (let start = encoding.mark; start < source.size; start += chunk) {
    signal.throwIfAborted();
    const end = Math.min(source.size, start + chunk);
    const bytes = await source.read(start, end);
    if (undecided && bytes.some((byte) => byte >= 0x80)) {
      decoder = new Decoder(encodingOfBytes(bytes));
      undecided = false;
    }
    const last = end === source.size;
    yield { text: decoder.decode(bytes, !last), done: end / source.size, last };
  }
  if (source.size <= encoding.mark) yield { text: '', done: 1, last: true };
}
