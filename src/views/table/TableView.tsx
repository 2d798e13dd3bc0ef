import {
  createColumnHelper,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { DEFAULT_TABLE_COLUMNS, TABLE_COLUMNS, type TableColumn } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import { useMarked } from '../../state/useMarked';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/Marked';
import { usePrinting } from '../../ui/usePrinting';
import { ColumnChoice } from './ColumnChoice';
import { columnRules, type TableRow, tableRows } from './columns';
import styles from './table.module.css';
import { useRowKeys } from './useRowKeys';

const ROW_HEIGHT = 44;
const OVERSCAN = 8;

const column = createColumnHelper<TableRow>();

/** Every visible record in a table: the twin of map and timeline for whoever reads rather than looks. */
export function TableView() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { columns, dataset, names, result, view, update } = atlas;
  const mark = useMarked();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => tableRows({ columns, result }), [columns, result]);
  const open = (id: string) => update((current) => ({ ...current, selected: id }));

  const colourOf = sectorColours(dataset.sectors);
  const rules = useMemo(() => columnRules({ columns, dataset }, names, t), [columns, dataset, names, t]);
  const definitions = useMemo(
    () =>
      TABLE_COLUMNS.map((id) => {
        const { key, text } = rules[id];
        return column.accessor((row) => (key ? key(row) : text(row)), {
          id,
          sortingFn: (a, b) => {
            const [x, y] = [a.getValue<number | string>(id), b.getValue<number | string>(id)];
            if (typeof x === 'string') return x.localeCompare(String(y), names.locale);
            return x - Number(y);
          },
        });
      }),
    [rules, names.locale],
  );

  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  const isShown = (id: TableColumn) =>
    id === 'title' || (chosen.includes(id) && (id !== 'status' || view.asOf !== null));
  const shown = TABLE_COLUMNS.filter(isShown);
  const sorting: SortingState = useMemo(
    () => [{ id: view.sort?.column ?? 'date', desc: view.sort?.descending ?? false }],
    [view.sort],
  );
  const table = useReactTable({
    data: rows,
    columns: definitions,
    state: { sorting },
    getRowId: ({ agreement }) => agreement.id,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: 40,
    initialRect: { width: 800, height: 600 },
  });
  const keys = useRowKeys(sorted.length, scroller, (index) => virtual.scrollToIndex(index));

  const sortBy = (id: TableColumn) =>
    update((current) => {
      const { column: by, descending } = current.sort ?? { column: 'date', descending: false };
      const next = { column: id, descending: by === id ? !descending : false };
      return { ...current, sort: next.column === 'date' && !next.descending ? null : next };
    });
  const printing = usePrinting();
  const inSight = virtual.getVirtualItems();
  const before = printing ? 0 : (inSight[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  const indices = printing ? [...sorted.keys()] : inSight.map(({ index }) => index);
  const width = shown.reduce((sum, id) => sum + rules[id].width, 0);

  const cell = (id: TableColumn, row: TableRow, index: number) => {
    if (id === 'title')
      return (
        <button
          type="button"
          className={styles.title}
          data-index={index}
          tabIndex={index === keys.current ? 0 : -1}
          aria-pressed={view.selected === row.agreement.id}
          onFocus={() => keys.setCurrent(index)}
          onClick={() => open(row.agreement.id)}
        >
          <Marked {...mark(row.agreement.title)} />
        </button>
      );
    if (id === 'sector')
      return row.agreement.sectors.map((sector, i) => (
        <span key={sector} className={styles.sector} data-primary={i === 0}>
          <span className={styles.swatch} style={{ background: colourOf(sector) }} />
          {names.value('sector', sector)}
        </span>
      ));
    if (id === 'date' && row.possible)
      return (
        <>
          {rules.date.text(row)} <em>{t('table.possible')}</em>
        </>
      );
    return rules[id].text(row);
  };

  return (
    <section
      className={controls.screen}
      aria-label={t('table.region')}
      data-visible-count={result.rows.length}
      data-own-keys
    >
      <div className={styles.tools} data-tools>
        <ColumnChoice chosen={chosen} />
        <small>{t('table.hint')}</small>
      </div>
      <div className={styles.scroll} ref={scroller} data-table-scroll>
        <table
          className={styles.table}
          style={printing ? {} : { minWidth: width }}
          aria-rowcount={sorted.length + 1}
          aria-label={t('table.region')}
        >
          <colgroup>
            {shown.map((id) => (
              <col key={id} style={{ width: rules[id].width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {shown.map((id) => {
                const [sort] = sorting;
                const isSorted = sort?.id === id;
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : 'none'}
                  >
                    <button type="button" onClick={() => sortBy(id)}>
                      {t(`table.column.${id}`)}
                      <span className={styles.arrow} aria-hidden="true">
                        {isSorted ? (sort.desc ? '↓' : '↑') : ''}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody
            onKeyDown={keys.onKeyDown}
            onClick={({ target }) => {
              const id = (target as Element).closest('tr')?.dataset.id;
              if (id !== undefined && !(target as Element).closest('button')) open(id);
            }}
          >
            {before > 0 && (
              <tr aria-hidden="true">
                <td style={{ height: before }} colSpan={shown.length} />
              </tr>
            )}
            {indices.map((index) => {
              const row = sorted[index];
              if (!row) return null;
              const { agreement, possible } = row.original;
              return (
                <tr
                  key={row.id}
                  ref={virtual.measureElement}
                  data-index={index}
                  data-id={agreement.id}
                  data-possible={possible}
                  data-selected={view.selected === agreement.id}
                  aria-rowindex={index + 2}
                >
                  {shown.map((id) => (
                    <td key={id}>{cell(id, row.original, index)}</td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && (
              <tr aria-hidden="true">
                <td style={{ height: after }} colSpan={shown.length} />
              </tr>
            )}
          </tbody>
        </table>
        {sorted.length === 0 && <p className={styles.nothing}>{t('timeline.nothing')}</p>}
      </div>
    </section>
  );
}
