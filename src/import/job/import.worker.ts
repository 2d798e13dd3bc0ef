import { ownName } from '../../core/datasetRef.ts';
import { parseCountries } from '../../data/countries.ts';
import { identityOf } from '../../data/identity/identityOf.ts';
import { fetchJson } from '../../data/load/fetchJson.ts';
import { transferablesOf } from '../../data/packed/transferables.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { parsePartyNames } from '../parties/partyNames.ts';
import { keepTable } from './keepTable.ts';
import type { FromWorker, RunResult, ToWorker } from './messages.ts';
import { serve } from './serve.ts';

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
