import type { LoadedDataset } from '../../data/loaded.ts';
import { packDataset } from '../../data/packed/packDataset.ts';
import type { World } from '../build/tableImporter.ts';
import { FileFault } from '../read/table.ts';
import { ImportSession } from './importSession.ts';
import type { FromWorker, Request, RunResult, ToWorker } from './messages.ts';
import { ImportFailed, type ImportFault, type Progress } from './protocol.ts';

/** What the worker is given by its surroundings. */
export interface Surroundings {
  /** Loads names and places of countries from beside the page at an address. */
  readonly worldOf: (base: string) => Promise<World>;
  /** Keeps a dataset in this browser. */
  readonly keep: (
    loaded: LoadedDataset,
    about: { readonly title: string; readonly from: string },
  ) => Promise<{ readonly id: string; readonly notKept: RunResult['notKept'] }>;
  readonly post: (message: FromWorker) => void;
}

/** A fault as the page is told of it. */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof ImportFailed) return error.fault;
  if (error instanceof FileFault) return { code: error.code, values: error.values, problems: [] };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', values: { message: message.slice(0, 200) }, problems: [] };
}

/** Answers the page's messages, each when it comes; what was asked later does not wait for what was asked before. */
export function serve({ worldOf, keep, post }: Surroundings): (message: ToWorker) => Promise<void> {
  let world: Promise<World> | null = null;
  let base = '';
  const session = new ImportSession(() => {
    world ??= worldOf(base).catch((error: unknown) => {
      world = null;
      throw error;
    });
    return world;
  });
  const running = new Map<number, AbortController>();

  async function finish(
    loaded: LoadedDataset,
    from: string,
    report: RunResult['report'],
  ): Promise<RunResult> {
    const title =
      typeof loaded.info.title === 'string' ? loaded.info.title : Object.values(loaded.info.title)[0];
    const kept = await keep(loaded, { title: title ?? from, from });
    return { ...kept, info: loaded.info, report, loaded };
  }

  async function answer(
    request: Request,
    tell: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<unknown> {
    if (request.kind === 'open') return session.open(request.origin, request.options, signal);
    if (request.kind === 'runDataset') {
      const { dataset, from, report } = session.dataset();
      return finish(packDataset(dataset), from.name, report);
    }
    if (request.kind === 'picture') {
      const loaded = await session.picture(request.mapping, tell, signal);
      return loaded && { loaded };
    }
    const { mapping, repairs } = request;
    if (request.kind === 'preview') return session.preview(mapping, repairs);
    if (request.kind === 'check') return session.check(mapping, repairs, tell, signal);
    const { loaded, report, from } = await session.run(mapping, repairs, tell, signal);
    return finish(loaded, from.url ?? from.name, report);
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
  };
}
