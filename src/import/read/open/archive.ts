import { TABLE_ENDINGS } from '../endings.ts';
import { type RawRow, SCORED_ROWS, scoreOf } from '../headerRow.ts';
import { sourceOfBytes } from '../source.ts';
import { FileFault, type OpenArguments, type Opened, type ReadOptions, type Remark } from '../table.ts';
import { type Archive, unpackWhole, type ZipEntry } from '../zip.ts';
import { endingOf } from './sniff.ts';

/** Files of an archive that are opened to see which one is the table. */
const TRIED = 8;

/** Opens a file of an archive like any other file. */
export type OpenFile = (...args: OpenArguments) => Promise<Opened>;

function tablesOf({ entries }: Archive): readonly ZipEntry[] {
  const endings: readonly string[] = TABLE_ENDINGS;
  const rank = ({ path }: ZipEntry) => endings.indexOf(endingOf({ name: path }));
  const isOwn = ({ path }: ZipEntry) =>
    !/(^|\/)(__MACOSX\/|\.|datapackage\.json$|(readme|licen[cs]e)\b)/i.test(path);
  return entries
    .filter((entry) => rank(entry) !== -1 && isOwn(entry))
    .sort((a, b) => rank(a) - rank(b) || b.size - a.size);
}

async function pointsOf(opened: Opened, signal: AbortSignal): Promise<number> {
  if (opened.kind === 'dataset') return 0;
  const { reader } = opened;
  const rows: RawRow[] = [{ cells: reader.head.columns, number: 1 }];
  for await (const batch of reader.first?.(SCORED_ROWS, signal) ?? reader.batches(signal)) {
    for (const [i, cells] of batch.rows.slice(0, SCORED_ROWS).entries()) rows.push({ cells, number: i + 2 });
    if (rows.length > SCORED_ROWS) break;
  }
  return scoreOf(rows).points;
}

/**
 * Opens the table in an archive: the file requested by its path, or the one that looks most like a table; the others
 * are named.
 * @throws FileFault `archive` if it holds no table or is locked, `no-sheet`, and those of the table
 */
export async function openArchive(
  archive: Archive,
  options: ReadOptions,
  signal: AbortSignal,
  open: OpenFile,
): Promise<Opened> {
  const tables = tablesOf(archive);
  const [only] = tables;
  if (!only) {
    const first = archive.entries.find(({ path }) => !path.endsWith('/'))?.path ?? '';
    throw new FileFault('archive', { entries: archive.entries.length, entry: first });
  }
  if (tables.every(({ encrypted }) => encrypted))
    throw new FileFault('archive', { entry: only.path, reason: 'encrypted' });
  const openEntry = async (entry: ZipEntry, how: ReadOptions) => {
    const bytes = await unpackWhole(archive, entry, signal);
    return open(sourceOfBytes(bytes, entry.path), how, signal);
  };
  if (tables.length === 1) return openEntry(only, options);
  const how = { ...options, sheet: undefined };
  if (options.sheet !== undefined) {
    const asked = tables.find(({ path }) => path === options.sheet);
    if (!asked) throw new FileFault('no-sheet', { sheet: options.sheet });
    return named(await openEntry(asked, how), asked, tables, []);
  }
  let best: { readonly entry: ZipEntry; readonly opened: Opened; readonly points: number } | null = null;
  let fault = new FileFault('archive');
  for (const [i, entry] of tables.slice(0, TRIED).entries()) {
    try {
      const opened = await openEntry(entry, how);
      const points = await pointsOf(opened, signal);
      if (!best || points > best.points) best = { entry, opened, points };
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      // An unreadable file is no reason to refuse the others.
      if (i === 0) fault = error;
    }
  }
  if (!best) throw fault;
  const { entry, opened } = best;
  const others = tables.filter((one) => one !== entry).map(({ path }) => path);
  const values = { used: entry.path, others: others.join(', ') };
  return named(opened, entry, tables, [{ code: 'other-parts', values }]);
}

/** Adds to a table which file of an archive it is, and which other files there are. */
function named(
  opened: Opened,
  { path }: ZipEntry,
  tables: readonly ZipEntry[],
  remarks: readonly Remark[],
): Opened {
  if (opened.kind === 'dataset') return opened;
  const { head } = opened.reader;
  const sheets = tables.map((entry) => entry.path);
  // Remarks about parts within a file are dropped, as the reader can't choose among them here.
  const own = head.remarks.filter(({ code }) => code !== 'other-parts');
  return {
    kind: 'table',
    reader: { ...opened.reader, head: { ...head, sheet: path, sheets, remarks: [...remarks, ...own] } },
  };
}
