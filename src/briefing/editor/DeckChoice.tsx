import { useRef, useState } from 'react';
import { DEFAULT_DATASET } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './editor.module.css';
import type { Editor } from './useEditor.ts';

interface Props {
  readonly editor: Editor;
  /** Opens a briefing's file. */
  onFile(file: File): void;
  onNew(): void;
  onShipped(): void;
}

/** The briefings of this browser: choose, begin, import, delete. */
export function DeckChoice({ editor, onFile, onNew, onShipped }: Props) {
  const t = useTranslate();
  const { view } = useAtlas();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const deck = editor.history?.present ?? null;
  const known = deck && !editor.decks.some(({ id }) => id === deck.id);
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
        <Button quiet onClick={onNew}>
          {t('briefing.new')}
        </Button>
        <Button quiet onClick={() => file.current?.click()}>
          {t('briefing.import')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('briefing.import')}
          accept=".json,application/json"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onFile(chosen);
            target.value = '';
          }}
        />
        {view.data === DEFAULT_DATASET && (
          <Button quiet onClick={onShipped}>
            {t('briefing.openShipped')}
          </Button>
        )}
        {deck && !asking && (
          <Button quiet onClick={() => setAsking(true)}>
            {t('briefing.delete')}
          </Button>
        )}
        {deck && asking && (
          <span className={styles.sure} role="alert">
            {t('briefing.sure', { title: deck.title })}{' '}
            <Button
              onClick={() => {
                setAsking(false);
                editor.remove();
              }}
            >
              {t('briefing.deleteNow')}
            </Button>
            <Button quiet onClick={() => setAsking(false)}>
              {t('briefing.keep')}
            </Button>
          </span>
        )}
      </span>
    </div>
  );
}
