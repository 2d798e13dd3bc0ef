import { useTranslate } from '../../i18n/useTranslate.ts';
import type { ImportReport } from '../../import/assemble/problems.ts';
import type { Progress } from '../../import/job/protocol.ts';
import controls from '../../ui/controls.module.css';
import { usePage } from '../parts/PageContext.ts';
import styles from './repairs.module.css';

interface Props {
  readonly report: ImportReport;
  /** Whether the numbers include the latest corrections. */
  readonly isFresh: boolean;
  readonly progress: Progress | null;
}

/** Number of records that would be imported, with and without a date, and of rows left out. */
export function Summary({ report, isFresh, progress }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const { rows, imported, undated, merged, heldBack } = report;
  const number = new Intl.NumberFormat(locale);
  const figures = [
    ['rows', rows],
    ['ready', imported],
    ['undated', undated],
    ...(merged > 0 ? [['merged', merged] as const] : []),
    ['held', heldBack],
  ] as const;
  return (
    <div className={styles.summary} aria-busy={!isFresh}>
      <dl>
        {figures.map(([id, count]) => (
          <div key={id} data-figure={id} data-some={count > 0}>
            <dt>{t(`open.summary.${id}`, { count })}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={isFresh ? controls.hidden : styles.summaryText}>
        {isFresh
          ? t('open.summary.text', { rows, ready: imported, undated, merged, held: heldBack })
          : t('open.summary.again')}
      </p>
      <progress
        className={styles.thin}
        aria-label={t('open.summary.again')}
        aria-hidden={isFresh}
        max={1}
        value={isFresh ? 0 : (progress?.done ?? 0)}
      />
    </div>
  );
}
