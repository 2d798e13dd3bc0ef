import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { activeFilters, clearAll, removeFilter } from '../../state/filters';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './facets.module.css';
import { filterName, filterNameInFull } from './filterNames';

/** The filters that are on, each a button that removes it. */
export function Chips() {
  const t = useTranslate();
  const { dataset, names, view, update } = useAtlas();
  const filters = activeFilters(view);
  const colourOf = sectorColours(dataset.sectors);
  if (filters.length === 0) return <span className={styles.noFilter}>{t('facets.noFilter')}</span>;
  return (
    <>
      {filters.map((filter) => {
        const full = filterNameInFull(filter, view, names, t);
        return (
          <button
            key={full}
            type="button"
            className={styles.chip}
            aria-label={t('facets.removeFilter', { filter: full })}
            onClick={() => update((current) => removeFilter(current, filter))}
          >
            {filter.kind === 'value' && filter.facet === 'sector' && (
              <span className={styles.chipSwatch} style={{ background: colourOf(filter.value) }} />
            )}
            {filterName(filter, view, names, t)}
            <span className={styles.chipCross} aria-hidden="true">
              ×
            </span>
          </button>
        );
      })}
      <button type="button" className={controls.quiet} onClick={() => update(clearAll)}>
        {t('facets.clearFilters')}
      </button>
    </>
  );
}
