import { decodeWhole, detectEncoding } from '../encoding/encoding.ts';
import { openJson } from '../json/json.ts';
import { looksLikeLines, openJsonLines } from '../json/jsonLines.ts';
import { MAX_WHOLE } from '../limits.ts';
import { openParquet } from '../parquet/parquet.ts';
import { openReferences, referenceFormat } from '../references/references.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { bookOfHtml } from '../sheets/html.ts';
import { bookOfCompound, bookOfLegacy, bookOfXlsb } from '../sheets/legacyBook.ts';
import { bookOfFlatOds, bookOfOds } from '../sheets/ods.ts';
import { bookOfXlsx, workbookPath } from '../sheets/xlsx.ts';
import { readWhole, sourceOfBytes } from '../source.ts';
import { FileFault, type OpenArguments, type Opened, type TableReader } from '../table.ts';
import { openCsv } from '../text/csv.ts';
import { type Archive, gunzip, UnpackBudget, unpackWhole, zipEntries } from '../zip.ts';
import { openArchive } from './archive.ts';
import { endingOf, HEAD_BYTES, isSigned, sniff } from './sniff.ts';

/** Bytes of a text examined to tell JSON lines from a JSON document. */
const LINES_BYTES = 1 << 18;
const NUMBERS = /^(index\/.*\.iwa|index\.zip|index\.xml)$/i;
const DOCUMENTS = ['word/document.xml', 'ppt/presentation.xml'];
/** Most levels of archives within archives. */
const MAX_NESTED = 2;

/**
 * Opens a file as a table, or as a dataset of this atlas. Its first bytes decide what it is; the file extension matters
 * only if they leave it open.
 * @throws FileFault for a file that can't be read as a table at all; the signal's reason if aborted
 */
export function openTable(...args: OpenArguments): Promise<Opened> {
  return openNested(0, ...args);
}

/** @param depth number of archives the file was inside */
async function openNested(depth: number, ...[source, options, signal]: OpenArguments): Promise<Opened> {
  signal.throwIfAborted();
  if (source.size === 0) throw new FileFault('empty');
  const bytes = await source.read(0, Math.min(source.size, LINES_BYTES));
  signal.throwIfAborted();
  const head = bytes.subarray(0, HEAD_BYTES);
  const encoding = isSigned(head) ? null : await detectEncoding(bytes, options.encoding);
  // The NULs and escapes of these encodings don't mean a binary file.
  const hasControls = encoding !== null && /^(utf-16|iso-2022)/.test(encoding.label);
  const decode = async (all: Uint8Array) =>
    decodeWhole(all, encoding ?? (await detectEncoding(all, options.encoding)));
  const whole = () => readWhole(source, MAX_WHOLE, signal);
  const book = async (opened: Book) => table(await openBook(opened, options, signal));
  const kind = sniff(head, hasControls);
  switch (kind) {
    case 'zip': {
      const content = await openZip(await whole(), signal);
      if ('sheets' in content) return book(content);
      if (depth >= MAX_NESTED) throw new FileFault('archive');
      return openArchive(content, options, signal, (...args) => openNested(depth + 1, ...args));
    }
    case 'gzip': {
      if (depth >= MAX_NESTED) throw new FileFault('archive');
      const content = await gunzip(await whole(), source.name, signal);
      const name = source.name.replace(/\.(gz|gzip)$/i, '');
      return openNested(depth + 1, sourceOfBytes(content, name), options, signal);
    }
    case 'parquet':
      return table(await openParquet(source, signal));
    case 'compound':
      return book(await bookOfCompound(await whole()));
    case 'excel-xml':
      return book(await bookOfLegacy(await whole()));
    case 'flat-ods':
      return book(await bookOfFlatOds(await decode(await whole()), signal));
    case 'html':
      return book(await bookOfHtml(await whole(), options.encoding, signal));
    case 'text':
      return openText(await decode(bytes), source, options, signal);
    default:
      throw new FileFault(kind);
  }
}

/**
 * The workbook contained in a zip archive, or the archive itself if it holds files of any kind.
 * @throws FileFault `truncated` without its directory, `numbers` or `document` for zip archives written by other
 * programs, and those of the workbook
 */
async function openZip(bytes: Uint8Array, signal: AbortSignal): Promise<Book | Archive> {
  const entries = zipEntries(bytes);
  if (!entries) throw new FileFault('truncated');
  const archive: Archive = { bytes, entries, budget: new UnpackBudget(bytes.length) };
  const workbook = await workbookPath(archive, signal);
  if (workbook?.endsWith('.bin')) return bookOfXlsb(archive, signal);
  if (workbook) return bookOfXlsx(archive, workbook, signal);
  const mimetype = entries.find(({ path }) => path === 'mimetype');
  if (mimetype) {
    const type = new TextDecoder().decode(await unpackWhole(archive, mimetype, signal));
    if (type.includes('opendocument.spreadsheet')) return bookOfOds(archive, signal);
    throw new FileFault('document', { found: type.slice(0, 100) });
  }
  if (entries.some(({ path }) => NUMBERS.test(path))) throw new FileFault('numbers');
  const document = entries.find(({ path }) => DOCUMENTS.includes(path.toLowerCase()));
  if (document) throw new FileFault('document', { found: document.path });
  return archive;
}

function table(reader: TableReader): Opened {
  return { kind: 'table', reader };
}

async function openText(start: string, ...args: OpenArguments): Promise<Opened> {
  const ending = endingOf(args[0]);
  const references = referenceFormat(start);
  if (references) return table(await openReferences(references, ...args));
  // A delimited text may also begin with a bracket, but rarely looks like an array of objects.
  const isDelimited = ['csv', 'tsv', 'tab'].includes(ending);
  const isJson = isDelimited ? /^\s*(\[\s*\{|\{\s*")/.test(start) : /^\s*[[{]/.test(start);
  // An object spread over several lines is not JSON lines, whatever the file name says.
  const isSpread = /^\s*\{[ \t]*\r?\n/.test(start);
  const isLines = isJson ? looksLikeLines(start) : false;
  if (isLines || (['jsonl', 'ndjson'].includes(ending) && !isSpread))
    return table(await openJsonLines(...args));
  if (isJson || ending === 'json' || ending === 'geojson') return openJson(...args);
  return table(await openCsv(...args));
}
