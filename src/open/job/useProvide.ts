import { useRef, useState } from 'react';
import { type DatasetRef, identityInName } from '../../core/datasetRef.ts';
import { type ReadyDataset, readyDataset } from '../../data/readyDataset.ts';
import type { ImportFault, Origin, Progress } from '../../import/job/protocol.ts';
import { lacking } from '../../state/reconcile.ts';
import { askForPersistence } from '../../state/usePersistence.ts';
import { clearMapping } from '../model/memory.ts';
import type { OpenServices } from './services.ts';
import { faultOfJob, useRunningJob } from './useRunningJob.ts';

/** Data given in place of missing data, and how it differs. */
export interface Replacement {
  /** Reference as stored in briefings; its name shows the dataset. */
  readonly ref: DatasetRef;
  /** Number of slides that refer to something it doesn't have. */
  readonly lacks: number;
}

/** The dataset with this id, compared with what views on the missing data need. */
export function replacementOf(
  id: string,
  shown: ReadyDataset,
  views: readonly (readonly string[])[],
): Replacement {
  const { info, columns, identity = identityInName(id) } = shown;
  const { title, version } = info;
  const ref: DatasetRef = {
    ...{ name: id, version, identity, records: columns.n },
    title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
  };
  return { ref, lacks: lacking(views, columns) };
}

export type ProvidePhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly fault: ImportFault }
  /** The reader gave a briefing without data. */
  | { readonly kind: 'briefing' }
  /** The reader has to assign the columns. */
  | { readonly kind: 'columns'; readonly origin: Origin }
  /** It is other data than asked for, or that can't be told. */
  | { readonly kind: 'other'; readonly given: Replacement; readonly origin: Origin | null };

export interface Provide {
  readonly phase: ProvidePhase;
  give(file: File): void;
  /** Reports that the given file is a briefing without data. */
  refuse(): void;
  /** Checks a dataset that was opened in the dialog. */
  judge(id: string): void;
  chooseColumns(): void;
  /** Returns to the question for the file. */
  back(): void;
}

/**
 * Imports a file in place of missing data, and checks by its content whether it is the right one.
 * @param views those to show with it, by slide
 * @param onReady called with the right data
 */
export function useProvide(
  services: OpenServices,
  wanted: DatasetRef,
  views: readonly (readonly string[])[],
  onReady: (ref: DatasetRef) => void,
): Provide {
  const [phase, setPhase] = useState<ProvidePhase>({ kind: 'asking' });
  const { run, end } = useRunningJob(services);
  /** Id of an imported dataset other than the one asked for; it is removed unless it gets used. */
  const strange = useRef<string | null>(null);

  const forget = () => {
    if (strange.current !== null) services.store.remove(strange.current).catch(() => undefined);
    strange.current = null;
  };

  /** Rejects if the dataset can't be read. */
  const judge = async (id: string, origin: Origin | null) => {
    const given = replacementOf(id, readyDataset(await services.store.load(id)), views);
    const { identity } = given.ref;
    if (identity !== null && identity === wanted.identity) {
      strange.current = null;
      void askForPersistence();
      onReady(given.ref);
    } else setPhase({ kind: 'other', given, origin });
  };

  const failed = (fault: ImportFault) => setPhase({ kind: 'failed', fault });

  const give = (file: File) => {
    forget();
    const origin: Origin = { kind: 'file', file };
    setPhase({ kind: 'reading', progress: null });
    run(async (job, signal) => {
      const tell = (progress: Progress) => {
        if (!signal.aborted) setPhase({ kind: 'reading', progress });
      };
      const opened = await job.open(origin, {}, signal, tell);
      const mapping = opened.kind === 'table' ? clearMapping(opened) : null;
      if (opened.kind === 'table' && !mapping) {
        setPhase({ kind: 'columns', origin });
        return;
      }
      const { id, wasHere } = await (mapping ? job.run(mapping, [], tell, signal) : job.runDataset(signal));
      strange.current = wasHere ? null : id;
      await judge(id, mapping ? origin : null);
    }, failed);
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
      judge(id, null).catch((error: unknown) => failed(faultOfJob(error)));
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
