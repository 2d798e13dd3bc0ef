import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedDataset } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { StayedOut } from '../done/StayedOut.tsx';
import { usePage } from '../parts/PageContext.ts';
import { ReportButton } from '../repairs/ReportButton.tsx';
import styles from './file.module.css';

interface Props {
  readonly dataset: OpenedDataset;
  readonly busy: boolean;
  onOpen(): void;
}

/** A file that is a dataset already: nothing is left to ask. */
export function DatasetCard({ dataset, busy, onOpen }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const { info, records, name, problems } = dataset;
  const count = problems.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section className={styles.card} aria-label={t('open.dataset.ready')}>
      <div>
        <p className={controls.note} role="status">
          {t('open.dataset.ready')}
        </p>
        <p className={styles.cardTitle}>{textIn(info.title, [locale, info.language])}</p>
        <p className={controls.note}>{t('open.dataset.size', { records, version: info.version, name })}</p>
        {problems.length > 0 && (
          <>
            <p className={controls.note}>{t('open.dataset.remarks', { count })}</p>
            <StayedOut problems={problems} />
            <ReportButton problems={problems} name={name} />
          </>
        )}
      </div>
      <Button look="strong" aria-disabled={busy} onClick={busy ? undefined : onOpen}>
        {t(busy ? 'open.dataset.opening' : 'open.dataset.open')}
      </Button>
    </section>
  );
}
