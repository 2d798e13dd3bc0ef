import { joined } from '../../../data/load/fetchJson.ts';
import { GUESSED } from '../encodings.ts';
import { CHUNK } from '../limits.ts';
import type { ByteSource, Remark } from '../table.ts';
import { plausibility } from './plausibility.ts';

/**
 * Characters of windows-1252 for the range U+0080 to U+009F; the control character itself where windows-1252 has none.
 */
const UPPER_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A decoder that keeps its state between runs. */
export class Decoder {
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

/** How the bytes of a text file become text. */
export interface Encoding {
  /** Name in TextDecoder: "utf-8", "utf-16le", "windows-1251". */
  readonly label: string;
  /** Length of the byte order mark at the start, bytes. */
  readonly mark: number;
  /** Whether the bytes so far were all ASCII, so that the encoding is still open. */
  readonly ascii: boolean;
  /** Whether the encoding was guessed only from how the text reads. */
  readonly guessed: boolean;
  /** The next best guess; null if there is none. */
  readonly other: string | null;
}

/** Bytes examined, in lines with non-ASCII characters. */
const SAMPLE = 24 << 10;
/** From this many non-ASCII bytes on, the detector's opinion has full weight. */
const MANY = 200;
/** Most stray bytes per UTF-8 character in a mixed text that still counts as UTF-8. */
const MAX_STRAYS = 3;
/** If the next best guess scores less than the best by at least this, it is not mentioned. */
const CLEARLY = 0.8;

/**
 * Counts what non-ASCII bytes are if read as UTF-8: valid multi-byte sequences, stray bytes that belong to none, and
 * strays next to another non-ASCII byte.
 */
function utf8Counts(bytes: Uint8Array) {
  let [sequences, strays, clustered] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let k = 1;
    while (k < length && i + k < bytes.length && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++;
    // A sequence cut by the end of the sample is not stray.
    if (length > 0 && (k === length || i + k === bytes.length)) {
      sequences++;
      i += k - 1;
    } else {
      strays++;
      if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) clustered++;
    }
  }
  return { sequences, strays, clustered };
}

/**
 * Characters that are common in UTF-8, while the same bytes in a single-byte encoding would be a letter and a symbol
 * within a word.
 */
const COMMON = /^[\u00a0-\u017f\u0410-\u044f\u2010-\u2026\u20ac]*$/;

/** Whether bytes are UTF-8 with some strays, most likely from a Western encoding, rather than another encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  const { sequences, strays, clustered } = utf8Counts(bytes);
  if (strays * 10 <= sequences) return true;
  if (clustered > 0 || sequences === 0 || strays > sequences * MAX_STRAYS) return false;
  const text = new Decoder('utf-8').decode(bytes, false);
  return COMMON.test(text.replace(/[ -~\s\ufffd]/g, ''));
}

/** UTF-16 without a byte order mark, recognised by NULs in mostly the same half of the byte pairs. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (pairs < 2 || Math.max(first, second) < pairs * 0.1) return null;
  if (second > first * 5) return 'utf-16le';
  return first > second * 5 ? 'utf-16be' : null;
}

/** ISO-2022-JP is ASCII except for its escapes, which no other encoding uses. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  return false;
}

/** Index of the first non-ASCII byte; -1 if there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return i;
  return -1;
}

/** Lines with non-ASCII bytes, up to the sample size; `count` is the number of those bytes. */
function tellingLines(bytes: Uint8Array): { sample: Uint8Array; count: number } {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length && length < SAMPLE; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    start += line.length;
    const first = firstBeyondAscii(line);
    if (first === -1) continue;
    const part = line.length > SAMPLE ? line.subarray(first, first + SAMPLE) : line;
    parts.push(part);
    length += part.length;
  }
  const sample = new Uint8Array(joined(parts));
  return { sample, count: sample.filter((byte) => byte >= 0x80).length };
}

