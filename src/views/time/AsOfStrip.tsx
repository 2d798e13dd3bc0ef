import { allRows, type Columns } from '../../core/columns.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { type Day, isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { clearAsOf, toggleStatus } from '../../core/filters.ts';
import type { Names, Translate } from '../../core/names.ts';
import { spanOf } from '../../core/query.ts';
import { beyondSources } from '../../core/stageWords.ts';
import { STATUSES } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { DayField } from './DayField.tsx';
import { Strip } from './Strip.tsx';
import styles from './time.module.css';

/** That a day lies before the first record or after the last; null where it does not. */
function outside(columns: Columns, day: Day, names: Names, t: Translate): string | null {
  const span = spanOf(columns, allRows(columns));
  if (!span || (day >= span.min && day <= span.max)) return null;
  const [key, end] =
    day < span.min ? (['time.beforeFirst', span.min] as const) : (['time.afterLast', span.max] as const);
  return t(key, { date: dateInWords(isoOf(end), t, names.locale) });
}

/** The day of the status, and how many records had which on it. */
export function AsOfStrip({ asOf }: { readonly asOf: string }) {
  const t = useTranslate();
  const { columns, dataset, names, result, view, update } = useAtlas();
  const day = parseEdtf(asOf)?.min;
  const beyond =
    day === undefined ? null : (beyondSources(dataset, day, names, t) ?? outside(columns, day, names, t));
  return (
    <Strip name={t('facets.asOf')}>
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
    </Strip>
  );
}
