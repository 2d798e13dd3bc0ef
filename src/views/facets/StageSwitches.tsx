import { useMemo } from 'react';
import { chosenOf, stageGroups, toggleStages } from '../../core/stageGroups.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './facets.module.css';

const PRESSED = { none: false, some: 'mixed', all: true } as const;

/** Firm, in progress, talks: each chooses its stages in the facet of stages, or gives them up. */
export function StageSwitches() {
  const t = useTranslate();
  const { columns, names, result, asked, update } = useAtlas();
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
          aria-pressed={PRESSED[chosenOf(asked, stages)]}
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
