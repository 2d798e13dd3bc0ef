import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './pair.module.css';

/** Items that are written out; more are counted below. */
const MOST = 50;

interface Item {
  readonly key: string;
  readonly main: ReactNode;
  /** '' for none. */
  readonly small: string;
  /** BCP 47 tag of `small`, where it is not the page's. */
  readonly language?: string | undefined;
}

/** A list that a page has room for. */
export function BoundedList({ items }: { readonly items: readonly Item[] }) {
  const t = useTranslate();
  const left = items.length - MOST;
  return (
    <>
      <ul>
        {items.slice(0, MOST).map(({ key, main, small, language }) => (
          <li key={key}>
            {main}
            {small !== '' && <small lang={language}>{small}</small>}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.remark}>{t('pair.andMore', { count: left })}</p>}
    </>
  );
}
