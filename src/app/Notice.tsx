import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { ignoredInWords } from '../state/ignoredWords.ts';
import type { Ignored } from '../state/viewUrl.ts';
import styles from './Notice.module.css';

/** Names, quietly, what in the link was ignored; gone when dismissed or when the link changes. */
export function Notice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  const t = useTranslate();
  const lines = ignoredInWords(ignored, t);
  const content = lines.join('; ');
  const [dismissed, setDismissed] = useState('');
  if (lines.length === 0 || dismissed === content) return null;
  return (
    <div className={styles.notice} role="status">
      <p>
        {t('app.notice')}: {content}.
      </p>
      <button type="button" onClick={() => setDismissed(content)}>
        {t('app.dismiss')}
      </button>
    </div>
  );
}
