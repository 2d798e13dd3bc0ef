import { useMemo, useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';
import controls from './controls.module.css';
import layout from './layout.module.css';
import { qrCode, qrPng, qrSvg } from './qrCode.ts';
import { saveFile } from './saveFile.ts';
import styles from './share.module.css';

/** Width of the files, px. */
const WIDTH = 1024;

interface Props {
  readonly text: string;
  /** Accessible name of the code. */
  readonly label: string;
  /** Name of a file with this ending. */
  fileName(ending: 'svg' | 'png'): string;
  /** Said instead of a code that could not be read. */
  readonly tooLong: string;
}

/** A QR code for an audience, with its files. */
export function QrFigure({ text, label, fileName, tooLong }: Props) {
  const t = useTranslate();
  const code = useMemo(() => qrCode(text), [text]);
  const [failed, setFailed] = useState(false);
  const savePng = async () => {
    if (!code) return;
    try {
      saveFile(await qrPng(code, WIDTH), fileName('png'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <figure className={styles.qr}>
      <figcaption>{t('share.qr')}</figcaption>
      {code ? (
        <>
          <svg
            viewBox={`0 0 ${code.size} ${code.size}`}
            role="img"
            aria-label={label}
            shapeRendering="crispEdges"
          >
            <rect width={code.size} height={code.size} fill="#fff" />
            <path d={code.path} fill="#000" />
          </svg>
          <div className={`${layout.row} ${styles.actions}`}>
            <Button
              onClick={() =>
                saveFile(new Blob([qrSvg(code, WIDTH)], { type: 'image/svg+xml' }), fileName('svg'))
              }
            >
              {t('share.qrSvg')}
            </Button>
            <Button onClick={savePng}>{t('share.qrPng')}</Button>
          </div>
          <p role="status">{failed ? t('save.noPicture') : ''}</p>
        </>
      ) : (
        <p className={`${styles.hint} ${controls.note}`}>{tooLong}</p>
      )}
    </figure>
  );
}
