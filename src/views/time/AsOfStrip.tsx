import { parseEdtf } from '../../core/edtf';
import { clearAsOf, toggleStatus } from '../../core/filters';
import { beyondSources } from '../../core/stageWords';
import { STATUSES } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { DayField } from './DayField';
import styles from './time.module.css';

/** The day of the status, and how many records had which on it. */
export function AsOfStrip({ asOf }: { readonly asOf: string }) {
  const t = useTranslate();
  const { dataset, names, result, view, update } = useAtlas();
  const day = parseEdtf(asOf)?.min;
  const beyond = day === undefined ? null : beyondSources(dataset, day, names, t);
  return (
    <fieldset className={styles.strip}>
      <legend>{t('facets.asOf')}</legend>
      <DayField asOf={asOf} />
      <span className={styles.statuses} role="group" aria-label={t('facets.status')}>
        {STATUSES.map((status, code) => (
          <button
            key={status}
            type="button"
            className={styles.status}
            aria-pressed={view.statuses.includes(status)}
            data-status={status}
            data-empty={result.statusCounts[code] === 0}
            onClick={() => update((current) => toggleStatus(current, status))}
          >
            {t(`status.${status}`)}{' '}
            <strong>{(result.statusCounts[code] ?? 0).toLocaleString(names.locale)}</strong>
          </button>
        ))}
      </span>
      <button type="button" className={controls.quiet} onClick={() => update(clearAsOf)}>
        {t('time.noDay')}
      </button>
      {beyond !== null && <small className={styles.hint}>{beyond}</small>}
      <small className={styles.hint}>
        {t('time.hint.asOf')}
        {view.pair === null && view.screen === 'atlas' && (
          <span className={styles.withTimeline}> {t('time.hint.line')}</span>
        )}
      </small>
    </fieldset>
  );
}
