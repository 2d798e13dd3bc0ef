import type { ReactNode } from 'react';
import { LANE_FACETS } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import { useStable } from '../../ui/useStable';
import styles from './toolbar.module.css';
import { type WindowStep, WindowTools } from './WindowTools';

interface Props {
  readonly legendOpen: boolean;
  onLegend(): void;
  onStep(step: WindowStep): void;
  readonly children: ReactNode;
}

/** What the lanes are, and the window's buttons. */
export function Toolbar({ legendOpen, onLegend, onStep, children }: Props) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  const toggleLegend = useStable(onLegend);
  const take = useStable(onStep);
  return (
    <div className={styles.room} data-tools>
      <div className={styles.toolbar}>
        <label className={styles.lanesBy}>
          <span>{t('timeline.lanes')}</span>
          <select
            value={view.lanes}
            onChange={({ target }) => {
              const lanes = LANE_FACETS.find((facet) => facet === target.value) ?? 'partner';
              update((current) => ({ ...current, lanes }));
            }}
          >
            {LANE_FACETS.map((facet) => (
              <option key={facet} value={facet}>
                {t(`facet.${facet}`)}
              </option>
            ))}
          </select>
        </label>
        {children}
        <WindowTools legendOpen={legendOpen} onLegend={toggleLegend} onStep={take} />
      </div>
    </div>
  );
}
