import {
  deleteKept,
  factsOfKept,
  listKept,
  loadKept,
  renameKept,
  settleKept,
  sourceOfKept,
} from '../data/kept/kept';
import { registerOpened } from '../data/kept/opened';
import type { LoadedDataset } from '../data/loaded';
import { createImportJob } from '../import/job/importJob';
import type { OpenServices } from '../open/services';

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
