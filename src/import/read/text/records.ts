import { MAX_QUOTED, MAX_RECORD, quoteOf } from '../limits.ts';
import { FileFault } from '../table.ts';

/** A quote that is not closed properly. */
interface QuoteFault {
  /** Index in {@link CompleteRecords.rows} of the record with the quote. */
  readonly record: number;
  readonly value: string;
}

/** Complete records of a delimited text. */
export interface CompleteRecords {
  /** Cells by record; line breaks within quotes are kept. */
  readonly rows: string[][];
  readonly faults: readonly QuoteFault[];
}

const QUOTE = '"';

/**
 * Splits a delimited text, which arrives in runs of any size, into records and their cells. A quote opens a quoted cell
 * only at the start of the cell, and closes it only before a delimiter, a line break or the end. A quote that is not
 * closed within {@link MAX_QUOTED} characters or by the end of the file is dropped and reported, and the line continues
 * without it.
 */
export class RecordCutter {
  #rest = '';

  constructor(private readonly delimiter: string) {}

  /**
   * Takes the next run and returns the complete records; with `last`, everything that is left.
   * @throws FileFault `too-large` if one record has more than {@link MAX_RECORD} characters
   */
  push(run: string, last: boolean): CompleteRecords {
    const text = this.#rest + run;
    // A carriage return at the end may have its line feed in the next run.
    const scan = new Scan(!last && text.endsWith('\r') ? text.slice(0, -1) : text, this.delimiter, last);
    scan.run();
    this.#rest = last ? '' : text.slice(scan.recordStart);
    if (this.#rest.length > MAX_RECORD) throw new FileFault('too-large', { limit: MAX_RECORD });
    return { rows: scan.rows, faults: scan.faults.filter(({ record }) => record < scan.rows.length) };
  }
}

/** One pass over a text from the start of a record. */
class Scan {
  readonly rows: string[][] = [];
  readonly faults: QuoteFault[] = [];
  /** Start of the record that is not complete yet. */
  recordStart = 0;
  /** The cells of that record, and the text of its last cell so far. */
  #cells: string[] = [];
  #cell = '';
  /** Before this index, no quote closes one opened earlier. */
  #noCloseBefore = 0;
  #malformed = false;

  constructor(
    readonly text: string,
    readonly delimiter: string,
    readonly last: boolean,
  ) {}

  run(): void {
    const { text } = this;
    let outside = 0;
    let cellStart = 0;
    for (let quote = text.indexOf(QUOTE); quote !== -1; ) {
      if (quote !== cellStart && !this.#startsCell(quote)) {
        quote = text.indexOf(QUOTE, quote + 1);
        continue;
      }
      this.#take(outside, quote);
      const close = this.#close(quote);
      if (close === 'not-yet') return;
      if (close === null) {
        this.#report(quote, text.length);
        outside = quote + 1;
        cellStart = outside;
      } else {
        const cell = text.slice(quote + 1, close);
        if (this.#malformed && /[\r\n]/.test(cell)) this.#report(quote, close + 1);
        this.#cell = cell.includes(QUOTE) ? cell.replaceAll('""', QUOTE) : cell;
        outside = this.#pastSpaces(close + 1);
        cellStart = -1;
      }
      quote = text.indexOf(QUOTE, outside);
    }
    this.#take(outside, text.length);
    if (this.last && this.recordStart < text.length) this.#endRecord();
  }

  #startsCell(quote: number): boolean {
    const before = this.text[quote - 1];
    return before === '\n' || before === '\r' || this.text.endsWith(this.delimiter, quote);
  }

  #report(from: number, to: number): void {
    const value = quoteOf(this.text.slice(from, Math.min(to, from + 400)));
    this.faults.push({ record: this.rows.length, value });
  }

  /** Takes text outside quotes. */
  #take(from: number, to: number): void {
    const outside = this.text.slice(from, to);
    const lines = (outside.includes('\r') ? outside.replace(/\r\n?/g, '\n') : outside).split('\n');
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#endRecord();
      const cells = line.split(this.delimiter);
      cells[0] = this.#cell + cells[0];
      this.#cell = cells.pop() ?? '';
      if (this.#cells.length === 0) this.#cells = cells;
      else this.#cells.push(...cells);
    }
    if (lines.length > 1)
      this.recordStart = from + Math.max(outside.lastIndexOf('\n'), outside.lastIndexOf('\r')) + 1;
  }

  #endRecord(): void {
    this.#cells.push(this.#cell);
    this.rows.push(this.#cells);
    this.#cells = [];
    this.#cell = '';
  }

  /** Index at which the cell opened at `open` closes; null if it does not, "not-yet" if more text is needed to tell. */
  #close(open: number): number | 'not-yet' | null {
    const { text, last } = this;
    this.#malformed = false;
    let at = open + 1;
    // Quotes right after the opening one pair up differently than when seen from an earlier one.
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
