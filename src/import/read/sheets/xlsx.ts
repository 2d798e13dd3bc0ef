import { Pace } from '../pace.ts';
import { FileFault } from '../table.ts';
import { type Archive, unpackedRuns } from '../zip/unpack.ts';
import type { ZipEntry } from '../zip/zipDirectory.ts';
import type { Book, Sheet } from './book.ts';
import type { Grid } from './grid.ts';
import { type Relation, RelationsReader, StringsReader, StylesReader, WorkbookReader } from './xlsxParts.ts';
import { type Shared, SheetReader } from './xlsxSheet.ts';
import { type XmlHandler, XmlScanner } from './xmlScanner.ts';

/** The path of a part that another names, without a slash before it. */
function resolved(target: string, from: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** Reads a part of XML as it is unpacked. `done` ends it early. */
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

/** The parts of a workbook by path, upper and lower case alike. */
class Parts {
  readonly #entries = new Map<string, ZipEntry>();

  constructor(private readonly archive: Archive) {
    for (const entry of archive.entries) {
      const path = entry.path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
      // Of two entries with one name the first counts.
      if (!this.#entries.has(path)) this.#entries.set(path, entry);
    }
  }

  find(path: string): ZipEntry | null {
    return this.#entries.get(path.toLowerCase()) ?? null;
  }

  async scan<Handler extends XmlHandler>(
    path: string,
    handler: Handler,
    signal: AbortSignal,
  ): Promise<Handler> {
    const entry = this.find(path);
    if (entry) await scanEntry(this.archive, entry, handler, signal);
    return handler;
  }

  async relationsOf(path: string, signal: AbortSignal): Promise<ReadonlyMap<string, Relation>> {
    const { relations } = await this.scan(relationsPath(path), new RelationsReader(), signal);
    return relations;
  }
}

/** Path of the part that names the sheets; null where the archive is no workbook of Excel. */
export async function workbookPath(archive: Archive, signal: AbortSignal): Promise<string | null> {
  const parts = new Parts(archive);
  const isWorkbook = (path: string) => /workbook[^/]*\.(xml|bin)$/i.test(path) && parts.find(path) !== null;
  if (parts.find('_rels/.rels'))
    for (const { type, target } of (await parts.relationsOf('', signal)).values())
      if (type === 'officeDocument' && isWorkbook(resolved(target, ''))) return resolved(target, '');
  return ['xl/workbook.xml', 'xl/workbook.bin'].find(isWorkbook) ?? null;
}

/**
 * Opens a workbook of Excel: only the parts that it names and that are needed are unpacked, each as it is read.
 * @param path of `workbook.xml`
 * @throws FileFault `bad-xlsx`, `xlsx-bomb`
 */
export async function bookOfXlsx(archive: Archive, path: string, signal: AbortSignal): Promise<Book> {
  const parts = new Parts(archive);
  const workbook = await parts.scan(path, new WorkbookReader(), signal);
  const relations = await parts.relationsOf(path, signal);
  const pathOf = (type: string): string => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? resolved(found.target, path) : '';
  };
  const shared: Shared = {
    texts: (await parts.scan(pathOf('sharedStrings'), new StringsReader(), signal)).texts,
    precisions: (await parts.scan(pathOf('styles'), new StylesReader(), signal)).precisions,
    from1904: workbook.from1904,
  };
  const sheets = workbook.sheets.flatMap(({ name, relation, isHidden }): Sheet[] => {
    const found = relations.get(relation);
    if (found && found.type !== 'worksheet') return [];
    const own = resolved(found?.target ?? '', path);
    return [{ name, isHidden, read: (rows, during) => readSheet(archive, parts, own, shared, rows, during) }];
  });
  return { format: 'xlsx', encoding: null, sheets };
}

async function readSheet(
  archive: Archive,
  parts: Parts,
  path: string,
  shared: Shared,
  rows: number | null,
  signal: AbortSignal,
): Promise<Grid> {
  const entry = parts.find(path);
  if (!entry) throw new FileFault('bad-xlsx', { entry: path });
  const reader = new SheetReader(path, shared);
  await scanEntry(archive, entry, reader, signal, () => reader.has(rows));
  return reader.grid(rows === null ? await parts.relationsOf(path, signal) : new Map());
}
