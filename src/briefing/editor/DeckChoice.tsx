import { useRef, useState } from 'react';
import { DEFAULT_DATASET, SHIPPED_SLIDES } from '../../core/site.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { type Options, Select } from '../../ui/Select.tsx';
import styles from './editor.module.css';
import type { Editor } from './useEditor.ts';

interface Props {
  readonly editor: Editor;
  /** Opens a briefing file. */
  onFile(file: File): void;
  onNew(): void;
  onShipped(): void;
}

/** The briefings in this browser: choose, create, import or delete one. */
export function DeckChoice({ editor, onFile, onNew, onShipped }: Props) {
  const t = useTranslate();
  const { view } = useAtlas();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const deck = editor.history?.present ?? null;
  const kept: Options<string> = editor.decks.map(({ id, title, slides }) => {
    const now = id === deck?.id ? { title: deck.title, slides: deck.slides.length } : { title, slides };
    return [id, t('briefing.deck', now)];
  });
  const isKept = kept.some(([id]) => id === deck?.id);
  const present: Options<string> = deck ? [[deck.id, deck.title]] : [['', t('briefing.choose')]];
  return (
    <div className={styles.decks}>
      {(kept.length > 0 || deck) && (
        <Select
          aria-label={t('briefing.choose')}
          value={deck?.id ?? ''}
          options={isKept ? kept : [...present, ...kept]}
          onValue={(id) => {
            setAsking(false);
            editor.open(id);
          }}
        />
      )}
      <span className={styles.deckTools}>
        <Button look="quiet" onClick={onNew}>
          {t('briefing.new')}
        </Button>
        <Button look="quiet" onClick={() => file.current?.click()}>
          {t('briefing.import')}
        </Button>
        <FileInput ref={file} label={t('briefing.import')} accept=".json,application/json" onFile={onFile} />
        {SHIPPED_SLIDES > 0 && view.data === DEFAULT_DATASET && (
          <Button look="quiet" onClick={onShipped}>
            {t('briefing.openShipped')}
          </Button>
        )}
        {deck && !asking && (
          <Button look="quiet" onClick={() => setAsking(true)}>
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
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('briefing.keep')}
            </Button>
          </span>
        )}
      </span>
    </div>
  );
}
