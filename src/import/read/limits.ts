/** Columns a table may have. */
export const MAX_COLUMNS = 2000;
/** Characters a cell may have; what is beyond is cut and reported. */
export const MAX_CELL = 100_000;
/** Characters a quoted cell may have before its quote counts as never closed. */
export const MAX_QUOTED = 1 << 20;
/** Characters one record may have. */
export const MAX_RECORD = 32 << 20;
/** Levels of arrays and objects in a JSON text. */
export const MAX_DEPTH = 60;
/** Bytes of a file that has to be held whole: JSON, and addresses that serve no ranges. */
export const MAX_WHOLE = 512 << 20;
/** Bytes read at once from a text file. */
export const CHUNK = 1 << 20;
/** Rows in a batch, about. */
export const BATCH_ROWS = 5000;
/** Characters of a found value that a fault repeats. */
const MAX_QUOTE = 200;

/** `text` as a fault repeats it: at most 200 characters. */
export function quoteOf(text: string): string {
  return text.length > MAX_QUOTE ? text.slice(0, MAX_QUOTE) : text;
}
