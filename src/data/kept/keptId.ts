import { isOwnData } from '../../core/datasetRef.ts';

/** Whether a dataset is no file beside the page: it is kept in this browser, or was opened here from an address. */
export const isOpenedHere = (name: string): boolean => isOwnData(name) || name.includes('://');
