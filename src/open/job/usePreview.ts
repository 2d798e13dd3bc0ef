import { useEffect } from 'react';
import type { Opening } from './useOpening.ts';

/** Milliseconds without a change after which a mapping is tried on the first rows. */
const REST = 200;

/** Updates the preview when the mapping changes; results for older mappings are ignored. */
export function usePreview({ state, dispatch, job }: Opening): void {
  const { step, work } = state;
  const mapping = work?.mapping;
  const table = work?.table;
  const repairs = work?.repairs;
  const wanted = step === 'columns' && work?.previewFresh === false;
  const first = work?.preview === null;
  useEffect(() => {
    if (!wanted || !mapping || !repairs || !table) return;
    let listening = true;
    const timer = setTimeout(
      async () => {
        const rows = await job()
          ?.preview(mapping, repairs)
          .catch(() => 'failed' as const);
        if (listening && rows) dispatch({ type: 'previewed', mapping, rows });
      },
      first ? 0 : REST,
    );
    return () => {
      listening = false;
      clearTimeout(timer);
    };
  }, [wanted, first, mapping, repairs, table, dispatch, job]);
}
