import { type ShownDataset, shownOf } from '../shown.ts';
import { loadKept } from './kept.ts';

/** A kept dataset, ready to be shown. Rejects with KeptFault or StoreFault. */
export const shownKept = async (id: string): Promise<ShownDataset> => shownOf(await loadKept(id));
