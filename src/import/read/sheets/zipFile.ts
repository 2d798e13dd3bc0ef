import { FileFault } from '../table.ts';
import { type Archive, UnpackBudget, unpackWhole } from '../zip/unpack.ts';
import { zipEntries } from '../zip/zipDirectory.ts';
import type { Book } from './book.ts';
import { bookOfXlsb } from './legacyBook.ts';
import { bookOfOds } from './ods.ts';
import { bookOfXlsx, workbookPath } from './xlsx.ts';

/** What a zip archive is: a workbook, or files of its own. */
export type ZipContent = { readonly book: Book } | { readonly files: Archive };

const NUMBERS = /^(index\/.*\.iwa|index\.zip|index\.xml)$/i;
const DOCUMENTS = ['word/document.xml', 'ppt/presentation.xml'];

/**
 * Says what a zip archive holds, and opens it where it is a workbook.
 * @throws FileFault `truncated` without its directory, `numbers` or `document` for what other programs write as zip
 *   archives, and those of the workbook
 */
export async function zipContent(bytes: Uint8Array, signal: AbortSignal): Promise<ZipContent> {
  const entries = zipEntries(bytes);
  if (!entries) throw new FileFault('truncated');
  const archive: Archive = { bytes, entries, budget: new UnpackBudget(bytes.length) };
  const workbook = await workbookPath(archive, signal);
  if (workbook?.endsWith('.bin')) return { book: await bookOfXlsb(archive, signal) };
  if (workbook) return { book: await bookOfXlsx(archive, workbook, signal) };
  const mimetype = entries.find(({ path }) => path === 'mimetype');
  if (mimetype) {
    const type = new TextDecoder().decode(await unpackWhole(archive, mimetype, signal));
    if (type.includes('opendocument.spreadsheet')) return { book: await bookOfOds(archive, signal) };
    throw new FileFault('document', { found: type.slice(0, 100) });
  }
  if (entries.some(({ path }) => NUMBERS.test(path))) throw new FileFault('numbers');
  const document = entries.find(({ path }) => DOCUMENTS.includes(path.toLowerCase()));
  if (document) throw new FileFault('document', { found: document.path });
  return { files: archive };
}
