import { useRef, useState } from 'react';
import type { DatasetRef } from '../core/datasetRef.ts';
import { shownOf } from '../data/shown.ts';
import type { ImportFault, Origin, Progress } from '../import/job/protocol.ts';
import { askForPersistence } from '../state/usePersistence.ts';
import { clearMapping } from './model/clearMapping.ts';
import { type Given, givenOf } from './model/given.ts';
import type { OpenServices } from './services.ts';
import { faultOf } from './useOpening.ts';
import { useRunningJob } from './useRunningJob.ts';

export type ProvidePhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly fault: ImportFault }
  /** A briefing was given that brings no data. */
  | { readonly kind: 'briefing' }
  /** The reader has to say what the columns are. */
  | { readonly kind: 'columns'; readonly origin: Origin }
  /** Other data than was asked for, or nobody can tell. */
  | { readonly kind: 'other'; readonly given: Given; readonly origin: Origin | null };

export interface Provide {
  readonly phase: ProvidePhase;
  give(file: File): void;
  /** Says of what was given that it is a briefing without data. */
  refuse(): void;
  /** A dataset that came in by the dialog. */
  judge(id: string): void;
  chooseColumns(): void;
  /** Back to the question. */
  back(): void;
}

/**
 * Takes a file in for data that is missing, and tells by its content whether it is the one.
 * @param views those that are to be shown on it
 * @param onReady is given the right data
 */
export function useProvide(
  services: OpenServices,
  wanted: DatasetRef,
  views: readonly string[],
  onReady: (ref: DatasetRef) => void,
): Provide {
  const [phase, setPhase] = useState<ProvidePhase>({ kind: 'asking' });
  const { begin, end } = useRunningJob(services);
  /** What was taken in and is not what was asked for; it does not stay unless it is used. */
  const strange = useRef<string | null>(null);

  const forget = () => {
    if (strange.current !== null) services.kept.remove(strange.current).catch(() => undefined);
    strange.current = null;
  };

  /** Rejects where the dataset cannot be read. */
  const judge = async (id: string, origin: Origin | null) => {
    const given = givenOf(id, shownOf(await services.kept.load(id)), views);
    const { identity } = given.ref;
    if (identity !== null && identity === wanted.identity) {
      strange.current = null;
      void askForPersistence();
      onReady(given.ref);
    } else setPhase({ kind: 'other', given, origin });
  };

  const give = async (file: File) => {
    forget();
    const origin: Origin = { kind: 'file', file };
    const { job, signal } = begin();
    const tell = (progress: Progress) => {
      if (!signal.aborted) setPhase({ kind: 'reading', progress });
    };
    setPhase({ kind: 'reading', progress: null });
    try {
      const opened = await job.open(origin, {}, signal, tell);
      const mapping = opened.kind === 'table' ? clearMapping(opened) : null;
      if (opened.kind === 'table' && !mapping) {
        setPhase({ kind: 'columns', origin });
        return;
      }
      const { id, wasHere } = mapping
        ? await job.run(mapping, [], tell, signal)
        : await job.runDataset(signal);
      strange.current = wasHere ? null : id;
      await judge(id, mapping ? origin : null);
    } catch (error) {
      if (!signal.aborted) setPhase({ kind: 'failed', fault: faultOf(error) });
    } finally {
      job.close();
    }
  };

  return {
    phase,
    give,
    refuse: () => {
      end();
      forget();
      setPhase({ kind: 'briefing' });
    },
    judge: (id) => {
      judge(id, null).catch((error: unknown) => setPhase({ kind: 'failed', fault: faultOf(error) }));
    },
    chooseColumns: () => {
      if (phase.kind !== 'other' || !phase.origin) return;
      forget();
      setPhase({ kind: 'columns', origin: phase.origin });
    },
    back: () => {
      end();
      forget();
      setPhase({ kind: 'asking' });
    },
  };
}
