import { useTranslate } from '../i18n/useTranslate';
import styles from './states.module.css';

interface Props {
  readonly name: string;
  readonly error: Error;
  onRetry(): void;
}

/** Stands in for a panel that failed while drawing. */
export function PanelFault({ name, error, onRetry }: Props) {
  const t = useTranslate();
  return (
    <section className={styles.panelFault} role="alert" aria-label={name}>
      <p className={styles.title}>{t('app.panelFault', { name })}</p>
      <p className={styles.detail}>{t('app.panelFaultDetail', { message: error.message })}</p>
      <button type="button" className={styles.action} onClick={onRetry}>
        {t('app.drawAgain')}
      </button>
    </section>
  );
}
