import {
  createColumnHelper,
  functionalUpdate,
  getCoreRowModel,
  type Table,
  type TableMeta,
  useReactTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { TABLE_COLUMNS } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { cellOf } from './cells.tsx';
import { type RowInSight, WIDTHS } from './columns.ts';
import { fromSorting, fromVisibility, isChoosable, sortOf, toSorting, toVisibility } from './tableState.ts';

const column = createColumnHelper<RowInSight>();
const columnOrder = [...TABLE_COLUMNS];

/**
 * The table without its looks: columns, their order and choice are the view state's, the rows are those in sight.
 *
 * @param rows in order; memoised, for every new array makes the model's rows anew.
 */
export function useTableModel(rows: RowInSight[], meta: TableMeta<RowInSight>): Table<RowInSight> {
  const t = useTranslate();
  const { view, update } = useAtlas();
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
    // The rows come in order: `useSorted` sorts them all, where the model knows those in sight alone.
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    // There are no pages; going back to the first would draw the table twice at every scroll.
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
