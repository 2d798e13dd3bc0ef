import { useState } from 'react';
import { isOwnData } from '../core/datasetRef.ts';
import { evidenceOf } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import controls from '../ui/controls.module.css';
import { frameCode } from '../ui/frameCode.ts';
import layout from '../ui/layout.module.css';
import { QrFigure } from '../ui/QrFigure.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from '../ui/share.module.css';
import { today } from '../ui/today.ts';
import { fileName } from './files/fileName.ts';
import { OwnData } from './OwnData.tsx';

const MIN_HEIGHT = 300;
const MAX_HEIGHT = 2000;
const USUAL_HEIGHT = 640;

/** The view as a link, as HTML to embed in another page, and as a QR code for an audience. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const isOwn = isOwnData(atlas.view.data);
  const link = viewLink({ ...atlas.view, embed: false });
  const { sentence } = evidenceOf(atlas, t, link, today());
  const framed = viewLink({ ...atlas.view, embed: true });
  const code = frameCode(framed, sentence, { height });
  return (
    <Sheet title={t('share.title')} centred wide onClose={onClose}>
      {isOwn && <OwnData text={t('share.ownHint')} />}
      <div className={styles.share}>
        <div>
          <label className={styles.field}>
            {t('share.link')}
            <input readOnly value={link} onFocus={({ target }) => target.select()} />
          </label>
          <CopyButton text={() => link} label={t('share.copyLink')} done={t('share.linkCopied')} />
          {!isOwn && (
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
                    max={MAX_HEIGHT}
                    step={20}
                    value={height}
                    onChange={({ target }) => {
                      const wanted = Math.round(Number(target.value));
                      if (wanted > 0) setHeight(Math.min(MAX_HEIGHT, wanted));
                    }}
                  />
                </label>
              </div>
              <p className={`${styles.hint} ${controls.note}`}>{t('share.embedHint')}</p>
            </>
          )}
        </div>
        {!isOwn && (
          <QrFigure
            text={link}
            label={t('share.qrAlt')}
            fileName={(ending) => fileName(`QR ${sentence}`, ending)}
            tooLong={t('share.qrTooLong')}
          />
        )}
      </div>
    </Sheet>
  );
}
