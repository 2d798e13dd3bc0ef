import { useMemo, useRef } from 'react';
import { DEFAULT_TABLE_COLUMNS, TABLE_COLUMNS, type TableColumn, type TableSort } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import { useMarked } from '../../state/useMarked';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/Marked';
import { usePrinting } from '../../ui/usePrinting';
import { ColumnChoice } from './ColumnChoice';
import { columnRules, type TableRow, tableRow } from './columns';
import { byNumber, byText } from './sorting';
import styles from './table.module.css';
import { useRowKeys } from './useRowKeys';
import { useRowWindow } from './useRowWindow';
import { type Sorting, useSorted } from './useSorted';

const BY_DATE: TableSort = { column: 'date', descending: false };

/** Every visible record in a table: the twin of map and timeline for whoever reads rather than looks. */
export function TableView() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { columns, dataset, names, result, view, update } = atlas;
  const mark = useMarked();
  const scroller = useRef<HTMLDivElement>(null);
  const open = (id: string) => update((current) => ({ ...current, selected: id }));

  const colourOf = sectorColours(dataset.sectors);
  const rules = useMemo(
    () => columnRules({ columns, dataset, result }, names, t),
    [columns, dataset, result, names, t],
  );
  const sort = view.sort ?? BY_DATE;
  const { column: sortedBy, descending } = sort;
  const sorting = useMemo<Sorting>(
    () =>
      function* inOrder() {
        const { key, quick, text } = rules[sortedBy];
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

  const chosen = view.tableColumns ?? DEFAULT_TABLE_COLUMNS;
  const isShown = (id: TableColumn) =>
    id === 'title' || (chosen.includes(id) && (id !== 'status' || view.asOf !== null));
  const shown = TABLE_COLUMNS.filter(isShown);
  const inSight = useRowWindow(sorted.length, scroller);
  const keys = useRowKeys(sorted.length, scroller, inSight.scrollTo);

  const sortBy = (id: TableColumn) =>
    update((current) => {
      const { column: by, descending } = current.sort ?? BY_DATE;
      const next = { column: id, descending: by === id ? !descending : false };
      return { ...current, sort: next.column === 'date' && !next.descending ? null : next };
    });
  const printing = usePrinting();
  const before = printing ? 0 : inSight.before;
  const after = printing ? 0 : inSight.after;
  const indices = printing ? [...sorted.keys()] : inSight.indices;
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
      aria-busy={busy}
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
                const isSorted = sortedBy === id;
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
                  >
                    <button type="button" onClick={() => sortBy(id)}>
                      {t(`table.column.${id}`)}
                      <span className={styles.arrow} aria-hidden="true">
                        {isSorted ? (descending ? '↓' : '↑') : ''}
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
              const place = sorted[index];
              const row = place === undefined ? null : tableRow({ columns, result }, place);
              if (!row) return null;
              const { agreement, possible } = row;
              return (
                <tr
                  key={agreement.id}
                  ref={inSight.measure}
                  data-index={index}
                  data-id={agreement.id}
                  data-possible={possible}
                  data-selected={view.selected === agreement.id}
                  aria-rowindex={index + 2}
                >
                  {shown.map((id) => (
                    <td key={id}>{cell(id, row, index)}</td>
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
