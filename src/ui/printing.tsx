import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './controls.module.css';
import { MAX_PRINTED } from './maxPrinted.ts';

/** Kept outside components: a part that is fetched for printing mounts between the two events. */
const paper = { isPrinting: false };

function subscribe(onChange: () => void): () => void {
  const set = (isPrinting: boolean) => () => {
    paper.isPrinting = isPrinting;
    // The browser prints the page as it is at the end of the event.
    flushSync(onChange);
  };
  const [before, after] = [set(true), set(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Whether the page is being laid out for print, when nothing can be measured. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper.isPrinting);

/** Says on paper how many of `count` records are not printed, and what to do about it; nothing if all are printed. */
export function PrintLimitNote({ count }: { readonly count: number }) {
  const t = useTranslate();
  if (count <= MAX_PRINTED) return null;
  return (
    <p className={styles.unprinted}>
      {t('print.part', { shown: MAX_PRINTED, left: count - MAX_PRINTED, count })}
    </p>
  );
}
