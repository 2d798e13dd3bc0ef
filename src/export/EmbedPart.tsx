import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import controls from '../ui/controls.module.css';
import { fileName } from '../ui/fileName.ts';
import { embedCode, MAX_FRAME } from '../ui/frameCode.ts';
import layout from '../ui/layout.module.css';
import styles from '../ui/share.module.css';

const MIN_HEIGHT = 300;
const USUAL_HEIGHT = 640;

interface Props {
  /** Addresses of the view: embedded, and in the atlas. */
  readonly framed: string;
  readonly link: string;
  readonly sentence: string;
}

/** HTML that shows the view in another page. */
export function EmbedPart({ framed, link, sentence }: Props) {
  const t = useTranslate();
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const [follows, setFollows] = useState(true);
  const [picture, setPicture] = useState(() => fileName(sentence, 'png'));
  const code = embedCode({
    ...{ src: framed, link, title: sentence, height, follows },
    picture: picture.trim(),
  });
  return (
    <>
      <label className={styles.field}>
        {t('share.embed')}
        <textarea readOnly rows={5} value={code} onFocus={({ target }) => target.select()} />
      </label>
      <div className={`${layout.row} ${styles.actions}`}>
        <CopyButton text={() => code} label={t('share.copyEmbed')} done={t('share.embedCopied')} />
        <label className={styles.choice}>
          {t('share.height')}
          <input
            type="number"
            min={MIN_HEIGHT}
            max={MAX_FRAME}
            step={20}
            value={height}
            onChange={({ target }) => {
              const wanted = Math.round(Number(target.value));
              if (wanted > 0) setHeight(Math.min(MAX_FRAME, wanted));
            }}
          />
        </label>
        <label className={styles.choice}>
          <input type="checkbox" checked={follows} onChange={({ target }) => setFollows(target.checked)} />
          {t('share.follows')}
        </label>
      </div>
      <p className={`${styles.hint} ${controls.note}`}>{t('share.embedHint')}</p>
      <label className={`${styles.field} ${styles.hint}`}>
        {t('share.picture')}
        <input value={picture} onChange={({ target }) => setPicture(target.value)} />
      </label>
      <p className={controls.note}>{t('share.pictureHint')}</p>
    </>
  );
}
