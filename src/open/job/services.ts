import type { KeptSource } from '../../data/kept/keptSource.ts';
import type { Settings, SettingsFacts } from '../../data/kept/settings.ts';
import type { KeptDataset, LoadedDataset } from '../../data/packed/loaded.ts';
import type { ImportJob } from '../../import/job/protocol.ts';

/** What opening data needs from outside: the engine, and the store of this browser. */
export interface OpenServices {
  /** A new job with its own worker. */
  createJob(): ImportJob;
  readonly kept: {
    /** Newest first. */
    list(): Promise<readonly KeptDataset[]>;
    /** Also what could not be kept, as long as the page is open. Rejects with KeptFault or StoreFault. */
    load(id: string): Promise<LoadedDataset>;
    rename(id: string, title: string): Promise<void>;
    remove(id: string): Promise<void>;
    /** The table of a dataset; null where nothing was kept of it. */
    source(id: string): Promise<KeptSource | null>;
    facts(id: string): Promise<SettingsFacts>;
    /** Where it is shown, it is shown anew. */
    settle(id: string, settings: Settings): Promise<void>;
  };
  /** Shows a dataset that is not whole yet where it is awaited. */
  show(loaded: LoadedDataset): void;
}
