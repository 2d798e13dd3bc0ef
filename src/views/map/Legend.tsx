import { useLayoutEffect, useRef } from 'react';
import { BORDER_POLICIES } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { FillClass } from '../../scene/map/fillClasses';
import type { MapScene } from '../../scene/map/mapScene';
import { useAtlas } from '../../state/useAtlas';
import styles from './legend.module.css';

/** Width of a map, px, from which the legend stands open without covering it. */
const ROOMY = 920;
const SWATCHES = [styles.class1, styles.class2, styles.class3];

function rangeText({ min, max }: FillClass): string {
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

/** What the fills and rings mean. */
export function Legend({ scene }: { readonly scene: MapScene }) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  const box = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const details = box.current;
    if (details) details.open = (details.parentElement?.clientWidth ?? 0) >= ROOMY;
  }, []);
  return (
    <div className={styles.room}>
      <div className={styles.foot} data-map-foot>
        <details className={styles.legend} ref={box}>
          <summary>{t('map.legend')}</summary>
          <ul>
            {scene.classes.map((each, i) => (
              <li key={each.min}>
                <span className={`${styles.swatch} ${SWATCHES[i]}`} />
                {rangeText(each)}
              </li>
            ))}
            {scene.hasMembers && (
              <li>
                <span className={`${styles.swatch} ${styles.member}`} />
                {t('map.throughGroup')}
              </li>
            )}
            <li>
              <span
                className={`${styles.swatch} ${view.borders === 'contested' ? styles.disputed : styles.land}`}
              />
              <label className={styles.borders}>
                {t('map.disputed')}
                <select
                  value={view.borders}
                  onChange={({ target }) => {
                    const borders = BORDER_POLICIES.find((policy) => policy === target.value) ?? 'contested';
                    update((current) => ({ ...current, borders }));
                  }}
                >
                  {BORDER_POLICIES.map((policy) => (
                    <option key={policy} value={policy}>
                      {t(`map.borders.${policy}`)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
            <li>
              <span className={styles.ringSwatch} />
              {t('map.ring')}
              {scene.bubbles.some(({ possible }) => possible > 0) && t('map.lighter')}
            </li>
          </ul>
        </details>
      </div>
    </div>
  );
}
