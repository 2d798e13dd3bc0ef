import { useState } from 'react';
import { isOwnData } from '../core/datasetRef.ts';
import { pinOf, versionWithHash } from '../core/dataVersion.ts';
import { evidenceOf } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useContentHash } from '../state/useContentHash.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import controls from '../ui/controls.module.css';
import { fileName } from '../ui/fileName.ts';
import { QrFigure } from '../ui/QrFigure.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from '../ui/share.module.css';
import { today } from '../ui/today.ts';
import { EmbedPart } from './EmbedPart.tsx';
import { OwnData } from './OwnData.tsx';

/** The view as a link, as HTML to embed in another page, and as a QR code for an audience. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const hash = useContentHash();
  const [pins, setPins] = useState(atlas.view.version !== null);
  const isOwn = isOwnData(atlas.view.data);
  const { version } = atlas.dataset;
  const view = {
    ...atlas.view,
    // A link to the reader's own data names its content already.
    version: pins && !isOwn && hash !== undefined ? pinOf(version, hash) : null,
  };
  const link = viewLink({ ...view, embed: false });
  const framed = viewLink({ ...view, embed: true });
  const { sentence } = evidenceOf(atlas, t, link, today());
  return (
    <Sheet title={t('share.title')} centred wide onClose={onClose}>
      {isOwn && <OwnData text={t('share.ownHint')} />}
      {ONE_FILE && link === '' && <p>{t('oneFile.noLink')}</p>}
      <div className={styles.share} hidden={ONE_FILE && link === ''}>
        <div>
          <label className={styles.field}>
            {t('share.link')}
            <input readOnly value={link} onFocus={({ target }) => target.select()} />
          </label>
          {!isOwn && hash !== undefined && (
            <label className={styles.pin}>
              <input type="checkbox" checked={pins} onChange={({ target }) => setPins(target.checked)} />
              <span>
                {t('share.pin', { version: versionWithHash(version, hash) })}{' '}
                <span className={controls.note}>{t('share.pinHint')}</span>
              </span>
            </label>
          )}
          <CopyButton text={() => link} label={t('share.copyLink')} done={t('share.linkCopied')} />
          {atlas.view.layers.length > 0 && <p className={styles.hint}>{t('share.layersHint')}</p>}
          {isOwn ? (
            <section className={styles.hint} aria-label={t('share.embed')}>
              <p>
                <strong>{t('share.embed')}</strong>
              </p>
              <p>{t('share.ownEmbed')}</p>
            </section>
          ) : (
            <EmbedPart framed={framed} link={link} sentence={sentence} />
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
