import { useTranslate } from '../../i18n/useTranslate';
import { activeFilters, clearAll } from '../../state/filters';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './facets.module.css';
import { filterNameInFull } from './filterNames';
import { bestWidening } from './widening';

/** Nothing matches: says what was asked, and offers the one click that shows most. */
export function EmptyState() {
  const t = useTranslate();
  const { columns, names, view, update } = useAtlas();
  const widening = bestWidening(columns, view);
  const filters = activeFilters(view).map((filter) => filterNameInFull(filter, view, names, t));
  const removed =
    widening &&
    (widening.filter.kind === 'period' ? t('facets.period') : t(`facet.${widening.filter.facet}`));
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>
        {filters.length > 0 ? t('facets.noMatch', { filters: filters.join('; ') }) : t('facets.noRecords')}
      </p>
      <p className={styles.emptyActions}>
        {widening && (
          <button type="button" className={controls.button} onClick={() => update(() => widening.view)}>
            {t('facets.widen', { filter: removed ?? '', count: widening.count })}
          </button>
        )}
        {filters.length > 0 && (
          <button type="button" className={controls.button} onClick={() => update(clearAll)}>
            {t('facets.clearFilters')}
          </button>
        )}
      </p>
    </div>
  );
}
