import { useTranslate } from '../../i18n/useTranslate';
import type { FillClass } from '../../scene/map/fillClasses';
import type { MapScene } from '../../scene/map/mapScene';
import styles from './legend.module.css';

const SWATCHES = [styles.class1, styles.class2, styles.class3];

function rangeText({ min, max }: FillClass): string {
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

/** What the fills and rings mean. */
export function Legend({ scene }: { readonly scene: MapScene }) {
  const t = useTranslate();
  return (
    <div className={styles.foot} data-map-foot>
      <details className={styles.legend} open={window.innerWidth >= 1200}>
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
            <span className={`${styles.swatch} ${styles.disputed}`} />
            {t('map.disputed')}
          </li>
          <li>
            <span className={styles.ringSwatch} />
            {t('map.ring')}
          </li>
        </ul>
      </details>
    </div>
  );
}
