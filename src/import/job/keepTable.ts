import { keepSource, remakeKept, saveKept } from '../../data/kept/kept.ts';
import { type KeptSource, sourceAt, sourceOfFile } from '../../data/kept/keptSource.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import type { Imported } from './protocol.ts';
import type { About } from './serve.ts';

function sourceOf({ origin, name, how }: NonNullable<About['table']>): Promise<KeptSource> | KeptSource {
  if (origin.kind === 'url') return sourceAt(origin.url, name, how);
  const file = origin.kind === 'file' ? origin.file : new Blob([origin.text]);
  return sourceOfFile(file, name, how);
}

/** Keeps the table of a dataset; where there is no room for the file, its name and how it was read. */
async function keepItsSource(id: string, table: NonNullable<About['table']>): Promise<Imported['source']> {
  const source = await sourceOf(table);
  const { report } = table.how;
  try {
    await keepSource(id, source, report);
    return source.file || source.url !== null ? 'kept' : 'named';
  } catch (error) {
    if (!(error instanceof StoreFault) || !source.file) return null;
  }
  return keepSource(id, { ...source, file: null }, report).then(
    () => 'named',
    () => null,
  );
}

/** Keeps a dataset in this browser, and what it was made of. Rejects with StoreFault where the dataset itself is not kept. */
export async function keepTable(
  loaded: LoadedDataset,
  { title, from, table, replaces }: About,
): Promise<Pick<Imported, 'id' | 'source' | 'wasHere'>> {
  const { id, wasHere } =
    replaces === null
      ? await saveKept(loaded, { title, from })
      : { id: await remakeKept(replaces, loaded, title), wasHere: false };
  return { id, wasHere, source: table ? await keepItsSource(id, table) : null };
}
