import { useEffect, useRef } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import states from '../ui/states.module.css';
import styles from './consent.module.css';
import { hostOf } from './file/address.ts';

interface Props {
  /** What stands after `data=` in the link. */
  readonly url: string;
  /** Day on which a copy was kept in this browser; null without one. */
  readonly copyFrom: string | null;
  onCopy(): void;
  onFetch(): void;
  onBuiltIn(): void;
}

/** Before anything is asked of a host that a link names: who it is, what it learns, and whether to ask it. */
export function LinkConsent({ url, copyFrom, onCopy, onFetch, onBuiltIn }: Props) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const host = hostOf(url);
  return (
    <main className={states.page}>
      <div className={styles.card}>
        <h1 ref={heading} tabIndex={-1}>
          {t('open.link.title', { host })}
        </h1>
        <p>{t('open.link.text', { host })}</p>
        <p className={styles.address}>{url}</p>
        <div className={layout.row}>
          <Button look="strong" onClick={onFetch}>
            {t('open.link.fetch')}
          </Button>
          {copyFrom !== null && <Button onClick={onCopy}>{t('open.link.copy', { date: copyFrom })}</Button>}
          <Button onClick={onBuiltIn}>{t('app.openDefault')}</Button>
        </div>
      </div>
    </main>
  );
}
