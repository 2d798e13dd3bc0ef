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
import styles from './editor.module.css';

/** What can be done with slides; places count from 0. */
export interface SlideActions {
  open(slide: Slide): void;
  fold(): void;
  change(id: string, patch: Partial<Omit<Slide, 'id'>>, field: string): void;
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
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly actions: SlideActions;
}

const FIELDS = [
  { field: 'title', rows: 3, maxLength: 300 },
  { field: 'text', rows: 4, maxLength: 5000 },
  { field: 'notes', rows: 4, maxLength: 20_000 },
] as const;

/** A slide's picture and title; if open, its texts. Memoised, because each key typed in a slide renders the list. */
export const SlideItem = memo(function SlideItem(props: Props) {
  const { look, slide, place, isLast, isActive, world, theme, actions } = props;
  const t = useTranslate();
  const atlas = useAtlas();
  const views = useSlideViews(slide);
  const taken = views.view;
  const name = t('briefing.slideName', { place: place + 1, title: slide.title });
  const onKeyDown = (event: KeyboardEvent) => {
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
        <div className={styles.words}>
          {FIELDS.map(({ field, rows, maxLength }) => (
            <label key={field}>
              {t(`briefing.slide.${field}`)}
              <textarea
                rows={rows}
                maxLength={maxLength}
                value={slide[field]}
                onChange={({ target }) => actions.change(slide.id, { [field]: target.value }, field)}
              />
            </label>
          ))}
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
