import { flexRender, type Header, type Table } from '@tanstack/react-table';
import { type CSSProperties, useMemo, useRef } from 'react';
import { columnRules, tableRow } from '../../core/tableRules.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { MAX_PRINTED } from '../../ui/maxPrinted.ts';
import { PrintLimitNote, usePrinting } from '../../ui/printing.tsx';
import { type RowInSight, rowsInSight } from './cells.tsx';
import { byDate, byNumber, byText, type Sorting, useSorted } from './sorting.ts';
import styles from './table.module.css';
import { useRowKeys, useRowWindow } from './useRowWindow.ts';
import { sortOf, useTableModel } from './useTableModel.ts';

const ARROWS = { asc: '↑', desc: '↓' };
const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

function HeaderCell({ header: { column, getContext } }: { readonly header: Header<RowInSight, unknown> }) {
  const order = column.getIsSorted();
  return (
    <th scope="col" aria-sort={order ? ARIA_SORT[order] : 'none'}>
      <button type="button" onClick={() => column.toggleSorting()}>
        {flexRender(column.columnDef.header, getContext())}
        <span className={styles.arrow} aria-hidden="true">
          {order ? ARROWS[order] : ''}
        </span>
      </button>
    </th>
  );
}

/** All visible records in a table: the text alternative to map and timeline. */
export function TableView() {
  const atlas = useAtlas();
  const { t, columns, dataset, names, result, view, update } = atlas;
  const selected = useSelection();
  const open = (id: string) => update((current) => ({ ...current, selected: id }));

  const rules = useMemo(
    () => columnRules({ columns, dataset, result, view }, names, t),
    [columns, dataset, result, view, names, t],
  );
  const { column: sortedBy, descending } = sortOf(view);
  const sorting = useMemo<Sorting>(
    () =>
      function* inOrder() {
        const { key, quick, text } = rules[sortedBy];
        if (sortedBy === 'date') return byDate(columns, result.rows, descending);
        if (key) return byNumber(result.rows, key, descending);
        const textOf = (row: number) => {
          const made = tableRow({ columns, result }, row);
          return made ? text(made) : '';
        };
        const { compare } = new Intl.Collator(names.locale);
        return yield* byText(result.rows, quick ?? textOf, compare, descending);
      },
    [rules, sortedBy, descending, columns, result, names],
  );
  const { sorted, busy } = useSorted(result.rows, sorting);

  const scroller = useRef<HTMLDivElement>(null);
  const inSight = useRowWindow(sorted.length, scroller);
  const keys = useRowKeys(sorted.length, scroller, inSight.scrollTo);
  const printing = usePrinting();
  const onPaper = { first: 0, end: Math.min(sorted.length, MAX_PRINTED), before: 0, after: 0 };
  const { first, end, before, after } = printing ? onPaper : inSight;
  const rows = useMemo(
    () => rowsInSight({ columns, result }, rules, sorted, [first, end]),
    [columns, result, rules, sorted, first, end],
  );
  const table = useTableModel(rows, {
    current: keys.current,
    setCurrent: keys.setCurrent,
    open: ({ agreement }) => open(agreement.id),
  });
  const shown = table.getVisibleLeafColumns();
  const spacer = (height: number) =>
    height > 0 && (
      <tr aria-hidden="true">
        <td style={{ height }} colSpan={shown.length} />
      </tr>
    );

  return (
    <section
      className={controls.screen}
      aria-label={t('table.region')}
      data-visible-count={result.rows.length}
      aria-busy={busy}
      data-own-keys
    >
      <div className={`${controls.tools} ${styles.tools}`} data-tools>
        <ColumnChoice table={table} />
        <small>{t('table.hint')}</small>
      </div>
      {printing && <PrintLimitNote count={sorted.length} />}
      <div className={`${controls.scroll} ${styles.scroll}`} ref={scroller} data-table-scroll>
        <table
          className={styles.table}
          data-printing={printing}
          aria-rowcount={sorted.length + 1}
          aria-label={t('table.region')}
        >
          <colgroup>
            {shown.map((column) => (
              <col
                key={column.id}
                data-column={column.id}
                style={{ '--width': `${column.getSize()}px` } as CSSProperties}
              />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody
            onKeyDown={keys.onKeyDown}
            onClick={({ target }) => {
              const id = (target as Element).closest('tr')?.dataset.id;
              if (id !== undefined && !(target as Element).closest('button')) open(id);
            }}
          >
            {spacer(before)}
            {table.getRowModel().rows.map((row) => {
              const { agreement, index, possible } = row.original;
              return (
                <tr
                  key={row.id}
                  ref={inSight.measure}
                  data-index={index}
                  data-id={agreement.id}
                  data-possible={possible}
                  data-selected={selected === agreement.id}
                  aria-rowindex={index + 2}
                >
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                  ))}
                </tr>
              );
            })}
            {spacer(after)}
          </tbody>
        </table>
        {sorted.length === 0 && <p className={controls.nothing}>{t('timeline.nothing')}</p>}
      </div>
    </section>
  );
}

/** The choice of columns; the title is always shown. */
function ColumnChoice({ table }: { readonly table: Table<RowInSight> }) {
  const { t, view, update } = useAtlas();
  return (
    <details className={styles.choice}>
      <summary>{t('table.columns')}</summary>
      <fieldset className={controls.card}>
        <legend className={controls.hidden}>{t('table.columns')}</legend>
        {table.getAllLeafColumns().map((column) => (
          <label key={column.id} data-disabled={!column.getCanHide()}>
            <input
              type="checkbox"
              checked={column.getIsVisible()}
              disabled={!column.getCanHide()}
              onChange={() => column.toggleVisibility()}
            />
            {String(column.columnDef.header)}
            {column.id === 'status' && view.asOf === null && <small>{t('table.needsDay')}</small>}
          </label>
        ))}
        <Button
          look="quiet"
          onClick={() => update((current) => ({ ...current, tableColumns: null }), 'replace')}
        >
          {t('table.usual')}
        </Button>
      </fieldset>
    </details>
  );
}
