import { PERIOD_BASES } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Strip } from './Strip.tsx';
import styles from './time.module.css';

/** How sure the period is of its records, and whether it asks for their date or for the time they are active. */
export function PeriodStrip() {
  const t = useTranslate();
  const { result, view, asked, update } = useAtlas();
  const possible = result.possibleCount;
  const certain = result.rows.length - (view.possible ? possible : 0);
  return (
    <Strip name={t('facets.period')}>
      <label>
        {t('time.of')}
        <select
          value={asked.periodBy}
          onChange={({ target }) => {
            const periodBy = PERIOD_BASES.find((basis) => basis === target.value) ?? 'date';
            update((current) => ({ ...current, periodBy }));
          }}
        >
          {PERIOD_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {t(`time.by.${basis}`)}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.counts}>
        <strong>{t('time.certain', { count: certain })}</strong>
        {possible > 0 && <> + {t('time.possible', { count: possible })}</>}
      </span>
      {(possible > 0 || !view.possible) && (
        <label>
          <input
            type="checkbox"
            checked={asked.possible}
            onChange={({ target }) => update((current) => ({ ...current, possible: target.checked }))}
          />
          {t('time.showPossible')}
        </label>
      )}
      {possible > 0 && <small className={styles.hint}>{t(`time.hint.${view.periodBy}`)}</small>}
    </Strip>
  );
}
