import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './controls.module.css';

/** Most records that are printed: some thirty pages. More would hang the browser. */
export const MOST_PRINTED = 1000;

/** Whether the page is being laid out for paper, where nothing can be measured. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands at the end of the event.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => flushSync(() => setPrinting(false));
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** Says on paper how many of `count` records are not printed, and what to do; nothing if all are. */
export function Unprinted({ count }: { readonly count: number }) {
  const t = useTranslate();
  if (count <= MOST_PRINTED) return null;
  return (
    <p className={styles.unprinted}>
      {t('print.part', { shown: MOST_PRINTED, left: count - MOST_PRINTED, count })}
    </p>
  );
}
