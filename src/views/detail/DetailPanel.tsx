import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, LeftIcon, RightIcon } from '../../ui/icons.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { hasOwnEscape } from '../../ui/ownEscape.ts';
import { useFocusReturn } from '../../ui/useFocusReturn.ts';
import { Detail } from './Detail.tsx';
import styles from './detail.module.css';
import { Source } from './Source.tsx';
import { positionOf } from './selection.ts';
import { Untranslated } from './Untranslated.tsx';

interface Props {
  /** In a sheet that has a close button of its own. */
  readonly inSheet?: boolean;
}

/** The selected record. */
export function DetailPanel({ inSheet = false }: Props) {
  const t = useTranslate();
  const { columns, result, view, update } = useAtlas();
  const mark = useMarked();
  const position = positionOf(columns, result.rows, view.selected);
  const agreement = position ? columns.recordOf(position.row) : undefined;
  const region = useRef<HTMLElement>(null);
  useFocusReturn();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new record is read from its top
  useEffect(() => {
    if (region.current?.parentElement) region.current.parentElement.scrollTop = 0;
  }, [view.selected]);

  useEffect(() => {
    if (inSheet) return;
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || hasOwnEscape(event.target)) return;
      update((current) => ({ ...current, selected: null }));
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, [inSheet, update]);

  if (!position || !agreement) return null;
  const select = (id: string | null) => update((current) => ({ ...current, selected: id }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A dialog opened from the panel has its own Escape and arrows.
    const dialog = event.target instanceof Element ? event.target.closest('dialog') : null;
    if (dialog && region.current?.contains(dialog)) return;
    if (event.key === 'ArrowLeft' && position.previous !== null) select(position.previous);
    if (event.key === 'ArrowRight' && position.next !== null) select(position.next);
  };

  return (
    <section
      ref={region}
      className={styles.panel}
      tabIndex={-1}
      data-in-sheet={inSheet}
      aria-label={t('detail.region')}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <span className={styles.place}>
          {position.place === null
            ? t('detail.notInSelection')
            : t('detail.position', { place: position.place, total: result.rows.length })}
        </span>
        <IconButton
          label={t('detail.previous')}
          disabled={position.previous === null}
          onClick={() => select(position.previous)}
        >
          <LeftIcon />
        </IconButton>
        <IconButton
          label={t('detail.next')}
          disabled={position.next === null}
          onClick={() => select(position.next)}
        >
          <RightIcon />
        </IconButton>
        {!inSheet && (
          <IconButton label={t('detail.close')} onClick={() => select(null)}>
            <CloseIcon />
          </IconButton>
        )}
      </div>
      {/* Beside the view, the page itself says what is opened. */}
      <h2 className={styles.title} aria-live={inSheet ? 'polite' : undefined}>
        <LongText key={agreement.id} {...mark(agreement.title)} />
      </h2>
      <Detail agreement={agreement} />
      <Untranslated agreement={agreement} />
      <Source agreement={agreement} />
    </section>
  );
}
