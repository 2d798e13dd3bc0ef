import { FileFault } from '../table.ts';
import type { Book } from './book.ts';
import { bookOfLegacy } from './legacyBook.ts';

/** How every whole container begins; the library takes anything else for a text. */
const SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Bytes in which the names of streams are looked for. */
const LOOKED = 8 << 20;

/** Whether a stream of a compound file has this name, which is written in UTF-16. */
function hasStream(text: string, name: string): boolean {
  return text.includes([...name].map((letter) => `${letter}\0`).join(''));
}

/**
 * Opens what Office wrote before 2007, all in one kind of container: workbooks are read, and others named.
 * @throws FileFault `bad-xlsx` for a workbook under a password, `document`, `binary`, and those of the workbook
 */
export async function bookOfCompound(bytes: Uint8Array): Promise<Book> {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED));
  if (hasStream(text, 'EncryptedPackage')) throw new FileFault('bad-xlsx', { reason: 'encrypted' });
  if (!text.startsWith(SIGNATURE)) throw new FileFault('legacy-xls');
  if (hasStream(text, 'Workbook') || hasStream(text, 'Book')) return bookOfLegacy(bytes);
  if (hasStream(text, 'WordDocument') || hasStream(text, 'PowerPoint Document'))
    throw new FileFault('document');
  // The directory may stand further on than was looked.
  if (bytes.length < LOOKED) throw new FileFault('legacy-xls');
  return bookOfLegacy(bytes);
}
