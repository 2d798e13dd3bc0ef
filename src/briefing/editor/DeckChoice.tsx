import { useRef, useState } from 'react';
import { DEFAULT_DATASET } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { reopenOn } from '../library/reopening';
import { parseDeck } from '../model/deckFile';
import { newId } from '../model/newId';
import { viewOfSlide } from '../slideView';
import styles from './editor.module.css';
import type { Editor } from './useEditor';

interface Props {
  readonly editor: Editor;
  /** Keeps the data that came with a briefing. Rejects with words. */
  takeData(data: readonly unknown[]): Promise<void>;
  onNew(): void;
  onShipped(): void;
}

/** The briefings of this browser: choose, begin, import, delete. */
export function DeckChoice({ editor, takeData, onNew, onShipped }: Props) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const deck = editor.history?.present ?? null;
  const known = deck && !editor.decks.some(({ id }) => id === deck.id);
  const read = async (chosen: File) => {
    const text = await chosen.text().catch(() => '');
    const reading = parseDeck(text, newId);
    if (!reading.ok || !reading.data) {
      editor.take(reading);
      return;
    }
    try {
      await takeData(reading.data);
      editor.take(reading);
      const [first] = reading.deck.slides;
      if (first) {
        reopenOn(first.dataset.name);
        update((current) => viewOfSlide(first.view, current));
      }
    } catch (error) {
      // A briefing whose data is spoilt takes the place of none.
      const { message } = error as Error;
      editor.take({ ok: false, faults: [{ key: 'deck.fault.data', values: { message } }] });
    }
  };
  return (
    <div className={styles.decks}>
      {(editor.decks.length > 0 || deck) && (
        <select
          aria-label={t('briefing.choose')}
          value={deck?.id ?? ''}
          onChange={({ target }) => {
            setAsking(false);
            editor.open(target.value);
          }}
        >
          {!deck && <option value="">{t('briefing.choose')}</option>}
          {known && deck && <option value={deck.id}>{deck.title}</option>}
          {editor.decks.map(({ id, title, slides }) => (
            <option key={id} value={id}>
              {t('briefing.deck', {
                title: id === deck?.id ? deck.title : title,
                slides: id === deck?.id ? deck.slides.length : slides,
              })}
            </option>
          ))}
        </select>
      )}
      <span className={styles.deckTools}>
        <button type="button" className={controls.quiet} onClick={onNew}>
          {t('briefing.new')}
        </button>
        <button type="button" className={controls.quiet} onClick={() => file.current?.click()}>
          {t('briefing.import')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('briefing.import')}
          accept=".json,application/json"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) read(chosen);
            target.value = '';
          }}
        />
        {view.data === DEFAULT_DATASET && (
          <button type="button" className={controls.quiet} onClick={onShipped}>
            {t('briefing.openShipped')}
          </button>
        )}
        {deck && !asking && (
          <button type="button" className={controls.quiet} onClick={() => setAsking(true)}>
            {t('briefing.delete')}
          </button>
        )}
        {deck && asking && (
          <span className={styles.sure} role="alert">
            {t('briefing.sure', { title: deck.title })}{' '}
            <button
              type="button"
              className={controls.button}
              onClick={() => {
                setAsking(false);
                editor.remove();
              }}
            >
              {t('briefing.deleteNow')}
            </button>
            <button type="button" className={controls.quiet} onClick={() => setAsking(false)}>
              {t('briefing.keep')}
            </button>
          </span>
        )}
      </span>
    </div>
  );
}
