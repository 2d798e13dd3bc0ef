import { useEffect, useRef } from 'react';
import type { Opening } from './useOpening.ts';
import { faultOfJob } from './useRunningJob.ts';

/** Milliseconds without a change after which corrections and choices are checked. */
const REST = 700;

/**
 * Checks all rows whenever mapping or corrections change: in the repairs step to list the problems, and in the columns
 * step to count them in the background, where failing is not reported as a fault.
 */
export function useCheck({ state, dispatch, job }: Opening): void {
  const { step, work, running } = state;
  const mapping = work?.mapping;
  const repairs = work?.repairs;
  const table = work?.table;
  const isBusy = running?.kind === 'import' || running?.kind === 'open';
  const isStep = step === 'repairs' || (step === 'columns' && work?.uncounted === false);
  const wanted = isStep && !isBusy && state.fault === null && work?.reportFresh === false;
  const now = useRef({ step, isFirst: true });
  useEffect(() => {
    now.current = { step, isFirst: work?.report === null && (step === 'repairs' || !work.touched) };
  });
  useEffect(() => {
    if (!wanted || !mapping || !repairs || !table) return;
    const controller = new AbortController();
    const { signal } = controller;
    const check = async () => {
      try {
        dispatch({ type: 'checking', progress: { done: 0, rows: 0 } });
        const report = await job()?.check(
          mapping,
          repairs,
          (progress) => {
            if (!signal.aborted) dispatch({ type: 'checking', progress });
          },
          signal,
        );
        if (report && !signal.aborted) dispatch({ type: 'checked', mapping, repairs, report });
      } catch (error) {
        if (signal.aborted) return;
        if (now.current.step === 'columns') dispatch({ type: 'uncounted', mapping });
        else dispatch({ type: 'failed', fault: faultOfJob(error) });
      }
    };
    const timer = setTimeout(check, now.current.isFirst ? 0 : REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, mapping, repairs, table, dispatch, job]);
}
