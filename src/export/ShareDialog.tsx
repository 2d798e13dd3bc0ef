import { useState } from 'react';
import { encode } from 'uqr';
import { isOwnData } from '../core/datasetRef.ts';
import { evidenceOf } from '../core/evidence.ts';
import { plainText } from '../core/plainText.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { viewLink } from '../state/viewUrl.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import controls from '../ui/controls.module.css';
import layout from '../ui/layout.module.css';
import { Sheet } from '../ui/Sheet.tsx';
import { today } from '../ui/today.ts';
import styles from './export.module.css';
import { OwnData } from './OwnData.tsx';

/** Escapes text for an HTML attribute. */
const attribute = (text: string) =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Modules of a QR code as one SVG path; null if the text is too long for a QR code. */
function qrPath(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: 2 });
    const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: path.join('') };
  } catch {
    return null;
  }
}

const MIN_HEIGHT = 300;
const MAX_HEIGHT = 2000;
const USUAL_HEIGHT = 640;

/** The view as a link, as HTML to embed in another page, and as a QR code for an audience. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const isOwn = isOwnData(atlas.view.data);
  const link = viewLink({ ...atlas.view, embed: false });
  const { sentence } = evidenceOf(atlas, t, link, today());
  const framed = viewLink({ ...atlas.view, embed: true });
  const code = `<iframe src="${attribute(framed)}" title="${attribute(sentence)}" width="100%" height="${height}" style="border:0" loading="lazy" allowfullscreen></iframe>`;
  const qr = qrPath(link);
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
          <figure className={styles.qr}>
            <figcaption>{t('share.qr')}</figcaption>
            {qr ? (
              <svg
                viewBox={`0 0 ${qr.size} ${qr.size}`}
                role="img"
                aria-label={t('share.qrAlt')}
                shapeRendering="crispEdges"
              >
                <rect width={qr.size} height={qr.size} fill="#fff" />
                <path d={qr.path} fill="#000" />
              </svg>
            ) : (
              <p className={`${styles.hint} ${controls.note}`}>{t('share.qrTooLong')}</p>
            )}
          </figure>
        )}
      </div>
    </Sheet>
  );
}
