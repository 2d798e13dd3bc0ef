import { useTranslate } from '../i18n/useTranslate.ts';
import { PartMissing } from './PartMissing.ts';
import styles from './states.module.css';

interface Props {
  readonly name: string;
  readonly error: Error;
  onRetry(): void;
  /** Takes the message away; null where it stands in the panel's place. */
  readonly onClose?: (() => void) | null;
}

/** Stands in for a panel that failed while drawing, or whose code could not be fetched. */
export function PanelFault({ name, error, onRetry, onClose = null }: Props) {
  const t = useTranslate();
  const isMissing = error instanceof PartMissing;
  return (
    <section className={styles.panelFault} role="alert" aria-label={name}>
      <p className={styles.title}>{t(isMissing ? 'app.partMissing' : 'app.panelFault', { name })}</p>
      <p className={styles.detail}>
        {isMissing ? t('app.partMissingDetail') : t('app.panelFaultDetail', { message: error.message })}
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={onRetry}>
          {t(isMissing ? 'app.tryAgain' : 'app.drawAgain')}
        </button>
        {isMissing && (
          <button type="button" className={styles.action} onClick={() => window.location.reload()}>
            {t('app.loadAgain')}
          </button>
        )}
        {onClose && (
          <button type="button" className={styles.action} onClick={onClose}>
            {t('app.close')}
          </button>
        )}
      </div>
    </section>
  );
}
