import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { BORDER_POLICIES } from '../../core/viewState.ts';
import { drawSwatch, hatchesOf, SWATCH } from '../../scene/map/drawAreas.ts';
import { classText } from '../../scene/map/fillClasses.ts';
import type { MapScene } from '../../scene/map/mapScene.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Hatch, Pen } from '../../scene/pen/pen.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTextScale } from '../../ui/useTextScale.ts';
import styles from './legend.module.css';

/** Width of a map in px from which the open legend doesn't cover it. */
const ROOMY = 920;
const HATCHES = hatchesOf(PAGE_PALETTE);
const VIEW_BOX = `${SWATCH.x - 0.5} ${SWATCH.y - 0.5} ${SWATCH.width + 1} ${SWATCH.height + 1}`;

function Swatch({ fill }: { readonly fill: string | Hatch }) {
  const draw = useCallback((pen: Pen) => drawSwatch(pen, fill, PAGE_PALETTE), [fill]);
  return (
    <svg width={SWATCH.width + 1} height={SWATCH.height + 1} viewBox={VIEW_BOX} aria-hidden="true">
      <ScenePart draw={draw} />
    </svg>
  );
}

/** Explains the fills and rings. */
export const MapLegend = memo(function MapLegend({ scene }: { readonly scene: MapScene }) {
  const { t, view, update, field } = useAtlas();
  const box = useRef<HTMLDetailsElement>(null);
  const scale = useTextScale();
  useLayoutEffect(() => {
    const details = box.current;
    if (details) details.open = (details.parentElement?.clientWidth ?? 0) >= ROOMY * scale;
  }, [scale]);
  return (
    <div className={styles.room}>
      <div className={styles.foot} data-map-foot>
        <details className={styles.legend} ref={box}>
          <summary>{t('map.legend')}</summary>
          <ul>
            {scene.classes.map((each) => (
              <li key={each.min}>
                <Swatch fill={PAGE_PALETTE.classes[each.shade] ?? PAGE_PALETTE.classes[0]} />
                {classText(each)}
              </li>
            ))}
            {scene.hasMembers && (
              <li>
                <Swatch fill={HATCHES.member} />
                {t('map.throughGroup')}
              </li>
            )}
            <li>
              <Swatch fill={view.borders === 'contested' ? HATCHES.disputed : PAGE_PALETTE.land} />
              <label className={styles.borders}>
                {t('map.disputed')}
                <Select
                  value={view.borders}
                  options={BORDER_POLICIES.map((policy) => [policy, t(`map.borders.${policy}`)])}
                  onValue={(borders) => update((current) => ({ ...current, borders }))}
                />
              </label>
            </li>
            <li>
              <label>
                <input
                  type="checkbox"
                  checked={view.bubbles === 'shown'}
                  onChange={({ target }) => {
                    const bubbles = target.checked ? 'shown' : 'hidden';
                    update((current) => ({ ...current, bubbles }));
                  }}
                />
                {t('map.bubbles')}
              </label>
            </li>
            {view.bubbles === 'shown' && scene.bubbles.length > 0 && (
              <li>
                <span className={styles.ringSwatch} />
                {t('map.ring', { facet: field.facet })}
                {scene.bubbles.some(({ possible }) => possible > 0) && t('map.lighter')}
              </li>
            )}
          </ul>
        </details>
      </div>
    </div>
  );
});
