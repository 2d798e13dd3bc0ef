import type { Dataset } from '../core/dataset.ts';
import { ImportFailed } from '../import/job/protocol.ts';
import { openServices } from './openServices.ts';

/** Keeps the datasets that came with a briefing in this browser, as if each had been opened. Rejects with words. */
export async function takeData(data: readonly unknown[]): Promise<void> {
  for (const dataset of data) {
    const job = openServices.createJob();
    const { signal } = new AbortController();
    const { name } = (dataset ?? {}) as Partial<Dataset>;
    try {
      const file = new File([JSON.stringify(dataset)], `${typeof name === 'string' ? name : 'data'}.json`);
      const opened = await job.open({ kind: 'file', file }, {}, signal);
      if (opened.kind !== 'dataset') throw new Error(`${file.name}: not a dataset`);
      await job.runDataset(signal);
    } catch (error) {
      if (!(error instanceof ImportFailed)) throw error;
      const [first] = error.fault.problems;
      throw new Error(first ? `${first.path} ${first.message}` : error.fault.code);
    } finally {
      job.close();
    }
  }
}
