import type { Columns } from './columns';
import type { DatasetInfo } from './dataset';
import type { Names } from './names';
import type { Places } from './places';
import type { QueryResult } from './query';
import type { ViewState } from './viewState';

/** What does not change from view to view. */
export interface DatasetBundle {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: Places;
  readonly names: Names;
}

/** One view state over a dataset with its result: all that a figure, a file or a slide is made of. */
export interface Snapshot extends DatasetBundle {
  readonly view: ViewState;
  readonly result: QueryResult;
}
