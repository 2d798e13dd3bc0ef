import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Deck, datasetsOf } from '../../core/deck.ts';
import { LANGUAGES, type Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { usePersistence } from '../../state/usePersistence.ts';
import { goTo } from '../../state/useRoute.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, PlayIcon, RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { hasOwnEscape, isTyping } from '../../ui/ownEscape.ts';
import { useFocusReturn } from '../../ui/useFocusReturn.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { openDeck } from '../library/openDeck.ts';
import { isShipped, shippedId } from '../library/shippedId.ts';
import { readDeckCode } from '../model/deckLink.ts';
import { addSlide, changeDeck } from '../model/edit.ts';
import { MAX_CHARACTERS } from '../model/limits.ts';
import { newId } from '../model/newId.ts';
import { deckOfView, slideOfView } from '../model/slideView.ts';
import { ReadyNote } from '../ready/ReadyNote.tsx';
import { DeckChoice } from './DeckChoice.tsx';
import { DeckExport } from './DeckExport.tsx';
import { DeckFaults } from './DeckFaults.tsx';
import { DeckLookFields } from './DeckLookFields.tsx';
import styles from './editor.module.css';
import { MixQuestion } from './MixQuestion.tsx';
import { OtherVersion } from './OtherVersion.tsx';
import { SlideList } from './SlideList.tsx';
import { useEditor } from './useEditor.ts';
import { useTakeFile } from './useTakeFile.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { useWriteKey } from './useWriteKey.ts';

interface Props {
  readonly world: Geography | null;
  readonly theme: Theme;
  /** How many times a button outside the panel has asked to add the current view, since it was taken last. */
  readonly adds: number;
  /** A briefing in the address that cannot be played; the panel says why. Null if there is none. */
  readonly shared: string | null;
  /** A briefing file opened or dropped outside the panel; null if there is none. */
  readonly given: File | null;
  /** Called once the panel has taken what was asked of it, so that it isn't asked again when the layout changes. */
  onTaken(): void;
  /** The application's controls that save a deck as PowerPoint or with its data. */
  filesOf(deck: Deck): ReactNode;
  /**
   * Stores the data that came with a briefing.
   * @throws {Error} with a message for the reader, if that fails
   */
  takeData(data: readonly unknown[]): Promise<void>;
  /** null if the panel is in a sheet, which has its own close button. */
  readonly onClose: (() => void) | null;
}

/** The briefing editor: each view the reader adds becomes a slide. */
export function BriefingPanel(props: Props) {
  const { world, theme, adds, shared, given, onTaken, filesOf, takeData, onClose } = props;
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const editor = useEditor();
  const { history, saveState } = editor;
  const deck = history?.present ?? null;
  const [active, setActive] = useState<string | null>(null);
  const region = useRef<HTMLElement>(null);
  useFocusReturn();
  useUndoKeys(editor);
  useWriteKey(region);
  useEffect(() => {
    // Don't take the focus from a reader who is typing, or from a sheet, which focuses itself.
    const { activeElement } = document;
    if (!isTyping(activeElement) && !activeElement?.closest('dialog')) region.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || hasOwnEscape(event.target) || !onClose) return;
    event.preventDefault();
    onClose();
  };

  const takeFile = useTakeFile(editor, takeData);
  const [mixing, setMixing] = useState(false);
  /** The slide added last. */
  const [addition, setAddition] = useState<string | null>(null);
  const begin = () => {
    setMixing(false);
    const made = deckOfView(atlas, t);
    editor.take({ ok: true, deck: made, faults: [] });
    setActive(made.slides[0]?.id ?? null);
    setAddition(made.slides[0]?.id ?? null);
  };
  const add = (isSure = false) => {
    setMixing(false);
    if (
      deck &&
      !isSure &&
      deck.slides.length > 0 &&
      !deck.slides.some(({ dataset }) => isCurrentDataset(atlas, dataset))
    )
      setMixing(true);
    else if (deck) {
      const slide = slideOfView(atlas, t);
      const at = deck.slides.findIndex(({ id }) => id === active);
      editor.edit((now) => addSlide(now, slide, at < 0 ? now.slides.length : at + 1));
      setActive(slide.id);
      setAddition(slide.id);
    } else begin();
  };
  const act = useLatest({ editor, takeFile, onTaken, add: () => add() });

  useEffect(() => {
    if (editor.opening || adds === 0) return;
    act.current.add();
    act.current.onTaken();
  }, [act, adds, editor.opening]);

  useEffect(() => {
    if (shared === null) return;
    readDeckCode(shared, newId).then((reading) => act.current.editor.take(reading));
  }, [act, shared]);

  useEffect(() => {
    if (!given) return;
    act.current.takeFile(given);
    act.current.onTaken();
  }, [act, given]);

  const openShipped = async () => {
    const language = LANGUAGES.find((each) => each === atlas.names.locale) ?? 'en';
    editor.take(await openDeck(shippedId(atlas.view.data, language)));
  };
  const addedPlace = deck?.slides.findIndex(({ id }) => id === addition && id === active) ?? -1;
  const isRefused = saveState !== 'kept' && saveState !== 'keeping' && saveState !== 'gone';
  const persistence = usePersistence(saveState === 'kept' && deck !== null && !isShipped(deck.id));
  const keptText = isRefused
    ? t(`briefing.refused.${saveState}`)
    : t(`briefing.${saveState === 'gone' ? 'goneShort' : saveState}`);

  return (
    <section
      ref={region}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('briefing.region')}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        {onClose ? <h2>{t('briefing.region')}</h2> : <span className={styles.filler} />}
        {history && (
          <>
            <IconButton
              icon={UndoIcon}
              label={t('briefing.undo')}
              disabled={history.past.length === 0}
              onClick={editor.undo}
            />
            <IconButton
              icon={RedoIcon}
              label={t('briefing.redo')}
              disabled={history.future.length === 0}
              onClick={editor.redo}
            />
          </>
        )}
        {onClose && <IconButton icon={CloseIcon} label={t('briefing.close')} onClick={onClose} />}
      </header>
      <DeckChoice editor={editor} onFile={takeFile} onNew={begin} onShipped={openShipped} />
      <p className={styles.news} role="status">
        {deck && addedPlace >= 0
          ? t('briefing.added', {
              ...{ place: addedPlace + 1, total: deck.slides.length },
              title: deck.title || t('briefing.noTitle'),
            })
          : ''}
      </p>
      <DeckFaults faults={editor.faults} />
      {deck && mixing && (
        <MixQuestion
          deckData={datasetsOf(deck)
            .map(({ title, name }) => title || name)
            .join('; ')}
          shown={atlas.names.text(atlas.dataset.title)}
          onAdd={() => add(true)}
          onNew={begin}
          onCancel={() => setMixing(false)}
        />
      )}
      {saveState === 'gone' && deck && (
        <p className={styles.sure} role="alert">
          {t('briefing.gone', { title: deck.title })}{' '}
          <Button onClick={editor.keepAnew}>{t('briefing.keepAnew')}</Button>
        </p>
      )}
      {deck && <OtherVersion deck={deck} onEdit={editor.edit} />}
      {editor.followed && (
        <p className={styles.faults} role="status">
          {t('briefing.followed')}
        </p>
      )}
      {!deck && !editor.opening && (
        <div className={styles.start}>
          <p>{t('briefing.start')}</p>
          <Button look="primary" onClick={() => add()}>
            {t('briefing.startHere')}
          </Button>
        </div>
      )}
      {deck && (
        <>
          <div className={styles.about}>
            {(['title', 'author'] as const).map((field) => (
              <label key={field}>
                {t(`briefing.${field}`)}
                <input
                  value={deck[field]}
                  maxLength={MAX_CHARACTERS[field]}
                  onChange={({ target }) =>
                    editor.edit((now) => changeDeck(now, { [field]: target.value }), field)
                  }
                />
              </label>
            ))}
            <DeckLookFields key={deck.id} deck={deck} onEdit={editor.edit} />
            <Button
              look="strong"
              className={styles.present}
              disabled={deck.slides.length === 0}
              onClick={() => {
                const at = deck.slides.findIndex(({ id }) => id === active);
                document.documentElement.requestFullscreen?.().catch(() => {});
                goTo({ kind: 'play', deck: deck.id, slide: Math.max(1, at + 1), auto: 0, loop: false });
              }}
            >
              <PlayIcon />
              {t('briefing.present')}
            </Button>
            {deck.slides.length > 0 && <ReadyNote deck={deck} hasWorld={world !== null} announced />}
          </div>
          <SlideList deck={deck} onEdit={editor.edit} {...{ world, theme, active }} onActive={setActive} />
          <button type="button" className={styles.add} onClick={() => add()}>
            {t('briefing.add')}
          </button>
          <DeckExport deck={deck}>{filesOf(deck)}</DeckExport>
          <p className={`${styles.kept} ${controls.note}`} role="status" data-fault={isRefused}>
            {isShipped(deck.id) ? '' : keptText}
            {persistence === 'bestEffort' && ` · ${t('briefing.bestEffort')}`}
          </p>
        </>
      )}
    </section>
  );
}
