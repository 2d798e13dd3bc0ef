import type { CellObject, WorkSheet } from '@e965/xlsx';
import { type Cell, FileFault } from '../table.ts';
import { type Archive, unpackWhole } from '../zip/unpack.ts';
import type { Book } from './book.ts';
import { type Grid, GridBuilder } from './grid.ts';
import { isAddress } from './gridLinks.ts';
import { precisionOfFormat } from './numberFormat.ts';
import { dateOfSerial } from './sheetDate.ts';

/** Bytes of a workbook in a binary format, which is read at one go. */
const MAX_BYTES = 64 << 20;

/** What formulas that failed come to, by number. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function cellOf({ t: type, v: value, z: format }: CellObject, from1904: boolean): Cell {
  if (type === 'e') return ERRORS[Number(value)] ?? '#N/A';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number' || Number.isNaN(value)) return null;
  const precision = format === undefined ? null : precisionOfFormat(String(format));
  return precision === null ? value : dateOfSerial(value, precision, from1904);
}

function linkOf({ l: link, f: formula }: CellObject): string | null {
  const target = link?.Target ?? /^\s*HYPERLINK\(\s*"([^"]*)"/i.exec(formula ?? '')?.[1] ?? '';
  return isAddress(target) ? target : null;
}

function gridOf(sheet: WorkSheet, name: string, from1904: boolean): Grid {
  const builder = new GridBuilder(name);
  const rows = sheet['!data'] ?? [];
  rows.forEach((cells, i) => {
    builder.begin(i + 1);
    cells?.forEach((cell, column) => {
      builder.put(column, cellOf(cell, from1904));
      const link = linkOf(cell);
      if (link !== null) builder.link(i + 1, column, link);
    });
    builder.end();
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merges.push({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c });
  return { rows: builder.rows, merges: builder.merges, links: builder.links, relativeLinks: 0 };
}

/**
 * Opens a workbook in one of the older or binary formats: `.xls`, the parts of a `.xlsb`, or XML of 2003.
 * @throws FileFault `legacy-xls` when it cannot be read, `bad-xlsx` when it is locked, `too-large`
 */
export async function bookOfLegacy(bytes: Uint8Array): Promise<Book> {
  if (bytes.length > MAX_BYTES) throw new FileFault('too-large', { size: bytes.length, limit: MAX_BYTES });
  const [{ read, set_cptable }, cptable] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  set_cptable(cptable);
  try {
    const options = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false } as const;
    const book = read(bytes, options);
    const from1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.flatMap((name, i) => {
      const sheet = book.Sheets[name];
      if (!sheet) return [];
      const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
      return [{ name, isHidden, read: async () => gridOf(sheet, name, from1904) }];
    });
    return { format: 'xlsx', encoding: null, sheets };
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileFault(/password/i.test(reason) ? 'bad-xlsx' : 'legacy-xls', { reason });
  }
}

/** Opens a `.xlsb`: its parts are unpacked and counted before anything reads them. */
export async function bookOfXlsb(archive: Archive, signal: AbortSignal): Promise<Book> {
  const { CFB } = await import('@e965/xlsx');
  const parts = CFB.utils.cfb_new();
  for (const entry of archive.entries) {
    if (!/\.(bin|xml|rels)$/i.test(entry.path)) continue;
    CFB.utils.cfb_add(parts, entry.path, await unpackWhole(archive, entry, signal));
  }
  signal.throwIfAborted();
  return bookOfLegacy(new Uint8Array(CFB.write(parts, { type: 'array', fileType: 'zip' })));
}
