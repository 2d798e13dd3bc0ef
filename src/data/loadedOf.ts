import type { Columns } from '../core/columns.ts';
import type { LoadedDataset } from './loaded.ts';

const known = new WeakMap<Columns, LoadedDataset>();

/** Keeps in mind what columns were made of, for those who read it in bulk. */
export function rememberLoaded(columns: Columns, loaded: LoadedDataset): void {
  known.set(columns, loaded);
}

/** What the columns were made of; undefined where that was not packed. */
export const loadedOf = (columns: Columns): LoadedDataset | undefined => known.get(columns);
