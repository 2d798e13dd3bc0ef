import { useState } from 'react';
import type { ImportFault, ImportJob, ImportResult, Progress } from '../../import/job/protocol.ts';
import { clearMapping } from '../model/memory.ts';
import type { OpenServices } from './services.ts';
import { useRunningJob } from './useRunningJob.ts';

/** State of loading data from an address. */
export type AddressPhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'opening' }
  /** Nothing can be shown yet. */
  | { readonly kind: 'reading'; readonly progress: Progress }
  /** Everything is shown except titles and texts. */
  | { readonly kind: 'texts'; readonly progress: Progress }
  /** The reader has to assign the columns. */
  | { readonly kind: 'columns' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly imported: ImportResult }
  | { readonly kind: 'failed'; readonly fault: ImportFault };

/**
 * Data from an address: fetched by {@link AddressData.fetch}, and shown as soon as map and timeline can be drawn, while
 * titles and texts are still being read.
 */
export interface AddressData {
  readonly phase: AddressPhase;
  fetch(): void;
  /** Stops loading; data on screen stays. */
  stop(): void;
}

export function useAddress(url: string, services: OpenServices): AddressData {
  const [phase, setPhase] = useState<AddressPhase>({ kind: 'asking' });
  const { run, end } = useRunningJob(services);

  const read = async (job: ImportJob, signal: AbortSignal): Promise<ImportResult | null> => {
    setPhase({ kind: 'opening' });
    const opened = await job.open({ kind: 'url', url }, {}, signal);
    if (opened.kind === 'dataset') return job.runDataset(signal);
    const mapping = clearMapping(opened);
    if (!mapping) return null;
    const reading = (progress: Progress) => setPhase({ kind: 'reading', progress });
    const picture = await job.picture(mapping, reading, signal);
    if (picture) services.show(picture);
    const texts = (progress: Progress) => setPhase({ kind: picture ? 'texts' : 'reading', progress });
    texts({ done: 0, rows: 0 });
    return job.run(mapping, [], texts, signal);
  };
  const fetch = () => {
    const task = async (job: ImportJob, signal: AbortSignal) => {
      const imported = await read(job, signal);
      setPhase(imported ? { kind: 'done', imported } : { kind: 'columns' });
    };
    run(task, (fault) => setPhase({ kind: 'failed', fault }));
  };
  const stop = () => {
    end();
    setPhase({ kind: 'stopped' });
  };
  return { phase, fetch, stop };
}
