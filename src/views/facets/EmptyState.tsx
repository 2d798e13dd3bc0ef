import { filterNameInFull, filtersInWords } from '../../core/filterNames.ts';
import { clearAll } from '../../core/filters.ts';
import type { Names, Translate } from '../../core/names.ts';
import type { ViewState } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import styles from './facets.module.css';
import { bestWidening, type Widening } from './widening.ts';

/** What the offer takes away: a facet by name where it holds several values, else the value itself. */
function wideningName({ filter }: Widening, view: ViewState, names: Names, t: Translate): string {
  const isWholeFacet = filter.kind === 'value' && view.facets[filter.facet].length > 1;
  return isWholeFacet ? t(`facet.${filter.facet}`) : filterNameInFull(filter, view, names, t);
}

/** Nothing matches: says what was asked, and offers the one click that shows most. */
export function EmptyState() {
  const t = useTranslate();
  const { columns, found, names, view, update } = useAtlas();
  const widening = bestWidening(columns, view, found?.mask ?? null);
  const filters = filtersInWords(view, names, t);
  // The button goes with its click; whoever pressed it by key goes on among the results.
  const apply = (button: Element, change: (current: ViewState) => ViewState) => {
    button.closest('main')?.focus();
    update(change);
  };
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>
        {filters.length > 0 ? t('facets.noMatch', { filters: filters.join('; ') }) : t('facets.noRecords')}
      </p>
      <p className={styles.emptyActions}>
        {widening && (
          <button
            type="button"
            className={controls.button}
            onClick={({ currentTarget }) => apply(currentTarget, () => widening.view)}
          >
            {t('facets.widen', { filter: wideningName(widening, view, names, t), count: widening.count })}
          </button>
        )}
        {filters.length > 0 && (
          <button
            type="button"
            className={controls.button}
            onClick={({ currentTarget }) => apply(currentTarget, clearAll)}
          >
            {t('facets.clearFilters')}
          </button>
        )}
      </p>
    </div>
  );
}
