import { identityOf } from '../../data/identity/identityOf.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { packDataset } from '../../data/packed/packDataset.ts';
import type { ImportReport, Repair } from '../assemble/problems.ts';
import type { Gazetteer } from '../assemble/tableImporter.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { turn } from '../read/pace.ts';
import { FileFault, type ReadOptions } from '../read/table.ts';
import { ImportSession } from './importSession.ts';
import {
  ImportFailed,
  type ImportFault,
  type ImportResult,
  type OnProgress,
  type Origin,
  type Progress,
} from './protocol.ts';

interface ReadMapping {
  readonly mapping: Mapping;
  readonly repairs: readonly Repair[];
}

/** Requests from the page to the worker. */
export type Request =
  | { readonly kind: 'open'; readonly origin: Origin; readonly options: ReadOptions }
  | ({ readonly kind: 'preview' | 'check' } & ReadMapping)
  | ({ readonly kind: 'run'; readonly replaces: string | null } & ReadMapping)
  | { readonly kind: 'picture'; readonly mapping: Mapping }
  | { readonly kind: 'runDataset' };

/** A request with its number, the cancellation of one, or (first of all) the address of the atlas's files. */
export type ToWorker =
  | { readonly start: string }
  | { readonly id: number; readonly request: Request }
  | { readonly abort: number };

/** The result of a run: the dataset goes to the page along with its report. */
export interface RunResult extends ImportResult {
  readonly loaded: LoadedDataset;
}

export type FromWorker =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: ImportFault };

/** What is stored with a dataset. */
export interface StoredAbout {
  readonly title: string;
  /** Name of the file, or its address. */
  readonly from: string;
  /** For a table: the file, how it was read and the outcome for its rows, so that corrections can continue later. */
  readonly table: {
    readonly origin: Origin;
    readonly name: string;
    readonly how: ReadMapping & { readonly options: ReadOptions; readonly report: ImportReport };
  } | null;
  /** Id of the dataset it replaces. */
  readonly replaces: string | null;
}

/** What the worker needs from its environment. */
export interface WorkerEnvironment {
  /** Loads the names and places of countries for the page at an address. */
  readonly gazetteerOf: (base: string) => Promise<Gazetteer>;
  /** Keeps a dataset in this browser. */
  readonly keep: (
    loaded: LoadedDataset,
    about: StoredAbout,
  ) => Promise<Pick<RunResult, 'id' | 'notKept' | 'source' | 'wasHere'>>;
  readonly post: (message: FromWorker) => void;
}

/** What browsers report for a script that could not be fetched. */
const NOT_LOADED = /dynamically imported module|importing a module script/i;

/** An error in the form sent to the page. */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof ImportFailed) return error.fault;
  if (error instanceof FileFault) return { code: error.code, values: error.values, problems: [] };
  const message = error instanceof Error ? error.message : String(error);
  const code = NOT_LOADED.test(message) ? 'not-loaded' : 'unexpected';
  return { code, values: { message: message.slice(0, 200) }, problems: [] };
}

/** Answers the page's messages as they arrive; a later request does not wait for an earlier one. */
export function serve({ gazetteerOf, keep, post }: WorkerEnvironment): (message: ToWorker) => Promise<void> {
  let gazetteer: Promise<Gazetteer> | null = null;
  let base = '';
  const session = new ImportSession(() => {
    gazetteer ??= gazetteerOf(base).catch((error: unknown) => {
      gazetteer = null;
      throw error;
    });
    return gazetteer;
  });
  let opened: { readonly origin: Origin; readonly options: ReadOptions } | null = null;
  const running = new Map<number, AbortController>();

  async function finish(dataset: LoadedDataset, report: ImportReport, about: Omit<StoredAbout, 'title'>) {
    const loaded = { ...dataset, identity: dataset.identity ?? identityOf(dataset) };
    const { info } = loaded;
    const title = typeof info.title === 'string' ? info.title : Object.values(info.title)[0];
    const kept = await keep(loaded, { ...about, title: title ?? about.from });
    return { ...kept, info, report, loaded } satisfies RunResult;
  }

  async function answer(request: Request, tell: OnProgress, signal: AbortSignal): Promise<unknown> {
    if (request.kind === 'open') {
      const { origin, options } = request;
      const result = await session.open(origin, options, signal, tell);
      opened = { origin, options };
      return result;
    }
    if (request.kind === 'runDataset') {
      const { dataset, from, report } = session.dataset();
      return finish(packDataset(dataset), report, { from: from.name, table: null, replaces: null });
    }
    if (request.kind === 'picture') {
      const loaded = await session.picture(request.mapping, tell, signal);
      return loaded && { loaded };
    }
    const { mapping, repairs } = request;
    if (request.kind === 'preview') return session.preview(mapping, repairs);
    if (request.kind !== 'run') return session.check(mapping, repairs, tell, signal);
    const { loaded, report, from } = await session.run(mapping, repairs, tell, signal);
    const how = { options: opened?.options ?? {}, mapping, repairs, report };
    const table = opened && { origin: opened.origin, name: from.name, how };
    return finish(loaded, report, { from: from.url ?? from.name, table, replaces: request.replaces });
  }

  /** Builds what will most likely be requested next, in steps between which messages are handled. */
  async function makeAhead(): Promise<void> {
    try {
      do await turn();
      while (session.makeAhead());
    } catch {
      // It is built again when it is requested, and the error is reported then.
    }
  }

  return async (message) => {
    if ('start' in message) {
      base = message.start;
      return;
    }
    if ('abort' in message) {
      running.get(message.abort)?.abort();
      return;
    }
    const { id, request } = message;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await answer(request, (progress) => post({ id, progress }), controller.signal);
      post({ id, result });
    } catch (error) {
      if (!controller.signal.aborted) post({ id, fault: faultOf(error) });
    } finally {
      running.delete(id);
    }
    if (request.kind === 'check') await makeAhead();
  };
}
