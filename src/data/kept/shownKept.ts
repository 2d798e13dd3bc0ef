import { type ShownDataset, shownOf } from '../shown';
import { loadKept } from './kept';

/** A kept dataset, ready to be shown. Rejects with KeptFault or StoreFault. */
export const shownKept = async (id: string): Promise<ShownDataset> => shownOf(await loadKept(id));
