import type { Table } from '@tanstack/react-table';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import type { RowInSight } from './columns.ts';
import styles from './table.module.css';

/** Which columns the table shows; the title always. */
export function ColumnChoice({ table }: { readonly table: Table<RowInSight> }) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  return (
    <details className={styles.choice}>
      <summary>{t('table.columns')}</summary>
      <fieldset>
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
        <button
          type="button"
          onClick={() => update((current) => ({ ...current, tableColumns: null }), 'replace')}
        >
          {t('table.usual')}
        </button>
      </fieldset>
    </details>
  );
}
