import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ImportJob } from '../../import/job/protocol.ts';
import type { OpenServices } from './services.ts';

interface Running {
  readonly job: ImportJob;
  /** Aborts when the job is ended. */
  readonly signal: AbortSignal;
}

export interface RunningJob {
  /** Starts a job, which ends the one before. */
  begin(): Running;
  end(): void;
}

/** One job at a time; it ends with the component at the latest. */
export function useRunningJob({ createJob }: OpenServices): RunningJob {
  const running = useRef<{ readonly job: ImportJob; readonly stop: AbortController } | null>(null);
  const end = useCallback(() => {
    running.current?.stop.abort();
    running.current?.job.close();
    running.current = null;
  }, []);
  const begin = useCallback(() => {
    end();
    const [job, stop] = [createJob(), new AbortController()];
    running.current = { job, stop };
    return { job, signal: stop.signal };
  }, [createJob, end]);
  useEffect(() => end, [end]);
  return useMemo(() => ({ begin, end }), [begin, end]);
}
