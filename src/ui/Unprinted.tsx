import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './controls.module.css';

/** Records that are printed at most: some thirty pages. More would stop the browser before it printed. */
export const MOST_PRINTED = 1000;

/** Says on paper how many of `count` records are not printed, and what to do; nothing where all of them are. */
export function Unprinted({ count }: { readonly count: number }) {
  const t = useTranslate();
  if (count <= MOST_PRINTED) return null;
  return (
    <p className={styles.unprinted}>
      {t('print.part', { shown: MOST_PRINTED, left: count - MOST_PRINTED, count })}
    </p>
  );
}
