import { MAX_QUOTED, MAX_RECORD, quoteOf } from '../limits.ts';
import { FileFault } from '../table.ts';

/** A quote that is not closed where it should be. */
export interface QuoteFault {
  /** Record of this run it stands in, from 0. */
  readonly record: number;
  readonly value: string;
}

/** Whole records of a delimited text, each ended by "\n"; line breaks within quotes are as they were. */
export interface Records {
  readonly text: string;
  readonly faults: readonly QuoteFault[];
}

const QUOTE = '"';
const withoutReturns = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/**
 * Cuts a delimited text, which comes in runs of any size, into whole records, and makes its line breaks one kind. A
 * quote counts as closing only before a delimiter, a line break or the end. One that is not closed within
 * {@link MAX_QUOTED} characters or by the end of the file is taken out and reported, and the line goes on without it.
 */
export class RecordCutter {
  readonly #delimiter: string;
  #rest = '';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /**
   * Takes the next run and gives the records that are whole by now; with `last`, all that is left.
   * @throws FileFault `too-large` when one record has more than {@link MAX_RECORD} characters.
   */
  push(run: string, last: boolean): Records {
    const text = this.#rest + run;
    const scan = new Scan(text, this.#delimiter, last);
    const records = scan.run();
    this.#rest = last ? '' : text.slice(scan.recordStart);
    if (this.#rest.length > MAX_RECORD) throw new FileFault('too-large', { limit: MAX_RECORD });
    return records;
  }
}

/** One pass over a text from the start of a record. */
class Scan {
  /** Where in the text the record begins that is not whole yet. */
  recordStart = 0;
  #whole = '';
  /** What has been taken of the record that is not whole yet. */
  #open = '';
  #count = 0;
  readonly #faults: QuoteFault[] = [];
  #openFaults: QuoteFault[] = [];
  /** Up to here no quote closes one opened before. */
  #noCloseBefore = 0;
  #malformed = false;

  constructor(
    readonly text: string,
    readonly delimiter: string,
    readonly last: boolean,
  ) {}

  run(): Records {
    const { text } = this;
    let zone = 0;
    let fieldStart = 0;
    let quote = text.indexOf(QUOTE);
    while (quote !== -1) {
      if (quote !== fieldStart && !this.#startsField(quote)) {
        quote = text.indexOf(QUOTE, quote + 1);
        continue;
      }
      const close = this.#close(quote);
      if (close === 'not-yet') {
        this.#take(zone, quote);
        return this.#records();
      }
      this.#take(zone, quote);
      if (close === null) {
        this.#report(quote, text.length);
        zone = quote + 1;
        fieldStart = zone;
      } else {
        const cell = text.slice(quote, close + 1);
        if (this.#malformed && /[\r\n]/.test(cell)) this.#report(quote, close + 1);
        this.#open += cell;
        zone = close + 1;
        fieldStart = -1;
      }
      quote = text.indexOf(QUOTE, zone);
    }
    this.#take(zone, text.length);
    if (this.last) this.#end(this.#open === '' ? '' : `${this.#open}\n`, text.length);
    return this.#records();
  }

  #records(): Records {
    return { text: this.#whole, faults: this.#faults };
  }

  #startsField(quote: number): boolean {
    const before = this.text[quote - 1];
    return before === '\n' || before === '\r' || this.text.endsWith(this.delimiter, quote);
  }

  #report(from: number, to: number): void {
    const value = quoteOf(this.text.slice(from, Math.min(to, from + 400)));
    this.#openFaults.push({ record: this.#count, value });
  }

  /** Takes text outside quotes, which may end records. */
  #take(from: number, to: number): void {
    const zone = this.text.slice(from, to);
    let end = zone.lastIndexOf('\n');
    const back = zone.lastIndexOf('\r');
    // A return at the very end may have its line feed in the next run.
    if (back > end && (this.last || from + back + 1 < this.text.length)) end = back;
    if (end === -1) {
      this.#open += zone;
      return;
    }
    const ended = this.#open + withoutReturns(zone.slice(0, end + 1));
    this.#count += countOf(ended, this.#open.length);
    this.#end(ended, from + end + 1);
    this.#open = zone.slice(end + 1);
  }

  #end(ended: string, recordStart: number): void {
    this.#whole += ended;
    this.#open = '';
    this.#faults.push(...this.#openFaults);
    this.#openFaults = [];
    this.recordStart = recordStart;
  }

  /** Where the cell opened at `open` closes; null when it does not, "not-yet" when more text is needed to tell. */
  #close(open: number): number | 'not-yet' | null {
    const { text, last } = this;
    this.#malformed = false;
    let at = open + 1;
    // Quotes right after the opening one pair up differently than seen from an earlier one.
    while (text[at] === QUOTE && text[at + 1] === QUOTE) at += 2;
    if (text[at] !== QUOTE) at = Math.max(at, this.#noCloseBefore);
    for (;;) {
      const quote = text.indexOf(QUOTE, at);
      if (quote === -1 || quote - open > MAX_QUOTED) {
        if (!last && text.length - open <= MAX_QUOTED) return 'not-yet';
        this.#noCloseBefore = quote === -1 ? text.length : quote;
        return null;
      }
      if (text[quote + 1] === QUOTE) {
        at = quote + 2;
        continue;
      }
      const next = this.#pastSpaces(quote + 1);
      if (next === text.length) return last ? quote : 'not-yet';
      if (text[next] === '\n' || text[next] === '\r' || text.startsWith(this.delimiter, next)) return quote;
      this.#malformed = true;
      at = quote + 1;
    }
  }

  #pastSpaces(from: number): number {
    let at = from;
    while (isSpace(this.text[at]) && !this.text.startsWith(this.delimiter, at)) at++;
    return at;
  }
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && character !== '\r' && character.trim() === '';
}

/** Line feeds in `text` from place `from` on. */
function countOf(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
