import { useRef } from 'react';
import { type Columns, NO_PARTNER } from '../../core/columns.ts';
import { activeFilters, clearAll } from '../../core/filters.ts';
import { FACETS, type FacetId } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { Facet } from './Facet.tsx';
import styles from './facets.module.css';
import { StageSwitches } from './StageSwitches.tsx';

/** Values that say that a record says nothing. */
const SILENT: readonly string[] = ['unstated', NO_PARTNER];

/** Whether any record of the dataset says something of a facet: else its filter would have nothing to choose. */
function isStated({ domains, totals }: Columns, facet: FacetId): boolean {
  return domains[facet].values.some(
    (value, code) => !SILENT.includes(value) && (totals[facet][code] ?? 0) > 0,
  );
}

/** How many agreements are shown, and the facets that decide which. */
export function FacetPanel() {
  const t = useTranslate();
  const { columns, dataset, names, result, view, update } = useAtlas();
  const panel = useRef<HTMLElement>(null);
  const filtered = activeFilters(view).length > 0;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('facets.region')}
      data-visible-count={result.rows.length}
    >
      <p className={styles.total}>
        <strong>{result.rows.length.toLocaleString(names.locale)}</strong>{' '}
        {t('facets.ofTotal', { total: columns.n })}
        {filtered && (
          <button
            type="button"
            className={controls.quiet}
            onClick={() => {
              update(clearAll);
              panel.current?.focus();
            }}
          >
            {t('facets.clearAll')}
          </button>
        )}
      </p>
      <StageSwitches />
      {FACETS.filter((facet) => isStated(columns, facet)).map((facet) => (
        // What was typed and unfolded was of another dataset.
        <Facet key={`${dataset.name} ${facet}`} facet={facet} />
      ))}
    </section>
  );
}
