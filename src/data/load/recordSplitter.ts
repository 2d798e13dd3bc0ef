import { grown } from '../../core/codeLists.ts';

/** Bytes with a meaning in JSON. */
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const LIST = Array.from('agreements', (letter) => letter.charCodeAt(0));

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const NONE: Uint8Array = new Uint8Array(0);

/** The last index up to `at` that isn't white space; -1 if there is none. */
function lastFilled(bytes: Uint8Array, at: number): number {
  let last = at;
  while (last >= 0 && isSpace(bytes[last] ?? 0)) last--;
  return Math.max(-1, last);
}

/** The start of a record, to the end of its first key; empty if it has no key. */
function beginningOf(record: Uint8Array): Uint8Array {
  const key = record.indexOf(QUOTE);
  return key < 0 ? NONE : record.slice(0, record.indexOf(QUOTE, key + 1) + 1);
}

/** A byte array that doubles as it grows. */
class Bytes {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;

  add(part: Uint8Array): void {
    const size = this.#size + part.length;
    if (size > this.#bytes.length) this.#bytes = grown(this.#bytes, 2 * size);
    this.#bytes.set(part, this.#size);
    this.#size = size;
  }

  get all(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }
}

/**
 * Splits the JSON of a dataset, while it is loading, into its records and the text around their list. Anything less
 * plain than datasets usually are is left to the reader of whole files: see {@link isFastPath}.
 */
export class RecordSplitter {
  /** Outside the list; at its start; in a record; after a record; after the comma that follows it. */
  #state: 'around' | 'first' | 'record' | 'after' | 'next' = 'around';
  #isFastPath = true;
  /** Number of open brackets. */
  #depth = 0;
  #inString = false;
  /** Whether the next byte is escaped. */
  #escaped = false;
  /** The last string of the outermost object: its first bytes, whether it has escapes, whether it is the list's key. */
  #text: number[] = [];
  #hasEscapes = false;
  #isListKey = false;
  /** Whether the list's key has occurred. */
  #isListNamed = false;
  readonly #around = new Bytes();
  /** Bytes of a record that isn't complete yet. */
  #begun = NONE;
  /** The first bytes of the first record, to the end of its first key: the others are likely to start the same way. */
  #beginning = NONE;
  #hasFirst = false;

  /**
   * @param onRecords receives the bytes of one or more whole records, with the commas between them; returns whether
   * they are valid JSON, and must do nothing if they are not
   */
  constructor(private readonly onRecords: (bytes: Uint8Array) => boolean) {}

  /** Whether the document was split; if not, ignore the records that were passed on. Only valid after the last part. */
  get isFastPath(): boolean {
    return this.#isFastPath && this.#state === 'around';
  }

  /** The document with an empty list of records. */
  get around(): Uint8Array {
    return this.#around.all;
  }

  /** Processes the next bytes. */
  add(part: Uint8Array): void {
    let at = 0;
    while (this.#isFastPath && at < part.length) {
      if (this.#state === 'around') at = this.#readAround(part, at);
      else at = this.#readList(part, at);
    }
  }

  /** Reads on outside the list. @returns where the list begins, or the end */
  #readAround(part: Uint8Array, from: number): number {
    let at = from;
    let begins = false;
    while (at < part.length && this.#isFastPath && !begins) begins = this.#stepAround(part[at++] ?? 0);
    this.#around.add(part.subarray(from, at));
    if (begins) this.#state = 'first';
    return at;
  }

  /** @returns whether this byte starts the list of records */
  #stepAround(byte: number): boolean {
    if (this.#inString) {
      this.#stepInString(byte);
      return false;
    }
    if (isSpace(byte)) return false;
    const begins = this.#isListKey && byte === OPEN_BRACKET;
    this.#isListKey = false;
    if (byte === QUOTE) {
      this.#inString = true;
      this.#text = [];
      this.#hasEscapes = false;
    } else if (byte === COLON && this.#depth === 1) this.#endKey();
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#depth--;
    return begins;
  }

  #stepInString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) {
      this.#escaped = true;
      this.#hasEscapes = true;
    } else if (byte === QUOTE) this.#inString = false;
    else if (this.#depth === 1 && this.#text.length <= LIST.length) this.#text.push(byte);
  }

