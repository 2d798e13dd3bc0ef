import { type CSSProperties, useEffect, useRef } from 'react';
import { activeFilters, clearAll, filterName, filterNameInFull, removeFilter } from '../../core/filters.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './chips.module.css';

/** Up to this many filters share one line, shortened if needed, so that another one moves nothing below. More wrap. */
const ONE_LINE = 5;
/** Names up to this width in px are not shortened, because such a chip fits its share of the line. */
const SHORT = 64;
const TEXT_SIZE = 14;

/** The active filters, each a button that removes it. */
export function Chips() {
  const { t, names, view, update, field } = useAtlas();
  const filters = activeFilters(view);
  const chips = useRef<(HTMLButtonElement | null)[]>([]);
  const noFilter = useRef<HTMLSpanElement>(null);
  const removedAt = useRef<number | null>(null);

  // Removing a chip loses the focus, so focus the chip that takes its place.
  useEffect(() => {
    if (removedAt.current === null) return;
    const next = chips.current[Math.min(removedAt.current, filters.length - 1)] ?? noFilter.current;
    removedAt.current = null;
    next?.focus();
  }, [filters.length]);

  if (filters.length === 0)
    return (
      <span ref={noFilter} tabIndex={-1} className={styles.noFilter}>
        {view.pair === null && t('facets.noFilter')}
      </span>
    );
  return (
    <div
      className={styles.chips}
      data-one-line={filters.length <= ONE_LINE}
      style={{ '--count': filters.length } as CSSProperties}
    >
      {filters.map((filter, place) => {
        const full = filterNameInFull(filter, view, names, t);
        const name = filter.kind === 'asOf' ? full : filterName(filter, view, names, t);
        return (
          <button
            key={full}
            ref={(button) => {
              chips.current[place] = button;
            }}
            type="button"
            className={styles.chip}
            data-short={textWidth(name, TEXT_SIZE) <= SHORT}
            aria-label={t('facets.removeFilter', { filter: full })}
            title={full}
            onClick={() => {
              removedAt.current = place;
              update((current) => removeFilter(current, filter));
            }}
          >
            {filter.kind === 'value' && (
              <ValueSwatch field={field} facet={filter.facet} value={filter.value} />
            )}
            <span className={controls.ellipsis}>{name}</span>
            <span className={styles.chipCross} aria-hidden="true">
              ×
            </span>
          </button>
        );
      })}
      <Button
        look="quiet"
        onClick={() => {
          removedAt.current = 0;
          update(clearAll);
        }}
      >
        {t('facets.clearFilters')}
      </Button>
    </div>
  );
}
