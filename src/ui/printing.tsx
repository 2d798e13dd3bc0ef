import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './controls.module.css';

/** Most records that are printed: some thirty pages. More would hang the browser. */
export const MOST_PRINTED = 1000;

/** Kept outside components: a part that is fetched for printing mounts between the two events. */
const paper = { isPrinting: false };

function subscribe(onChange: () => void): () => void {
  const set = (isPrinting: boolean) => () => {
    paper.isPrinting = isPrinting;
    // The browser takes the page as it stands at the end of the event.
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

/** Whether the page is being laid out for paper, where nothing can be measured. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper.isPrinting);

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
