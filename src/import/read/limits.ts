/** Most columns of a table. */
export const MAX_COLUMNS = 2000;
/** Most characters in a cell; the rest is cut and reported. */
export const MAX_CELL = 100_000;
/** Most characters in a quoted cell before its quote counts as never closed. */
export const MAX_QUOTED = 1 << 20;
/** Most characters in a record. */
export const MAX_RECORD = 32 << 20;
/** Most levels of arrays and objects in a JSON text. */
export const MAX_DEPTH = 60;
/** Largest file that has to be held in memory as a whole, bytes: JSON, and addresses without range requests. */
export const MAX_WHOLE = 512 << 20;
/** Bytes to read at once from a text file. */
export const CHUNK = 1 << 20;
/** Approximate number of rows in a batch. */
export const BATCH_ROWS = 5000;
/** Most characters of a value quoted in a fault. */
const MAX_QUOTE = 200;

/** `text` as quoted in a fault: at most 200 characters. */
export function quoteOf(text: string): string {
  return text.length > MAX_QUOTE ? text.slice(0, MAX_QUOTE) : text;
}
