import { CHUNK } from '../limits.ts';
import type { ByteSource } from '../table.ts';
import { Decoder, type Encoding, encodingOfBytes, firstBeyondAscii } from './encoding.ts';

/** A run of a file's text. */
export interface TextChunk {
  readonly text: string;
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
  readonly last: boolean;
  /** The encoding, in the run from which on it is guessed, where all before was ASCII; else null. */
  readonly guessed: string | null;
}

/** A mark that is left, as in a file that has two. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Text of `bytes` all at once; what belongs to no character becomes U+FFFD. */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  return withoutMark(new Decoder(encoding.label).decode(bytes.subarray(encoding.mark), false));
}

/**
 * Reads a text file run by run; the last one, maybe empty, has `last`. A file whose start is plain ASCII gets its
 * encoding from the first run that has anything else, and the one after it.
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
    let guessed: string | null = null;
    if (undecided && firstBeyondAscii(bytes) !== -1) {
      const found = await encodingOfBytes(await source.read(start, Math.min(source.size, start + CHUNK)));
      decoder = new Decoder(found.label);
      undecided = false;
      if (found.guessed) guessed = found.label;
    }
    const last = end === source.size;
    const text = decoder.decode(bytes, !last);
    yield {
      text: start === encoding.mark ? withoutMark(text) : text,
      done: end / source.size,
      last,
      guessed,
    };
  }
  if (source.size <= encoding.mark) yield { text: '', done: 1, last: true, guessed: null };
}
