import { useEffect, useState } from 'react';
import { isOwnData } from '../../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { fileName } from '../../ui/fileName.ts';
import { frameCode } from '../../ui/frameCode.ts';
import { PartLoading } from '../../ui/lazyPart.tsx';
import { QrFigure } from '../../ui/QrFigure.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from '../../ui/share.module.css';
import { whenSettled } from '../../ui/whenSettled.ts';
import { writeDeck } from '../model/deckFile.ts';
import { LINK_LIMIT, linkFits, OPENED_LIMIT } from '../model/deckLink.ts';
import { PLAIN, type WatchSource, watchLink } from '../watch/watchLink.ts';
import { watchSource } from '../watch/watchSource.ts';
import { FrameCode } from './FrameCode.tsx';

interface Props {
  readonly deck: Deck;
  onClose(): void;
}

/** Whether pictures make up most of a briefing's file. */
function isMostlyPictures(deck: Deck): boolean {
  const pictures = [deck.theme?.logo, ...deck.slides.map(({ picture }) => picture)];
  const length = pictures.reduce((sum, picture) => sum + (picture?.data.length ?? 0), 0);
  return length > writeDeck(deck).length / 2;
}

/** A briefing to be watched only: as a link, as HTML for another page, and as a QR code. */
export function PlayLink({ deck, onClose }: Props) {
  const t = useTranslate();
  const [source, setSource] = useState<WatchSource | Error | null>(null);
  useEffect(() => whenSettled(watchSource(deck), setSource, setSource), [deck]);
  return (
    <Sheet title={t('briefing.playLinkTitle')} centred wide onClose={onClose}>
      {source === null && <PartLoading />}
      {source instanceof Error && (
        <div className={styles.share}>
          <p role="alert">
            {t('briefing.noLink', {
              message: source instanceof RangeError ? t('briefing.linkFull') : source.message,
            })}
          </p>
        </div>
      )}
      {source !== null && !(source instanceof Error) && <Shared {...{ deck, source }} />}
    </Sheet>
  );
}

function Shared({ deck, source }: { readonly deck: Deck; readonly source: WatchSource }) {
  const t = useTranslate();
  const link = watchLink(deck, source, PLAIN);
  const ownSlides = deck.slides.filter(({ dataset }) => isOwnData(dataset.name)).length;
  const titles = datasetsOf(deck)
    .filter(({ name }) => isOwnData(name))
    .map(({ title, name }) => title || name)
    .join('; ');
  const isAllOwn = ownSlides === deck.slides.length;
  const length = link.length;
  const isOpened = length <= OPENED_LIMIT;
  return (
    <div className={styles.share}>
      <div>
        {ownSlides > 0 && (
          <p role="alert">
            {t(isAllOwn ? 'briefing.playAllOwn' : 'briefing.playOwn', { own: ownSlides, titles })}
          </p>
        )}
        {!isOpened && <p role="alert">{t('briefing.playTooLong', { length, limit: OPENED_LIMIT })}</p>}
        {isOpened && (
          <>
            {!linkFits(link) && (
              <p role="alert">
                {t('briefing.playLong', { length, limit: LINK_LIMIT })}{' '}
                {isMostlyPictures(deck) && t('briefing.playPictures')}
              </p>
            )}
            <label className={styles.field}>
              {t('briefing.playLink')}
              <input readOnly value={link} onFocus={({ target }) => target.select()} />
            </label>
            <CopyButton text={() => link} label={t('share.copyLink')} done={t('share.linkCopied')} />
            <p className={styles.hint}>{t('briefing.playLinkHint')}</p>
            {!isAllOwn && (
              <FrameCode
                codeOf={(watched) =>
                  frameCode(watchLink(deck, source, watched), deck.title, {
                    style: 'aspect-ratio:16/10;min-height:480px',
                  })
                }
              />
            )}
          </>
        )}
      </div>
      <QrFigure
        text={link}
        label={t('briefing.qrAlt', { title: deck.title })}
        fileName={(ending) => fileName(`QR ${deck.title}`, ending)}
        tooLong={t('briefing.qrTooLong', { length })}
      />
    </div>
  );
}
