import { useRef } from 'react';
import { activeFilters, clearAll } from '../../core/filters';
import { FACETS } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { Facet } from './Facet';
import styles from './facets.module.css';

/** How many agreements are shown, and the five facets that decide which. */
export function FacetPanel() {
  const t = useTranslate();
  const { columns, names, result, view, update } = useAtlas();
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
      {FACETS.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
    </section>
  );
}
