import { FileFault } from './table.ts';
import { unpackedRuns, type ZipEntry, zipEntries } from './zipDirectory.ts';

const MAX_ENTRIES = 5000;
/** Bytes all entries may have, unpacked. */
const MAX_UNPACKED = 300 << 20;
/** Unpacked bytes from which the ratio to the packed ones counts, and the most it may be. */
const RATIO_FROM = 20 << 20;
const MAX_RATIO = 200;
/** What a sheet of Excel may have. */
const SHEET_ROWS = 1 << 20;
const SHEET_LETTERS = 3;
/** Places between the first cell and the last, filled or not, that a reader would make room for. */
const MAX_AREA = 30_000_000;

const TAG = /<(?:\w+:)?(row|c)\b([^>]*)>/g;
const PLACE = /\br=["']([A-Za-z]*)(\d*)["']/;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Follows how far the filled cells of a sheet reach. */
class Extent {
  #rows = 0;
  #columns = 0;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** @throws FileFault `xlsx-bomb` when rows or cells stand where no sheet reaches, or too far apart */
  take(xml: string): void {
    for (const [, name, attributes = ''] of xml.matchAll(TAG)) {
      const [, letters = '', digits = ''] = PLACE.exec(attributes) ?? [];
      const row = Number(digits);
      if (row > SHEET_ROWS || letters.length > SHEET_LETTERS)
        throw new FileFault('xlsx-bomb', { entry: this.#path, place: `${letters}${digits}` });
      if (name !== 'c' || attributes.endsWith('/')) continue;
      this.#rows = Math.max(this.#rows, row);
      this.#columns = Math.max(this.#columns, columnOf(letters));
      const area = this.#rows * this.#columns;
      if (area > MAX_AREA)
        throw new FileFault('xlsx-bomb', { entry: this.#path, cells: area, limit: MAX_AREA });
    }
  }
}

function checkSizes(entries: readonly ZipEntry[], fileSize: number): void {
  const locked = entries.find((entry) => entry.encrypted);
  if (locked) throw new FileFault('bad-xlsx', { entry: locked.path, reason: 'encrypted' });
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MAX_UNPACKED) throw new FileFault('xlsx-bomb', { size, limit: MAX_UNPACKED });
  if (size > RATIO_FROM && size / fileSize > MAX_RATIO)
    throw new FileFault('xlsx-bomb', { size, packed: fileSize, limit: MAX_RATIO });
}

async function checkEntry(bytes: Uint8Array, entry: ZipEntry, signal: AbortSignal): Promise<void> {
  const extent = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.path) ? new Extent(entry.path) : null;
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const run of unpackedRuns(bytes, entry)) {
    signal.throwIfAborted();
    if (!extent) continue;
    const xml = rest + decoder.decode(run, { stream: true });
    const cut = xml.lastIndexOf('<');
    extent.take(xml.slice(0, cut));
    rest = xml.slice(cut);
  }
  extent?.take(rest);
}

/**
 * Makes sure that a zip archive is a workbook, and one that can be unpacked in memory, before anything unpacks it.
 * @throws FileFault `archive` when it is no workbook, `truncated` without its directory, `xlsx-bomb` when it would
 *   grow beyond all measure, `bad-xlsx` when it is locked or damaged
 */
export async function guardXlsx(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const entries = zipEntries(bytes, MAX_ENTRIES);
  if (!entries) throw new FileFault('truncated');
  if (!entries.some((entry) => entry.path === 'xl/workbook.xml'))
    throw new FileFault('archive', { entries: entries.length, first: entries[0]?.path ?? '' });
  checkSizes(entries, bytes.length);
  for (const entry of entries) if (/\.xml(\.rels)?$/.test(entry.path)) await checkEntry(bytes, entry, signal);
}
