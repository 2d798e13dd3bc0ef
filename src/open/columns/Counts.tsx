import { useTranslate } from '../../i18n/useTranslate.ts';
import type { ImportReport } from '../../import/assemble/problems.ts';
import type { Progress } from '../../import/job/protocol.ts';
import controls from '../../ui/controls.module.css';
import type { TableWork } from '../model/openState.ts';
import styles from './columns.module.css';

interface Props {
  readonly work: TableWork;
  /** Progress of the check in the background. */
  readonly progress: Progress | null;
}

/** Result counts for all rows of the table, computed while the reader looks at the columns. */
export function Counts({ work, progress }: Props) {
  const t = useTranslate();
  const { report, reportFresh, uncounted } = work;
  const inWords = ({ rows, imported, undated, merged, heldBack }: ImportReport) =>
    t('open.summary.text', { rows, ready: imported, undated, merged, held: heldBack });
  if (uncounted) return <p className={controls.note}>{t('open.counts.failed')}</p>;
  return (
    <div className={styles.counts} aria-busy={!reportFresh}>
      <p role="status">
        {report && reportFresh ? (
          <>
            <span className={controls.hidden}>{t('open.counts.title')} </span>
            {inWords(report)}
          </>
        ) : (
          t('open.counts.counting')
        )}
      </p>
      {!reportFresh && (
        <>
          <progress
            aria-label={t('open.counts.counting')}
            max={1}
            {...(progress && progress.done > 0 ? { value: progress.done } : {})}
          />
          <span className={controls.note}>
            {progress && progress.rows > 0 ? t('open.rowsSoFar', { rows: progress.rows }) : ''}
          </span>
        </>
      )}
    </div>
  );
}
