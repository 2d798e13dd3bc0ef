import { grown } from '../../core/codeLists.ts';

/** Bytes that mean something to JSON. */
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const LIST = Array.from('agreements', (letter) => letter.charCodeAt(0));

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const NONE: Uint8Array = new Uint8Array(0);

/** The last place up to `at` that holds no space; -1 where there is none. */
function lastFilled(bytes: Uint8Array, at: number): number {
  let last = at;
  while (last >= 0 && isSpace(bytes[last] ?? 0)) last--;
  return Math.max(-1, last);
}

/** What a record begins with, to the end of its first key; nothing where it has none. */
function beginningOf(record: Uint8Array): Uint8Array {
  const key = record.indexOf(QUOTE);
  return key < 0 ? NONE : record.slice(0, record.indexOf(QUOTE, key + 1) + 1);
}

/** Bytes one after another, in an array that doubles. */
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
 * Splits the JSON of a dataset, as it comes, into its records and what stands around their list. Whatever is not as
 * plain as datasets are is left to those who read it whole: see {@link isFastPath}.
 */
export class RecordSplitter {
  /** Around the list; at its beginning; in a record; after one; after the comma behind one. */
  #state: 'around' | 'first' | 'record' | 'after' | 'next' = 'around';
  #isFastPath = true;
  /** Brackets that are open. */
  #depth = 0;
  #inString = false;
  /** Whether the next byte is escaped. */
  #escaped = false;
  /** The last string of the outermost object: its first bytes, whether it has escapes, whether it is the list's key. */
  #text: number[] = [];
  #hasEscapes = false;
  #isListKey = false;
  /** Whether the list's key has been met. */
  #isListNamed = false;
  readonly #around = new Bytes();
  /** A record that has begun. */
  #begun = NONE;
  /** The first bytes of the first record, to the end of its first key: others most likely begin so too. */
  #beginning = NONE;
  #hasFirst = false;

  /**
   * @param onRecords is given the bytes of one or more whole records, with the commas between them; says whether they
   *   are that, and does nothing where they are not
   */
  constructor(private readonly onRecords: (bytes: Uint8Array) => boolean) {}

  /** Whether the document was split; if not, what was handed over says nothing. Known when all has come. */
  get isFastPath(): boolean {
    return this.#isFastPath && this.#state === 'around';
  }

  /** The document with its list of records empty. */
  get around(): Uint8Array {
    return this.#around.all;
  }

  /** Takes the next bytes. */
  add(part: Uint8Array): void {
    let at = 0;
    while (this.#isFastPath && at < part.length) {
      if (this.#state === 'around') at = this.#readAround(part, at);
      else at = this.#readList(part, at);
    }
  }

  /** Reads on around the list. @returns where it begins, or the end */
  #readAround(part: Uint8Array, from: number): number {
    let at = from;
    let begins = false;
    while (at < part.length && this.#isFastPath && !begins) begins = this.#stepAround(part[at++] ?? 0);
    this.#around.add(part.subarray(from, at));
    if (begins) this.#state = 'first';
    return at;
  }

  /** @returns whether the list of records begins with this byte */
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

  /** The last string was a key of the outermost object. */
  #endKey(): void {
    const isList = this.#text.length === LIST.length && LIST.every((letter, i) => this.#text[i] === letter);
    // A key with escapes may be the list's; of two the last would count.
    if (this.#hasEscapes || (isList && this.#isListNamed)) this.#isFastPath = false;
    this.#isListKey = isList;
    this.#isListNamed ||= isList;
  }

  /** Reads on in the list. @returns where it ends, or the end */
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

  /** The place of the bracket that ends the present record, or the end of the part. */
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
    // What was escaped may stand in the next part.
    this.#escaped = escaped;
    this.#depth = depth + 2;
    this.#inString = inString;
    return Math.min(at, end);
  }

  /**
   * Goes on to the last record that seems to begin in a part, if all before it turn out to be whole records, which is
   * quicker than looking through them. @returns where it begins, or `from`
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

  /** Where a record seems to begin last; -1 where none does. */
  #lastBeginning(part: Uint8Array): number {
    const beginning = this.#beginning;
    if (beginning.length === 0) return -1;
    let at = part.lastIndexOf(OPEN_BRACE);
    while (at > 0 && !beginning.every((byte, i) => part[at + i] === byte))
      at = part.lastIndexOf(OPEN_BRACE, at - 1);
    return at;
  }

  /** Hands over the whole records of a part, from `start` to `end`, and keeps what has begun behind them. */
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
