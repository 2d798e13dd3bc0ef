import { TABLE_COLUMNS, type TableColumn } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './table.module.css';

/** Which columns the table shows; the title always. */
export function ColumnChoice({ chosen }: { readonly chosen: readonly TableColumn[] }) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  const toggle = (id: TableColumn) => {
    const next = TABLE_COLUMNS.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));
    update((current) => ({ ...current, tableColumns: next }), 'replace');
  };
  return (
    <details className={styles.choice}>
      <summary>{t('table.columns')}</summary>
      <fieldset>
        <legend className={controls.hidden}>{t('table.columns')}</legend>
        {TABLE_COLUMNS.map((id) => {
          const isFixed = id === 'title' || (id === 'status' && view.asOf === null);
          return (
            <label key={id} data-disabled={isFixed}>
              <input
                type="checkbox"
                checked={id === 'title' || (chosen.includes(id) && !isFixed)}
                disabled={isFixed}
                onChange={() => toggle(id)}
              />
              {t(`table.column.${id}`)}
              {id === 'status' && view.asOf === null && <small>{t('table.needsDay')}</small>}
            </label>
          );
        })}
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
