import { memo, useMemo, useRef } from 'react';
import { type Columns, NO_PARTNER } from '../../core/columns.ts';
import { activeFilters, clearAll } from '../../core/filters.ts';
import { chosenOf, stageGroups, toggleStages } from '../../core/stageGroups.ts';
import { FACETS, type FacetId } from '../../core/taxonomy.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import { Facet } from './Facet.tsx';
import styles from './facets.module.css';

/** Values that mean a record says nothing. */
const SILENT: readonly string[] = ['unstated', NO_PARTNER];

/** Whether any record has a value for a facet; otherwise its filter would have nothing to choose. */
function isStated({ domains, totals }: Columns, facet: FacetId): boolean {
  return domains[facet].values.some(
    (value, code) => !SILENT.includes(value) && (totals[facet][code] ?? 0) > 0,
  );
}

/** The number of agreements shown, and the facets that filter them. */
export const FacetPanel = memo(function FacetPanel() {
  const { t, columns, dataset, names, result, view, update } = useAtlas();
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
          <Button
            look="quiet"
            onClick={() => {
              update(clearAll);
              panel.current?.focus();
            }}
          >
            {t('facets.clearAll')}
          </Button>
        )}
      </p>
      <StageSwitches />
      {FACETS.filter((facet) => isStated(columns, facet)).map((facet) => (
        // Text typed and lists unfolded for another dataset are reset.
        <Facet key={`${dataset.name} ${facet}`} facet={facet} />
      ))}
    </section>
  );
});

const PRESSED = { none: false, some: 'mixed', all: true } as const;

/** Switches for firm, in progress and talks: each selects or deselects its stages in the facet of stages. */
export function StageSwitches() {
  const { t, columns, names, result, requestedView, update } = useAtlas();
  const groups = useMemo(() => [...stageGroups(columns)], [columns]);
  if (groups.length === 0) return null;
  const { indexOf } = columns.domains.stage;
  const countOf = (stage: string) => result.counts.stage[indexOf.get(stage) ?? 0] ?? 0;
  return (
    <fieldset className={styles.switches} aria-label={t('facets.stages')}>
      {groups.map(([group, stages]) => (
        <button
          key={group}
          type="button"
          aria-pressed={PRESSED[chosenOf(requestedView, stages)]}
          title={stages.map((stage) => names.value('stage', stage)).join(', ')}
          onClick={() => update((current) => toggleStages(current, stages))}
        >
          {t(`facets.stages.${group}`)}{' '}
          <span>{stages.reduce((sum, stage) => sum + countOf(stage), 0).toLocaleString(names.locale)}</span>
        </button>
      ))}
    </fieldset>
  );
}
