import type { KeptSource } from '../../data/kept/keptSource.ts';
import type { Settings, SettingsFacts } from '../../data/kept/settings.ts';
import type { KeptDataset, LoadedDataset } from '../../data/packed/loaded.ts';
import type { ImportJob } from '../../import/job/protocol.ts';

/** What the dialog needs from the application: the import engine, and this browser's storage. */
export interface OpenServices {
  /** A new job with its own worker. */
  createJob(): ImportJob;
  readonly store: {
    /** Newest first. */
    list(): Promise<readonly KeptDataset[]>;
    /**
     * Also loads datasets that could not be kept, as long as the page is open.
     * @throws {KeptFault | StoreFault} if the dataset can't be loaded
     */
    load(id: string): Promise<LoadedDataset>;
    rename(id: string, title: string): Promise<void>;
    remove(id: string): Promise<void>;
    /** The table of a dataset; null if it wasn't kept. */
    source(id: string): Promise<KeptSource | null>;
    facts(id: string): Promise<SettingsFacts>;
    /** Applies settings; a dataset on screen is shown again with them. */
    settle(id: string, settings: Settings): Promise<void>;
  };
  /** Shows a dataset that isn't complete yet, if the page is waiting for it. */
  show(loaded: LoadedDataset): void;
}
