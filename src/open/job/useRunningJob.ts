import { useCallback, useEffect, useRef } from 'react';
import { ImportFailed, type ImportFault, type ImportJob } from '../../import/job/protocol.ts';
import type { OpenServices } from './services.ts';

/** The fault to show for a job's rejection. */
export function faultOfJob(error: unknown): ImportFault {
  if (error instanceof ImportFailed) return error.fault;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', values: { message }, problems: [] };
}

export interface RunningJob {
  /** Ends the previous job and runs a task with a new one. Reports its fault, unless the job was ended. */
  run(
    task: (job: ImportJob, signal: AbortSignal) => Promise<void>,
    onFault: (fault: ImportFault) => void,
  ): Promise<void>;
  end(): void;
}

/** One job at a time; it ends when the component unmounts. */
export function useRunningJob({ createJob }: OpenServices): RunningJob {
  const running = useRef<{ readonly job: ImportJob; readonly stop: AbortController } | null>(null);
  const end = useCallback(() => {
    running.current?.stop.abort();
    running.current?.job.close();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);
  const run: RunningJob['run'] = async (task, onFault) => {
    end();
    const [job, stop] = [createJob(), new AbortController()];
    running.current = { job, stop };
    try {
      await task(job, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) onFault(faultOfJob(error));
    } finally {
      job.close();
    }
  };
  return { run, end };
}
