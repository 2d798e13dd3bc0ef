import { type ReactNode, useState } from 'react';
import { isOwnData } from '../../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { routeHash } from '../../state/route.ts';
import { goTo } from '../../state/useRoute.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import controls from '../../ui/controls.module.css';
import { fileName } from '../../ui/fileName.ts';
import layout from '../../ui/layout.module.css';
import { Sheet } from '../../ui/Sheet.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { writeDeck } from '../model/deckFile.ts';
import { deckCode, LINK_LIMIT, linkFits } from '../model/deckLink.ts';
import styles from './editor.module.css';
import { PlayLink } from './PlayLink.tsx';

/** Ways to export or share a briefing. `children` are those the application adds. */
export function DeckExport({ deck, children }: { readonly deck: Deck; readonly children: ReactNode }) {
  const t = useTranslate();
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const [playLink, setPlayLink] = useState(false);
  const own = datasetsOf(deck)
    .filter(({ name }) => isOwnData(name))
    .map(({ title, name }) => title || name)
    .join('; ');
  const makeLink = async () => {
    try {
      const { origin, pathname } = window.location;
      setLink(`${origin}${pathname}${routeHash({ kind: 'shared', code: await deckCode(deck) })}`);
      setFault('');
    } catch (error) {
      const message = error instanceof RangeError ? t('briefing.linkFull') : (error as Error).message;
      setLink(null);
      setFault(t('briefing.noLink', { message }));
    }
  };
  return (
    <div className={layout.row}>
      <span className={`${styles.exportLabel} ${controls.note}`}>{t('briefing.takeAway')}</span>
      {children}
      <Button onClick={() => goTo({ kind: 'handout', deck: deck.id, perPage: 1, notes: true })}>
        {t('briefing.handout')}
      </Button>
      <Button
        onClick={() =>
          saveFile(
            new Blob([writeDeck(deck)], { type: 'application/json' }),
            fileName(deck.title, 'briefing.json'),
          )
        }
      >
        {t('briefing.file')}
      </Button>
      <Button onClick={makeLink}>{t('briefing.link')}</Button>
      <Button onClick={() => setPlayLink(true)}>{t('briefing.playLink')}</Button>
      {fault !== '' && <p role="alert">{fault}</p>}
      {playLink && <PlayLink deck={deck} onClose={() => setPlayLink(false)} />}
      {link !== null && (
        <Sheet title={t('briefing.link')} centred onClose={() => setLink(null)}>
          <div className={`${controls.byHand} ${styles.linkBox}`}>
            {!linkFits(link) && (
              <p role="alert">{t('briefing.longLink', { length: link.length, limit: LINK_LIMIT })}</p>
            )}
            <textarea
              readOnly
              rows={5}
              aria-label={t('briefing.link')}
              value={link}
              onFocus={({ target }) => target.select()}
            />
            <CopyButton text={() => link} label={t('share.copyLink')} done={t('share.linkCopied')} />
            <p>{t(own === '' ? 'briefing.linkHint' : 'briefing.ownLinkHint', { titles: own })}</p>
          </div>
        </Sheet>
      )}
    </div>
  );
}
