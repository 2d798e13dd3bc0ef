import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ImportJob, ImportResult, Origin, Progress } from '../../import/job/protocol.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import { type FileFacts, rememberedMapping, rememberedRepairs, rememberMapping } from '../model/memory.ts';
import { INITIAL_STATE, type Mending, type OpenEvent, type OpenState } from '../model/openState.ts';
import { reduce } from '../model/reduce.ts';
import type { OpenServices } from './services.ts';
import { faultOfJob } from './useRunningJob.ts';

/** Name and size of an origin's file, to tell it from others of the same shape. */
function factsOf(origin: Origin, name: string): FileFacts {
  if (origin.kind === 'file') return { name, size: origin.file.size };
  return { name, size: origin.kind === 'text' ? origin.text.length : null };
}

export interface Opening {
  readonly state: OpenState;
  dispatch(event: OpenEvent): void;
  /** The job of the file opened last; null before that. */
  job(): ImportJob | null;
  open(origin: Origin, options?: ReadOptions): void;
  /** Opens the table of a kept dataset, with the choices made before. */
  mend(origin: Origin, mending: Mending): void;
  /** Stops the current task and discards its result. */
  stop(): void;
  /** Ends the worker, which may have stopped responding. */
  end(): void;
  /** Restarts after a fault of the engine; choices and corrections stay. */
  again(): void;
  importTable(): void;
  importDataset(): void;
}

/** State of the dialog that opens a file, and its calls to the engine. `start` is opened at once. */
export function useOpening({ createJob }: OpenServices, start: Origin | null): Opening {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const job = useRef<{ readonly origin: Origin; readonly job: ImportJob } | null>(null);
  const running = useRef<AbortController | null>(null);

  const close = useCallback(() => {
    running.current?.abort();
    job.current?.job.close();
    job.current = null;
  }, []);

  /** Runs a task, stopping the previous one; events of a stopped task are ignored. */
  const run = useCallback(
    async (task: (signal: AbortSignal, say: (event: OpenEvent) => void) => Promise<OpenEvent>) => {
      running.current?.abort();
      running.current = new AbortController();
      const { signal } = running.current;
      const say = (event: OpenEvent) => {
        if (!signal.aborted) dispatch(event);
      };
      await task(signal, say).then(say, (error: unknown) =>
        say({ type: 'failed', fault: faultOfJob(error) }),
      );
    },
    [],
  );

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
    (origin: Origin, options: ReadOptions = {}, mending: Mending | null = null) => {
      dispatch({ type: 'opening', origin, options, mending });
      run(async (signal, say) => {
        const reading = (progress: Progress) => say({ type: 'reading', progress });
        const opened = await jobOf(origin).open(origin, options, signal, reading);
        const isTable = opened.kind === 'table';
        const remembered = isTable ? rememberedMapping(opened) : null;
        const offered = isTable && !mending ? rememberedRepairs(opened, factsOf(origin, opened.name)) : [];
        return { type: 'opened', opened, remembered, offered };
      });
    },
    [run, jobOf],
  );

  const { work, origin, options, mending } = state;

  const again = () => {
    if (!origin) return;
    close();
    if (!work || state.step === 'file') open(origin, options, mending);
    else
      run(async (signal) => {
        await jobOf(origin).open(origin, options, signal);
        return { type: 'restarted' };
      });
  };

  const importBy = (
    task: (job: ImportJob, signal: AbortSignal, on: (progress: Progress) => void) => Promise<ImportResult>,
  ) => {
    const current = job.current?.job;
    if (!current) return;
    const importing = (progress: Progress) => ({ type: 'importing', progress }) as const;
    dispatch(importing({ done: 0, rows: 0 }));
    run(async (signal, say) => {
      const imported = await task(current, signal, (progress) => say(importing(progress)));
      if (work && origin && !signal.aborted)
        rememberMapping(work.table, work.mapping, work.repairs, factsOf(origin, work.table.name));
      return { type: 'imported', imported };
    });
  };

  useEffect(() => {
    if (start) open(start);
  }, [start, open]);

  useEffect(() => close, [close]);

  return {
    state,
    dispatch,
    job: useCallback(() => job.current?.job ?? null, []),
    open: (given, how = {}) => open(given, how, given === origin ? mending : null),
    mend: (given, how) => open(given, how.options, how),
    stop: () => {
      running.current?.abort();
      dispatch({ type: 'stopped' });
    },
    end: () => {
      close();
      dispatch({ type: 'failed', fault: { code: 'stalled', values: {}, problems: [] } });
    },
    again,
    importTable: () => {
      if (!work) return;
      const { mapping, repairs } = work;
      importBy((each, signal, on) => each.run(mapping, repairs, on, signal, mending?.id ?? null));
    },
    importDataset: () => importBy((each, signal) => each.runDataset(signal)),
  };
}
