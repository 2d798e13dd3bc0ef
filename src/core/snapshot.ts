import type { Columns } from './columns.ts';
import type { ContextLayer } from './contextLayer.ts';
import type { CountryIndex } from './countries.ts';
import type { DatasetInfo } from './dataset.ts';
import type { Names } from './names.ts';
import type { QueryResult } from './query.ts';
import type { ViewState } from './viewState.ts';

/** The parts that stay the same for every view. */
export interface DatasetBundle {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: CountryIndex;
  readonly names: Names;
}

/** One view state over a dataset with its result: everything a figure, a file or a slide is made from. */
export interface Snapshot extends DatasetBundle {
  readonly view: ViewState;
  readonly result: QueryResult;
  /** Hash of the dataset's content; absent if not computed. */
  readonly hash?: string | undefined;
  /** Context layers shown behind the timeline; absent: none. */
  readonly layers?: readonly ContextLayer[] | undefined;
}
