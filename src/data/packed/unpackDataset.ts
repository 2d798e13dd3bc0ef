import { columnsOf } from '../../core/columns.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { LoadedDataset } from './loaded.ts';
import { unpackRecords } from './packedRecords.ts';

/** The original dataset, with its records in time order, as in the published format. */
export function unpackDataset({ info, data, packed }: LoadedDataset): Dataset {
  const { recordOf } = columnsOf(data, unpackRecords(data, packed));
  const agreements = Array.from({ length: data.n }, (_, row) => recordOf(row));
  return { ...info, agreements: agreements.filter((each) => each !== undefined) };
}
