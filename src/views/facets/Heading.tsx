import { useEffect, useRef, useState } from 'react';
import { sentence } from '../../core/sentence';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './facets.module.css';

/** The sentence, as the page's heading; said anew to screen readers when it changes. */
export function Heading() {
  const t = useTranslate();
  const { dataset, columns, view, result, names } = useAtlas();
  const text = sentence({ dataset, columns, view, result, names }, t);
  const [announced, setAnnounced] = useState('');
  const first = useRef(text);

  useEffect(() => {
    if (text !== first.current) {
      setAnnounced(text);
      first.current = '';
    }
  }, [text]);

  return (
    <>
      <h1 className={styles.sentence}>{text}</h1>
      <p className={controls.hidden} role="status" aria-label={t('facets.announcement')}>
        {announced}
      </p>
    </>
  );
}
