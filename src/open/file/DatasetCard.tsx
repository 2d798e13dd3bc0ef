import { textIn } from '../../core/dataset';
import { useTranslate } from '../../i18n/useTranslate';
import type { OpenedDataset } from '../../import/job/protocol';
import open from '../open.module.css';
import styles from './file.module.css';

interface Props {
  readonly dataset: OpenedDataset;
  readonly locale: string;
  readonly busy: boolean;
  onOpen(): void;
}

/** A file that is a dataset already: nothing is left to ask. */
export function DatasetCard({ dataset, locale, busy, onOpen }: Props) {
  const t = useTranslate();
  const { info, records, name } = dataset;
  return (
    <section className={styles.card} aria-label={t('open.dataset.ready')}>
      <div>
        <p className={open.hint} role="status">
          {t('open.dataset.ready')}
        </p>
        <p className={styles.cardTitle}>{textIn(info.title, [locale, info.language])}</p>
        <p className={open.hint}>{t('open.dataset.size', { records, version: info.version, name })}</p>
      </div>
      <button type="button" className={open.onward} aria-disabled={busy} onClick={busy ? undefined : onOpen}>
        {t(busy ? 'open.dataset.opening' : 'open.dataset.open')}
      </button>
    </section>
  );
}
