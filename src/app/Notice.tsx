import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate';
import type { Ignored } from '../state/viewUrl';
import styles from './Notice.module.css';

/** Longest piece of a link that is repeated on screen, in characters. */
const QUOTED = 60;

/** Pieces that are named; of further ones the number is said. */
const MOST_NAMED = 5;

const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Names, quietly, what in the link was ignored; gone when dismissed or when the link changes. */
export function Notice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  const t = useTranslate();
  const named = ignored.slice(0, MOST_NAMED);
  const more = ignored.length - named.length;
  const lines = [
    ...named.map(({ key, value, why }) =>
      t(`app.ignored.${why}`, { key: quoted(key), value: quoted(value) }),
    ),
    ...(more > 0 ? [t('app.ignored.more', { count: more })] : []),
  ];
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
