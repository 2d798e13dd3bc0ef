import { type RefObject, useEffect } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { MinusIcon, PlusIcon } from '../../ui/icons.tsx';
import styles from './presenter.module.css';
import type { NotesSize } from './useNotesSize.ts';

interface Props {
  readonly notes: string;
  /** Of the slide: another begins at the top. */
  readonly id: string;
  readonly size: NotesSize;
  /** The element that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The notes of a slide, as large as the presenter wants them. */
export function PresenterNotes({ notes, id, size, box }: Props) {
  const t = useTranslate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide begins at the top
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [id, box]);
  return (
    <section className={styles.notes} aria-label={t('briefing.notes')}>
      <div className={styles.notesHead}>
        <p className={controls.overline}>{t('briefing.notes')}</p>
        <span className={styles.sizes}>
          <IconButton
            icon={MinusIcon}
            label={t('briefing.notesSmaller')}
            disabled={size.isSmallest}
            onClick={() => size.resize(-1)}
          />
          <IconButton
            icon={PlusIcon}
            label={t('briefing.notesLarger')}
            disabled={size.isLargest}
            onClick={() => size.resize(1)}
          />
        </span>
      </div>
      <div
        className={`${styles.notesText} ${controls.scroll}`}
        style={{ fontSize: `${size.size}rem` }}
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes must be scrollable by keyboard
        tabIndex={0}
      >
        {notes === '' ? t('briefing.noNotes') : notes}
      </div>
    </section>
  );
}
