import {
  deleteKept,
  factsOfKept,
  listKept,
  loadKept,
  renameKept,
  settleKept,
  sourceOfKept,
} from '../data/kept/kept.ts';
import { registerOpened } from '../data/kept/opened.ts';
import type { LoadedDataset } from '../data/packed/loaded.ts';
import { createImportJob } from '../import/job/importJob.ts';
import type { OpenServices } from '../open/job/services.ts';

/**
 * The engine that reads files and the store of this browser.
 * @param address makes a dataset known under this address too; null for a file of the reader's own
 */
export function openServicesFor(address: string | null): OpenServices {
  const show = (loaded: LoadedDataset) => {
    if (address !== null) registerOpened(address, loaded);
  };
  return {
    createJob: () =>
      createImportJob((id, loaded) => {
        registerOpened(id, loaded);
        show(loaded);
      }),
    kept: {
      ...{ list: listKept, load: loadKept, rename: renameKept, remove: deleteKept },
      ...{ source: sourceOfKept, facts: factsOfKept, settle: settleKept },
    },
    show,
  };
}

export const openServices = openServicesFor(null);
