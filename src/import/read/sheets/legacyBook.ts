import type { CellObject, WorkSheet } from '@e965/xlsx';
import { type Cell, FileFault } from '../table.ts';
import { type Archive, unpackWhole } from '../zip.ts';
import type { Book } from './book.ts';
import { type Grid, GridBuilder } from './grid.ts';
import { isLinkTarget } from './gridLinks.ts';
import { dateOfSerial, precisionOfFormat } from './sheetDate.ts';

/** Largest workbook in a binary format, bytes; it is read all at once. */
const MAX_BYTES = 64 << 20;

/** The first bytes of every complete container; the library takes anything else for text. */
const SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Bytes in which names of streams are looked for. */
const LOOKED = 8 << 20;

/** Results of failed formulas, by number. */
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
  return isLinkTarget(target) ? target : null;
}

function gridOf(sheet: WorkSheet, name: string, from1904: boolean): Grid {
  const builder = new GridBuilder(name);
  const rows = sheet['!data'] ?? [];
  rows.forEach((cells, i) => {
    builder.begin(i + 1);
    cells?.forEach((cell, column) => {
      builder.put(column, cellOf(cell, from1904));
      const link = linkOf(cell);
      if (link !== null) builder.link(i + 1, column, [link]);
    });
    builder.end();
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merge({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c });
  return builder.grid();
}

/**
 * Opens a workbook in an older or binary format: `.xls`, the parts of a `.xlsb`, or XML of 2003.
 * @throws FileFault `legacy-xls` if it can't be read, `bad-xlsx` if it is locked, `too-large`
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

/**
 * Opens a `.xlsb`; its parts are unpacked and their size is checked before anything reads them.
 * @throws FileFault as {@link unpackWhole} and {@link bookOfLegacy}; the signal's reason if aborted
 */
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

/** Whether a compound file has a stream with this name, stored in UTF-16. */
function hasStream(text: string, name: string): boolean {
  return text.includes([...name].map((letter) => `${letter}\0`).join(''));
}

/**
 * Opens a file written by Office before 2007. All kinds share one container format: workbooks are read, others are
 * reported.
 * @throws FileFault `bad-xlsx` for a workbook with a password, `document`, `binary`, and those of the workbook
 */
export async function bookOfCompound(bytes: Uint8Array): Promise<Book> {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED));
  if (hasStream(text, 'EncryptedPackage')) throw new FileFault('bad-xlsx', { reason: 'encrypted' });
  if (!text.startsWith(SIGNATURE)) throw new FileFault('legacy-xls');
  if (hasStream(text, 'Workbook') || hasStream(text, 'Book')) return bookOfLegacy(bytes);
  if (hasStream(text, 'WordDocument') || hasStream(text, 'PowerPoint Document'))
    throw new FileFault('document');
  // The directory may be beyond the bytes examined.
  if (bytes.length < LOOKED) throw new FileFault('legacy-xls');
  return bookOfLegacy(bytes);
}
