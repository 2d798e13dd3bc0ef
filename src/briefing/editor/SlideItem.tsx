import { type KeyboardEvent, memo } from 'react';
import type { Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { ignoredInWords } from '../../state/ignoredWords.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { NoData } from '../NoData.tsx';
import { SlidePicture } from '../SlidePicture.tsx';
import type { DeckLook } from '../slideInput.ts';
import { useSlideViews } from '../useSnapshot.ts';
import { CalloutPreview } from './CalloutPreview.tsx';
import styles from './editor.module.css';
import { SlideFields } from './SlideFields.tsx';

/** What can be done with slides; places count from 0. */
export interface SlideActions {
  open(slide: Slide): void;
  fold(): void;
  /** Changes in a row with the same `field` are undone together; null: this one by itself. */
  change(id: string, patch: Partial<Omit<Slide, 'id'>>, field: string | null): void;
  /** Gives a slide the next layout, or the one before. */
  nextLayout(slide: Slide, by: 1 | -1): void;
  /** Says something to readers who don't see it. */
  say(words: string): void;
  retake(id: string, place: number): void;
  move(from: number, to: number): void;
  duplicate(id: string): void;
  remove(id: string, place: number): void;
  /** null when dragging has ended. */
  drag(place: number | null): void;
}

interface Props {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  readonly isLast: boolean;
  readonly isActive: boolean;
  /** Bytes that further pictures of the deck may take. */
  readonly room: number;
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly actions: SlideActions;
}

/** A slide's picture and title; if open, its texts. Memoised, because each key typed in a slide renders the list. */
export const SlideItem = memo(function SlideItem(props: Props) {
  const { look, slide, place, isLast, isActive, room, world, theme, actions } = props;
  const t = useTranslate();
  const atlas = useAtlas();
  const views = useSlideViews(slide);
  const taken = views.view;
  const name = t('briefing.slideName', { place: place + 1, title: slide.title });
  const onLayoutKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return;
    event.preventDefault();
    actions.nextLayout(slide, event.shiftKey ? -1 : 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    onLayoutKey(event);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    actions.move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const tools: readonly (readonly [key: string, act: () => void, isOff?: boolean])[] = [
    ['retake', () => actions.retake(slide.id, place)],
    ['up', () => actions.move(place, place - 1), place === 0],
    ['down', () => actions.move(place, place + 1), isLast],
    ['duplicate', () => actions.duplicate(slide.id)],
    ['remove', () => actions.remove(slide.id, place)],
  ];
  return (
    <>
      <button
        type="button"
        className={styles.slideHead}
        aria-expanded={isActive}
        aria-label={name}
        title={t('briefing.dragHint')}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', slide.title);
          actions.drag(place);
        }}
        onDragEnd={() => actions.drag(null)}
        onKeyDown={onKeyDown}
        onClick={isActive ? actions.fold : () => actions.open(slide)}
      >
        <span className={styles.number}>{place + 1}</span>
        <span>
          <SlidePicture {...{ look, place, world, slide, views, theme }} alt="" />
        </span>
        <span className={`${styles.slideTitle} ${controls.clamped}`}>
          {slide.title === '' ? t('briefing.noTitle') : slide.title}
        </span>
      </button>
      {taken === 'absent' && (
        <p className={styles.faults}>
          <NoData of={slide.dataset} />
        </p>
      )}
      {taken !== 'absent' && !isCurrentDataset(atlas, slide.dataset) && (
        <p className={styles.faults}>
          {t('briefing.onData', { title: slide.dataset.title || slide.dataset.name })}
        </p>
      )}
      {taken && taken !== 'absent' && taken.ignored.length > 0 && (
        <ul className={styles.faults}>
          {ignoredInWords(taken.ignored, t).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {isActive && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
        <div className={styles.words} onKeyDown={onLayoutKey}>
          <SlideFields {...{ slide, views, room, actions }} />
          <CalloutPreview
            {...{ look, slide, place, world, views, theme }}
            onChange={(annotations, field) => actions.change(slide.id, { annotations }, field)}
          />
          <span className={styles.slideTools}>
            {tools.map(([key, act, isOff = false]) => (
              <Button key={key} look="quiet" disabled={isOff} onClick={act}>
                {t(`briefing.${key}`)}
              </Button>
            ))}
          </span>
        </div>
      )}
    </>
  );
});
