import { useCallback, useEffect, useReducer, useRef } from 'react';
import {
  type Imported,
  ImportFailed,
  type ImportFault,
  type ImportJob,
  type Origin,
  type Progress,
} from '../../import/job/protocol.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import type { OpenEvent } from '../model/events.ts';
import { type FileFacts, rememberedMapping, rememberedRepairs, rememberMapping } from '../model/memory.ts';
import { INITIAL_STATE, type Mending, type OpenState } from '../model/openState.ts';
import { reduce } from '../model/reduce.ts';
import type { OpenServices } from './services.ts';

const BEGINNING: Progress = { done: 0, rows: 0 };

/** What a rejection of a job means to the reader. */
export const faultOf = (error: unknown): ImportFault =>
  error instanceof ImportFailed
    ? error.fault
    : {
        code: 'unexpected',
        values: { message: error instanceof Error ? error.message : String(error) },
        problems: [],
      };

/** What tells the file of an origin from others of its name. */
function factsOf(origin: Origin, name: string): FileFacts {
  if (origin.kind === 'file') return { name, size: origin.file.size };
  return { name, size: origin.kind === 'text' ? origin.text.length : null };
}

export interface Opening {
  readonly state: OpenState;
  dispatch(event: OpenEvent): void;
  /** The job of the file that was opened last; null before. */
  job(): ImportJob | null;
  open(origin: Origin, options?: ReadOptions): void;
  /** Opens the table of a kept dataset, as it was read before. */
  mend(origin: Origin, mending: Mending): void;
  /** Ends what is under way; nothing of it stays. */
  stop(): void;
  /** Ends the worker, which may not listen any more. */
  end(): void;
  /** Starts anew after a fault of the engine; choices and corrections stay. */
  again(): void;
  importTable(): void;
  importDataset(): void;
}

/** A file on its way into the atlas: the state of the dialog, and what asks the engine. `start` is opened at once. */
export function useOpening({ createJob }: OpenServices, start: Origin | null): Opening {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const job = useRef<{ readonly origin: Origin; readonly job: ImportJob } | null>(null);
  const running = useRef<AbortController | null>(null);

  /** Begins something, which ends what was under way. */
  const begin = useCallback((): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  const jobOf = useCallback(
    (origin: Origin): ImportJob => {
      if (job.current?.origin !== origin) {
        job.current?.job.close();
        job.current = { origin, job: createJob() };
      }
      return job.current.job;
    },
    [createJob],
  );

  const open = useCallback(
    async (origin: Origin, options: ReadOptions = {}, mending: Mending | null = null) => {
      const signal = begin();
      dispatch({ type: 'opening', origin, options, mending });
      try {
        const opened = await jobOf(origin).open(origin, options, signal, (progress) => {
          if (!signal.aborted) dispatch({ type: 'reading', progress });
        });
        if (signal.aborted) return;
        const isTable = opened.kind === 'table';
        const remembered = isTable ? rememberedMapping(opened) : null;
        const offered = isTable && !mending ? rememberedRepairs(opened, factsOf(origin, opened.name)) : [];
        dispatch({ type: 'opened', opened, remembered, offered });
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'failed', fault: faultOf(error) });
      }
    },
    [begin, jobOf],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'stopped' });
  }, []);

  const end = useCallback(() => {
    running.current?.abort();
    job.current?.job.close();
    job.current = null;
    dispatch({ type: 'failed', fault: { code: 'stalled', values: {}, problems: [] } });
  }, []);

  const { work, origin, options, mending } = state;

  const again = async () => {
    if (!origin) return;
    job.current?.job.close();
    job.current = null;
    if (!work || state.step === 'file') {
      open(origin, options, mending);
      return;
    }
    const signal = begin();
    try {
      await jobOf(origin).open(origin, options, signal);
      if (!signal.aborted) dispatch({ type: 'restarted' });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'failed', fault: faultOf(error) });
    }
  };

  const importBy = async (
    run: (job: ImportJob, signal: AbortSignal, on: (progress: Progress) => void) => Promise<Imported>,
  ) => {
    const current = job.current?.job;
    if (!current) return;
    const signal = begin();
    dispatch({ type: 'importing', progress: BEGINNING });
    try {
      const imported = await run(current, signal, (progress) => {
        if (!signal.aborted) dispatch({ type: 'importing', progress });
      });
      if (signal.aborted) return;
      if (work && origin)
        rememberMapping(work.table, work.mapping, work.repairs, factsOf(origin, work.table.name));
      dispatch({ type: 'imported', imported });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'failed', fault: faultOf(error) });
    }
  };

  useEffect(() => {
    if (start) open(start);
  }, [start, open]);

  useEffect(
    () => () => {
      running.current?.abort();
      job.current?.job.close();
      job.current = null;
    },
    [],
  );

  return {
    state,
    dispatch,
    job: useCallback(() => job.current?.job ?? null, []),
    open: (given, how = {}) => open(given, how, given === origin ? mending : null),
    mend: (given, how) => open(given, how.options, how),
    stop,
    end,
    again,
    importTable: () => {
      if (!work) return;
      const { mapping, repairs } = work;
      importBy((each, signal, on) => each.run(mapping, repairs, on, signal, mending?.id ?? null));
    },
    importDataset: () => importBy((each, signal) => each.runDataset(signal)),
  };
}
