import { useState } from 'react';
import { writeDeck } from '../briefing/model/deckFile.ts';
import { isTakenAlong } from '../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { isCurrentDataset } from '../state/shownData.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import styles from '../ui/states.module.css';
import type { RecordScope } from './deckWithData.ts';

const EXTENTS: readonly RecordScope[] = ['all', 'slides'];

/** Saves a briefing with the data of its slides, so that it opens in any browser. */
export function SaveWithData({ deck }: { readonly deck: Deck }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [asking, setAsking] = useState(false);
  const [extent, setExtent] = useState<RecordScope>('all');
  const [fault, setFault] = useState('');
  const taken = datasetsOf(deck).filter(isTakenAlong);
  if (taken.length === 0) return null;
  const save = async () => {
    setFault('');
    try {
      const { deckWithData } = await import('./deckWithData.ts');
      const bundleOf: typeof atlas.bundleOf = async (ref) =>
        isCurrentDataset(atlas, ref) ? atlas : atlas.bundleOf(ref);
      const made = await deckWithData(deck, bundleOf, extent, t);
      const file = new Blob([writeDeck(made.deck, made.data)], { type: 'application/json' });
      saveFile(file, fileName(deck.title, 'briefing.json'));
      setAsking(false);
    } catch (error) {
      setFault(t('briefing.noFile', { message: (error as Error).message }));
    }
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('briefing.withData')}</Button>
      {asking && (
        <Sheet title={t('briefing.withData')} centred onClose={() => setAsking(false)}>
          <div className={styles.partLoading}>
            <p>
              {t('briefing.withDataHint', {
                titles: taken.map(({ title, name }) => title || name).join('; '),
              })}
            </p>
            {EXTENTS.map((each) => (
              <p key={each}>
                <label>
                  <input
                    type="radio"
                    name="extent"
                    checked={each === extent}
                    onChange={() => setExtent(each)}
                  />{' '}
                  {t(`briefing.extent.${each}`)}
                </label>
              </p>
            ))}
            {fault !== '' && <p role="alert">{fault}</p>}
            <div className={styles.actions}>
              <Button look="action" onClick={save}>
                {t('briefing.saveWithData')}
              </Button>
            </div>
          </div>
        </Sheet>
      )}
    </>
  );
}
