import { useEffect } from 'react';
import { faultOf, type Opening } from './useOpening';

/** Milliseconds of rest after which corrections are checked. */
const REST = 700;

/** Reads all rows whenever mapping or corrections have changed. */
export function useCheck({ state, dispatch, job }: Opening): void {
  const { step, work, running } = state;
  const mapping = work?.mapping;
  const repairs = work?.repairs;
  const wanted = step === 'repairs' && running?.kind !== 'import' && work?.reportFresh === false;
  const first = work?.report === null;
  useEffect(() => {
    if (!wanted || !mapping || !repairs) return;
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
        if (!signal.aborted) dispatch({ type: 'failed', fault: faultOf(error) });
      }
    };
    const timer = setTimeout(check, first ? 0 : REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, first, mapping, repairs, dispatch, job]);
}
