import type { ReactNode } from 'react';
import { LANE_FACETS } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { isEachSector } from '../../scene/timeline/lanes.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useStable } from '../../ui/useStable.ts';
import styles from './toolbar.module.css';
import { type WindowStep, WindowTools } from './WindowTools.tsx';

interface Props {
  readonly legendOpen: boolean;
  onLegend(): void;
  onStep(step: WindowStep): void;
  readonly children: ReactNode;
}

/** Value of the choice of lanes by each sector. */
const EACH = 'each';
const CHOICES = LANE_FACETS.flatMap((facet) => (facet === 'sector' ? [facet, EACH] : facet));

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
            value={isEachSector(view) ? EACH : view.lanes}
            onChange={({ target: { value } }) => {
              const isEach = value === EACH;
              const lanes = isEach ? 'sector' : (LANE_FACETS.find((facet) => facet === value) ?? 'partner');
              const laneSectors = isEach ? 'each' : 'primary';
              update((current) => ({ ...current, lanes, laneSectors }));
            }}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(choice === EACH ? 'timeline.eachSector' : `facet.${choice}`)}
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
