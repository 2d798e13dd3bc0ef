import { Pace } from '../pace.ts';
import { FileFault } from '../table.ts';
import { type Archive, unpackedRuns, type ZipEntry } from '../zip.ts';
import type { Book, BookSheet } from './book.ts';
import { type PartLink, precisionsOf, StringsReader, type Tag, TagReader } from './xlsxParts.ts';
import { type SharedParts, SheetReader } from './xlsxSheet.ts';
import { attributeOf, type XmlHandler, XmlScanner } from './xmlScanner.ts';

const STYLE_TAGS = ['numFmt', 'xf', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Resolves the path of a part as named in another, without a leading slash. */
function resolved(target: string, from: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Reads an XML part while it is unpacked. `done` ends it early. */
export async function scanEntry(
  archive: Archive,
  entry: ZipEntry,
  handler: XmlHandler,
  signal: AbortSignal,
  done: () => boolean = () => false,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  const pace = new Pace(signal);
  let decoder: TextDecoder | null = null;
  for await (const run of unpackedRuns(archive, entry, signal)) {
    decoder ??= new TextDecoder(run[0] === 0xff && run[1] === 0xfe ? 'utf-16le' : 'utf-8');
    scanner.push(decoder.decode(run, { stream: true }));
    if (done()) return;
    await pace.rest();
  }
}

/** The parts of a workbook by path, ignoring case. */
class Parts {
  readonly #entries = new Map<string, ZipEntry>();

  constructor(private readonly archive: Archive) {
    for (const entry of archive.entries) {
      const path = entry.path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
      // If two entries have the same name, the first counts.
      if (!this.#entries.has(path)) this.#entries.set(path, entry);
    }
  }

  find(path: string): ZipEntry | null {
    return this.#entries.get(path.toLowerCase()) ?? null;
  }

  async scan<T extends XmlHandler>(path: string, handler: T, signal: AbortSignal): Promise<T> {
    const entry = this.find(path);
    if (entry) await scanEntry(this.archive, entry, handler, signal);
    return handler;
  }

  async tags(path: string, names: readonly string[], signal: AbortSignal): Promise<readonly Tag[]> {
    return (await this.scan(path, new TagReader(names), signal)).tags;
  }

  /** The parts named in another part, by their identifiers. */
  async relationsOf(path: string, signal: AbortSignal): Promise<ReadonlyMap<string, PartLink>> {
    const tags = await this.tags(path.replace(/([^/]*)$/, '_rels/$1.rels'), ['Relationship'], signal);
    return new Map(
      tags.map(([, attributes]) => {
        const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, '');
        const target = attributeOf(attributes, 'Target') ?? '';
        return [attributeOf(attributes, 'Id') ?? '', { type, target }];
      }),
    );
  }
}

/** Path of the part that names the sheets; null if the archive is not an Excel workbook. */
export async function workbookPath(archive: Archive, signal: AbortSignal): Promise<string | null> {
  const parts = new Parts(archive);
  const isWorkbook = (path: string) => /workbook[^/]*\.(xml|bin)$/i.test(path) && parts.find(path) !== null;
  if (parts.find('_rels/.rels'))
    for (const { type, target } of (await parts.relationsOf('', signal)).values())
      if (type === 'officeDocument' && isWorkbook(resolved(target, ''))) return resolved(target, '');
  return ['xl/workbook.xml', 'xl/workbook.bin'].find(isWorkbook) ?? null;
}

/**
 * Opens an Excel workbook. Only the parts that it names and that are needed are unpacked, each while it is read.
 * @param path path of `workbook.xml`
 * @throws FileFault `bad-xlsx`, `xlsx-bomb`
 */
export async function bookOfXlsx(archive: Archive, path: string, signal: AbortSignal): Promise<Book> {
  const parts = new Parts(archive);
  const tags = await parts.tags(path, ['workbookPr', 'sheet'], signal);
  const relations = await parts.relationsOf(path, signal);
  const pathOf = (type: string): string => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? resolved(found.target, path) : '';
  };
  const shared: SharedParts = {
    texts: (await parts.scan(pathOf('sharedStrings'), new StringsReader(), signal)).texts,
    precisions: precisionsOf(await parts.tags(pathOf('styles'), STYLE_TAGS, signal)),
    from1904: tags.some(
      ([name, attributes]) =>
        name === 'workbookPr' && ['1', 'true', 'on'].includes(attributeOf(attributes, 'date1904') ?? ''),
    ),
  };
  const sheets = tags.flatMap(([tag, attributes]): BookSheet[] => {
    const found = relations.get(attributeOf(attributes, 'id') ?? '');
    if (tag !== 'sheet' || (found && found.type !== 'worksheet')) return [];
    const own = resolved(found?.target ?? '', path);
    const name = attributeOf(attributes, 'name') ?? '';
    const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
    const read: BookSheet['read'] = async (rows, during) => {
      const entry = parts.find(own);
      if (!entry) throw new FileFault('bad-xlsx', { entry: own });
      const reader = new SheetReader(own, shared);
      await scanEntry(archive, entry, reader, during, () => reader.has(rows));
      return reader.grid(rows === null ? await parts.relationsOf(own, during) : new Map());
    };
    return [{ name, isHidden, read }];
  });
  return { format: 'xlsx', encoding: null, sheets };
}