/**
 * ISO encodings and the Windows encodings that have the same letters in most places: evidence for one also counts for
 * the other.
 */
const TWINS: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
};

/** Confidence of the library by label, 0 to 1. Its name for an encoding may stand for another of ours. */
async function opinionOn(sample: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { analyse } = await import('chardet');
  const opinion = new Map<string, number>();
  for (const { name, confidence } of analyse(sample)) {
    const label = labelOf(name);
    for (const each of label === null ? [] : [label, TWINS[label] ?? label])
      opinion.set(each, Math.max(opinion.get(each) ?? 0, confidence / 100));
  }
  return opinion;
}

const KNOWN = { mark: 0, ascii: false, guessed: false, other: null };

/** The encoding of non-ASCII bytes without a byte order mark. */
export async function encodingOfBytes(bytes: Uint8Array): Promise<Encoding> {
  if (isUtf8(bytes)) return { ...KNOWN, label: 'utf-8' };
  const { sample, count } = tellingLines(bytes);
  const opinion = await opinionOn(sample);
  const weight = Math.min(1, 0.3 + count / MANY);
  const [best, ...others] = GUESSED.map((label, i) => {
    const text = new Decoder(label).decode(sample, false);
    // Order in the list breaks ties.
    const score = plausibility(text, label) + (opinion.get(label) ?? 0) * weight - i * 0.005;
    return { label, text, score };
  }).sort((a, b) => b.score - a.score);
  const next = others.find(({ text }) => text !== best?.text);
  return {
    ...KNOWN,
    label: best?.label ?? 'windows-1252',
    guessed: true,
    other: best && next && next.score > best.score - CLEARLY ? next.label : null,
  };
}

/** Byte order marks by encoding. */
const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };

/**
 * The encoding given by a byte order mark, the form of the bytes or the reader; null if the text has to be examined.
 */
function declaredEncoding(bytes: Uint8Array, requested?: string): Encoding | null {
  const [marked, mark] =
    Object.entries(MARKS).find(([, all]) => all.every((byte, i) => bytes[i] === byte)) ?? [];
  const label = (requested === undefined ? null : labelOf(requested)) ?? marked ?? utf16WithoutMark(bytes);
  if (label) return { ...KNOWN, label, mark: label === marked ? (mark?.length ?? 0) : 0 };
  if (firstBeyondAscii(bytes) !== -1) return null;
  return hasJapaneseEscapes(bytes)
    ? { ...KNOWN, label: 'iso-2022-jp' }
    : { ...KNOWN, label: 'utf-8', ascii: true };
}

/** The encoding of a file from its first bytes; `requested` is used if TextDecoder knows it. */
export async function detectEncoding(bytes: Uint8Array, requested?: string): Promise<Encoding> {
  return declaredEncoding(bytes, requested) ?? encodingOfBytes(bytes);
}

function labelOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Remarks about an encoding; none if the file itself leaves no doubt. */
export function encodingRemarks({ label, guessed, other }: Encoding): Remark[] {
  if (!guessed) return [];
  const values = { encoding: label.toUpperCase(), other: other?.toUpperCase() ?? 'none' };
  return [{ code: 'encoding-guessed', values }];
}

/** A run of a file's text. */
export interface TextChunk {
  readonly text: string;
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
  readonly last: boolean;
  /** The encoding, in the first run that isn't ASCII, if it was guessed there; else null. */
  readonly guessed: string | null;
}

/** Removes a byte order mark that is left, as in a file that has two. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Decodes `bytes` at once; invalid bytes become U+FFFD. */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  return withoutMark(new Decoder(encoding.label).decode(bytes.subarray(encoding.mark), false));
}

/**
 * Reads a text file in runs; the last one, possibly empty, has `last`. If the file starts with plain ASCII, its
 * encoding is determined from the first run with anything else, and the one after it.
 * @param chunk bytes to read at once
 * @throws the signal's reason if aborted
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
