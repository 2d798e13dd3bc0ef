import { ownName } from '../../core/datasetRef.ts';
import { parseCountries } from '../../data/countries.ts';
import { identityOf } from '../../data/identity/identityOf.ts';
import { keepSource, remakeKept, saveKept } from '../../data/kept/kept.ts';
import { type KeptSource, sourceAt, sourceOfFile } from '../../data/kept/keptSource.ts';
import { fetchJson } from '../../data/load/fetchJson.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { transferablesOf } from '../../data/packed/transferables.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { parsePartyNames } from '../parties/partyNames.ts';
import type { ImportResult } from './protocol.ts';
import { type FromWorker, type RunResult, type StoredAbout, serve, type ToWorker } from './serve.ts';

function sourceOf({
  origin,
  name,
  how,
}: NonNullable<StoredAbout['table']>): Promise<KeptSource> | KeptSource {
  if (origin.kind === 'url') return sourceAt(origin.url, name, how);
  const file = origin.kind === 'file' ? origin.file : new Blob([origin.text]);
  return sourceOfFile(file, name, how);
}

/** Keeps the table of a dataset; if there is no room for the file, keeps its name and how it was read. */
async function keepItsSource(
  id: string,
  table: NonNullable<StoredAbout['table']>,
): Promise<ImportResult['source']> {
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

/**
 * Keeps a dataset in this browser, together with its source. Rejects with StoreFault if the dataset itself can't be
 * kept.
 */
async function keepTable(
  loaded: LoadedDataset,
  { title, from, table, replaces }: StoredAbout,
): Promise<Pick<ImportResult, 'id' | 'source' | 'wasHere'>> {
  const { id, wasHere } =
    replaces === null
      ? await saveKept(loaded, { title, from })
      : { id: await remakeKept(replaces, loaded, title), wasHere: false };
  return { id, wasHere, source: table ? await keepItsSource(id, table) : null };
}

const hasDataset = (message: FromWorker): message is { id: number; result: Pick<RunResult, 'loaded'> } =>
  'result' in message &&
  typeof message.result === 'object' &&
  message.result !== null &&
  'loaded' in message.result;

const { signal } = new AbortController();

const onMessage = serve({
  gazetteerOf: async (base) => {
    const [names, places] = await Promise.all(
      ['data/party-names.json', 'data/countries.json'].map((path) =>
        fetchJson(new URL(path, base).href, signal),
      ),
    );
    return { names: parsePartyNames(names), places: parseCountries(places) };
  },
  keep: async (loaded, about) => {
    try {
      return { ...(await keepTable(loaded, about)), notKept: null };
    } catch (error) {
      const notKept = error instanceof StoreFault ? error.reason : 'other';
      const id = ownName(loaded.identity ?? identityOf(loaded));
      return { id, notKept, source: null, wasHere: false };
    }
  },
  post: (message) =>
    self.postMessage(message, {
      transfer: hasDataset(message) ? transferablesOf(message.result.loaded) : [],
    }),
});

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void onMessage(data);
});
