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
 * The import engine and this browser's storage.
 * @param address also registers datasets under this address; null for a reader's own file
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
    store: {
      ...{ list: listKept, load: loadKept, rename: renameKept, remove: deleteKept },
      ...{ source: sourceOfKept, facts: factsOfKept, settle: settleKept },
    },
    show,
  };
}

export const openServices = openServicesFor(null);
