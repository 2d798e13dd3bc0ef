import type { Snapshot } from '../../core/snapshot.ts';

/** Address of the package of what a snapshot shows, ending in a slash; null unless it is a whole dataset served here. */
export const packageAddress = ({ view, result, columns }: Snapshot): string | null =>
  PACKAGED_DATASETS.includes(view.data) && result.rows.length === columns.n
    ? new URL(`data/packages/${view.data}/`, window.location.href).href
    : null;
