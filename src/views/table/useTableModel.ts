import {
  createColumnHelper,
  functionalUpdate,
  getCoreRowModel,
  type SortingState,
  type Table,
  type TableMeta,
  useReactTable,
  type VisibilityState,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { isChoosable, shownColumns } from '../../core/tableRules.ts';
import {
  DEFAULT_TABLE_COLUMNS,
  TABLE_COLUMNS,
  type TableColumn,
  type TableSort,
  type ViewState,
} from '../../core/viewState.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { cellOf, type RowInSight } from './cells.tsx';

/** Width of each column, px. */
const WIDTHS: Readonly<Record<TableColumn, number>> = {
  date: 148,
  title: 300,
  partner: 130,
  kind: 124,
  stage: 116,
  status: 120,
  level: 100,
  sector: 220,
  validity: 150,
  people: 200,
  amounts: 170,
  place: 120,
  source: 240,
};

type ColumnView = Pick<ViewState, 'tableColumns' | 'asOf'>;

const BY_DATE: TableSort = { column: 'date', descending: false };

/** The order asked for; by date if there is none. */
export function sortOf({ sort }: Pick<ViewState, 'sort'>): TableSort {
  return sort ?? BY_DATE;
}

/** An order in the table model's format. */
export function toSorting({ column, descending }: TableSort): SortingState {
  return [{ id: column, desc: descending }];
}

/** An order in the view state's format; null means by date, also for no or an unknown column. */
export function fromSorting([first]: SortingState): TableSort | null {
  const column = TABLE_COLUMNS.find((id) => id === first?.id);
  const descending = first?.desc ?? false;
  return column === undefined || (column === 'date' && !descending) ? null : { column, descending };
}

/** Which columns are shown, in the table model's format. */
export function toVisibility(view: ColumnView): VisibilityState {
  const shown = shownColumns(view);
  return Object.fromEntries(TABLE_COLUMNS.map((id) => [id, shown.includes(id)]));
}

/** The chosen columns, in the view state's format. One that can't be chosen now stays as it was. */
export function fromVisibility(visibility: VisibilityState, view: ColumnView): TableColumn[] {
  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  return TABLE_COLUMNS.filter((id) => (isChoosable(id, view) ? visibility[id] : chosen.includes(id)));
}

const column = createColumnHelper<RowInSight>();
const columnOrder = [...TABLE_COLUMNS];

/** The table model, with the view state's columns and the visible rows. Memoise `rows`: a new array means new rows. */
export function useTableModel(rows: RowInSight[], meta: TableMeta<RowInSight>): Table<RowInSight> {
  const { t, view, update } = useAtlas();
  const { asOf } = view;
  const columns = useMemo(
    () =>
      TABLE_COLUMNS.map((id) =>
        column.accessor((row) => row.text(id), {
          id,
          header: t(`table.column.${id}`),
          cell: cellOf(id),
          size: WIDTHS[id],
          enableHiding: isChoosable(id, { asOf }),
        }),
      ),
    [t, asOf],
  );
  return useReactTable({
    data: rows,
    columns,
    meta,
    state: { sorting: toSorting(sortOf(view)), columnVisibility: toVisibility(view), columnOrder },
    getRowId: ({ agreement }) => agreement.id,
    getCoreRowModel: getCoreRowModel(),
    // `useSorted` sorts all rows, because the model only has the visible ones.
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    // There are no pages; resetting the page would render the table twice at each scroll.
    autoResetPageIndex: false,
    onSortingChange: (change) =>
      update((current) => ({
        ...current,
        sort: fromSorting(functionalUpdate(change, toSorting(sortOf(current)))),
      })),
    onColumnVisibilityChange: (change) =>
      update(
        (current) => ({
          ...current,
          tableColumns: fromVisibility(functionalUpdate(change, toVisibility(current)), current),
        }),
        'replace',
      ),
  });
}
