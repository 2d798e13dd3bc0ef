import type { SortingState, VisibilityState } from '@tanstack/react-table';
import {
  DEFAULT_TABLE_COLUMNS,
  TABLE_COLUMNS,
  type TableColumn,
  type TableSort,
  type ViewState,
} from '../../core/viewState.ts';

type Shown = Pick<ViewState, 'tableColumns' | 'asOf'>;

const BY_DATE: TableSort = { column: 'date', descending: false };

/** The order asked for; by time where none is. */
export function sortOf({ sort }: Pick<ViewState, 'sort'>): TableSort {
  return sort ?? BY_DATE;
}

/** An order as the table's model has it. */
export function toSorting({ column, descending }: TableSort): SortingState {
  return [{ id: column, desc: descending }];
}

/** An order as the view state has it; null: by time, which is also what no or an unknown column means. */
export function fromSorting([first]: SortingState): TableSort | null {
  const column = TABLE_COLUMNS.find((id) => id === first?.id);
  const descending = first?.desc ?? false;
  return column === undefined || (column === 'date' && !descending) ? null : { column, descending };
}

/** Whether a column is the reader's to choose: the title is always there, the status with a day alone. */
export function isChoosable(id: TableColumn, { asOf }: Pick<ViewState, 'asOf'>): boolean {
  return id !== 'title' && (id !== 'status' || asOf !== null);
}

/** Which columns are shown, as the table's model has it. */
export function toVisibility(view: Shown): VisibilityState {
  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  const isShown = (id: TableColumn) => (isChoosable(id, view) ? chosen.includes(id) : id === 'title');
  return Object.fromEntries(TABLE_COLUMNS.map((id) => [id, isShown(id)]));
}

/** The chosen columns, as the view state has them. One that cannot be chosen now stays as it was. */
export function fromVisibility(visibility: VisibilityState, view: Shown): TableColumn[] {
  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  return TABLE_COLUMNS.filter((id) => (isChoosable(id, view) ? visibility[id] : chosen.includes(id)));
}