  /** Handles the end of a key of the outermost object. */
  #endKey(): void {
    const isList = this.#text.length === LIST.length && LIST.every((letter, i) => this.#text[i] === letter);
    // A key with escapes may be the list's; if the key occurs twice, the last one would count.
    if (this.#hasEscapes || (isList && this.#isListNamed)) this.#isFastPath = false;
    this.#isListKey = isList;
    this.#isListNamed ||= isList;
  }

  /** Reads on within the list. @returns where it ends, or the end */
  #readList(part: Uint8Array, from: number): number {
    let at = this.#state === 'record' ? this.#leap(part, from) : from;
    let start = this.#state === 'record' ? at : -1;
    let end = -1;
    for (; at < part.length && this.#isFastPath; at++) {
      if (this.#state === 'record') {
        at = this.#endOfRecord(part, at);
        if (at < part.length) {
          this.#state = 'after';
          end = at + 1;
        }
        continue;
      }
      const byte = part[at] ?? 0;
      if (isSpace(byte)) continue;
      if (byte === OPEN_BRACE && this.#state !== 'after') {
        this.#state = 'record';
        if (start < 0) start = at;
        at--;
      } else if (byte === COMMA && this.#state === 'after') this.#state = 'next';
      else if (byte === CLOSE_BRACKET && this.#state !== 'next') {
        this.#state = 'around';
        break;
      } else this.#isFastPath = false;
    }
    this.#handOver(part, start, end);
    return at;
  }

  /** The index of the bracket that ends the current record, or the end of the part. */
  #endOfRecord(part: Uint8Array, from: number): number {
    // The document and its list are open around it.
    let depth = this.#depth - 2;
    let inString = this.#inString;
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    let escaped = false;
    const end = part.length;
    for (; at < end; at++) {
      let byte = part[at];
      if (inString) {
        while (byte !== QUOTE && byte !== BACKSLASH && at < end) byte = part[++at];
        if (byte === BACKSLASH) escaped = ++at === end;
        else inString = byte !== QUOTE;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
      else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) break;
    }
    // The escaped character may be in the next part.
    this.#escaped = escaped;
    this.#depth = depth + 2;
    this.#inString = inString;
    return Math.min(at, end);
  }

  /**
   * Skips to the last apparent start of a record in a part, if everything before it proves to be whole records; this is
   * faster than scanning them. @returns where that record begins, or `from`
   */
  #leap(part: Uint8Array, from: number): number {
    const begins = this.#lastBeginning(part);
    const comma = lastFilled(part, begins - 1);
    const end = lastFilled(part, comma - 1);
    if (end < from || part[comma] !== COMMA || part[end] !== CLOSE_BRACE) return from;
    if (!this.onRecords(this.#joined(part.subarray(from, end + 1)))) {
      this.#beginning = NONE;
      return from;
    }
    this.#begun = NONE;
    this.#depth = 2;
    this.#inString = false;
    this.#escaped = false;
    return begins;
  }

  /** The last apparent start of a record; -1 if there is none. */
  #lastBeginning(part: Uint8Array): number {
    const beginning = this.#beginning;
    if (beginning.length === 0) return -1;
    let at = part.lastIndexOf(OPEN_BRACE);
    while (at > 0 && !beginning.every((byte, i) => part[at + i] === byte))
      at = part.lastIndexOf(OPEN_BRACE, at - 1);
    return at;
  }

  /** Passes on the whole records of a part, from `start` to `end`, and keeps the incomplete one after them. */
  #handOver(part: Uint8Array, start: number, end: number): void {
    if (end >= 0) {
      const records = this.#joined(part.subarray(start, end));
      if (!this.#hasFirst) this.#beginning = beginningOf(records);
      this.#hasFirst = true;
      if (!this.onRecords(records)) this.#isFastPath = false;
      this.#begun = NONE;
    }
    if (this.#state !== 'record') return;
    const from = end >= 0 ? part.indexOf(OPEN_BRACE, end) : start;
    this.#begun = this.#joined(part.subarray(from));
  }

  #joined(more: Uint8Array): Uint8Array {
    if (this.#begun.length === 0) return more;
    const joined = new Uint8Array(this.#begun.length + more.length);
    joined.set(this.#begun);
    joined.set(more, this.#begun.length);
    return joined;
  }
}
