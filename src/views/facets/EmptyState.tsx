import type { Columns } from '../../core/columns.ts';
import {
  type ActiveFilter,
  activeFilters,
  clearAll,
  clearFacet,
  filterNameInFull,
  filtersInWords,
  removeFilter,
} from '../../core/filters.ts';
import type { Names, Translate } from '../../core/names.ts';
import { queryOf, type RowMask, runQuery } from '../../core/query.ts';
import type { SharedView, ViewState } from '../../core/viewState.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import styles from './facets.module.css';

/** A filter, and how many records the view without it shows. */
interface Widening {
  readonly filter: ActiveFilter;
  readonly count: number;
}

/** The view without a filter; without all values of its facet, if it is one of them. */
export function without<V extends SharedView>(view: V, filter: ActiveFilter): V {
  return filter.kind === 'value' ? clearFacet(view, filter.facet) : removeFilter(view, filter);
}

/** The filter whose removal shows most records; null if removing a single one doesn't help. */
export function bestWidening(columns: Columns, view: SharedView, words: RowMask | null): Widening | null {
  const options = activeFilters(view).map((filter): Widening => {
    const wider = without(view, filter);
    return {
      filter,
      count: runQuery(columns, queryOf(wider, wider.words === null ? null : words)).rows.length,
    };
  });
  const best = options.sort((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best : null;
}

/** Name of the filter the offer removes: the facet if it has several values, else the value. */
function wideningName({ filter }: Widening, view: SharedView, names: Names, t: Translate): string {
  const isWholeFacet = filter.kind === 'value' && view.facets[filter.facet].length > 1;
  return isWholeFacet ? t(`facet.${filter.facet}`) : filterNameInFull(filter, view, names, t);
}

/** Shown if nothing matches: lists the filters, and offers to remove the one whose removal shows most. */
export function EmptyState() {
  const { t, columns, hits, names, view, update } = useAtlas();
  const widening = bestWidening(columns, view, hits?.mask ?? null);
  const filters = filtersInWords(view, names, t);
  // The button disappears when used, so move the focus to the results.
  const apply = (button: Element, change: (current: ViewState) => ViewState) => {
    button.closest('main')?.focus();
    update(change);
  };
  return (
    <div className={`${controls.card} ${styles.empty}`}>
      <p className={styles.emptyTitle}>
        {filters.length > 0 ? t('facets.noMatch', { filters: filters.join('; ') }) : t('facets.noRecords')}
      </p>
      <p className={styles.emptyActions}>
        {widening && (
          <Button
            onClick={({ currentTarget }) => apply(currentTarget, (now) => without(now, widening.filter))}
          >
            {t('facets.widen', { filter: wideningName(widening, view, names, t), count: widening.count })}
          </Button>
        )}
        {filters.length > 0 && (
          <Button onClick={({ currentTarget }) => apply(currentTarget, clearAll)}>
            {t('facets.clearFilters')}
          </Button>
        )}
      </p>
    </div>
  );
}
