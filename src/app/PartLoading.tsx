import { useTranslate } from '../i18n/useTranslate.ts';
import styles from '../ui/states.module.css';

/** Stands in for a part of the page while it is fetched. */
export function PartLoading() {
  const t = useTranslate();
  return (
    <p className={styles.partLoading} role="status">
      {t('app.loadingPart')}
    </p>
  );
}
