import { useCallback, useEffect, useReducer, useRef } from 'react';
import {
  type Imported,
  ImportFailed,
  type ImportFault,
  type ImportJob,
  type Origin,
  type Progress,
} from '../import/job/protocol';
import type { ReadOptions } from '../import/read/table';
import type { OpenEvent } from './model/events';
import { rememberedMapping, rememberMapping } from './model/memory';
import { INITIAL_STATE, type OpenState } from './model/openState';
import { reduce } from './model/reduce';
import type { OpenServices } from './services';

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

export interface Opening {
  readonly state: OpenState;
  dispatch(event: OpenEvent): void;
  /** The job of the file that was opened last; null before. */
  job(): ImportJob | null;
  open(origin: Origin, options?: ReadOptions): void;
  /** Ends what is under way; nothing of it stays. */
  stop(): void;
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

  const open = useCallback(
    async (origin: Origin, options: ReadOptions = {}) => {
      const signal = begin();
      if (job.current?.origin !== origin) {
        job.current?.job.close();
        job.current = { origin, job: createJob() };
      }
      dispatch({ type: 'opening', origin, options });
      try {
        const opened = await job.current.job.open(origin, options, signal);
        if (signal.aborted) return;
        const remembered = opened.kind === 'table' ? rememberedMapping(opened) : null;
        dispatch({ type: 'opened', opened, remembered });
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'failed', fault: faultOf(error) });
      }
    },
    [begin, createJob],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'stopped' });
  }, []);

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
      if (state.work) rememberMapping(state.work.table, state.work.mapping);
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

  const { work } = state;
  return {
    state,
    dispatch,
    job: useCallback(() => job.current?.job ?? null, []),
    open,
    stop,
    importTable: () => {
      if (work) importBy((each, signal, on) => each.run(work.mapping, work.repairs, on, signal));
    },
    importDataset: () => importBy((each, signal) => each.runDataset(signal)),
  };
}
