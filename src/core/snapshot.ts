import type { Columns } from './columns.ts';
import type { CountryIndex } from './countries.ts';
import type { DatasetInfo } from './dataset.ts';
import type { Names } from './names.ts';
import type { QueryResult } from './query.ts';
import type { ViewState } from './viewState.ts';

/** What does not change from view to view. */
export interface DatasetBundle {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: CountryIndex;
  readonly names: Names;
}

/** One view state over a dataset with its result: all that a figure, a file or a slide is made of. */
export interface Snapshot extends DatasetBundle {
  readonly view: ViewState;
  readonly result: QueryResult;
}
