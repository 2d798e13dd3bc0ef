import { Pace } from '../pace.ts';
import { FileFault } from '../table.ts';
import type { Archive } from '../zip/unpack.ts';
import type { Book } from './book.ts';
import { OdsReader, type OdsTable } from './odsReader.ts';
import { OdsStyles } from './odsStyles.ts';
import { scanEntry } from './xlsx.ts';
import { XmlScanner } from './xmlScanner.ts';

/** Characters of a flat document taken in at once. */
const STEP = 1 << 17;

function bookOf(tables: readonly OdsTable[]): Book {
  const sheets = tables.map(({ name, isHidden, grid }) => ({
    name,
    isHidden,
    read: async () => {
      if (grid instanceof FileFault) throw grid;
      return grid;
    },
  }));
  return { format: 'ods', encoding: null, sheets };
}

/** Opens a packed OpenDocument spreadsheet. @throws FileFault `bad-xlsx`, `xlsx-bomb` */
export async function bookOfOds(archive: Archive, signal: AbortSignal): Promise<Book> {
  const find = (path: string) => archive.entries.find((entry) => entry.path === path);
  const styles = new OdsStyles();
  const stylesEntry = find('styles.xml');
  if (stylesEntry) await scanEntry(archive, stylesEntry, styles, signal);
  const content = find('content.xml');
  if (!content) throw new FileFault('bad-xlsx', { entry: 'content.xml' });
  const reader = new OdsReader(styles);
  await scanEntry(archive, content, reader, signal);
  return bookOf(reader.tables);
}

/** Opens a flat OpenDocument spreadsheet (`.fods`), which is one XML text. */
export async function bookOfFlatOds(text: string, signal: AbortSignal): Promise<Book> {
  const reader = new OdsReader();
  const scanner = new XmlScanner(reader);
  const pace = new Pace(signal);
  for (let at = 0; at < text.length; at += STEP) {
    scanner.push(text.slice(at, at + STEP));
    await pace.rest();
  }
  return bookOf(reader.tables);
}
