import { type ComponentProps, type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
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
import { useNear } from './useNear.ts';
import type { SlideActions } from './useSlideActions.ts';

/** What the list does with keys and clicks on its slides. */
export interface ListActions {
  key(event: KeyboardEvent, slide: Slide, place: number): void;
  click(event: MouseEvent, slide: Slide): void;
  check(event: MouseEvent, slide: Slide): void;
  nextLayout(slide: Slide, by: 1 | -1): void;
  /** The slide's head has got the focus. */
  reach(id: string): void;
  /** Takes the focus from the fields of a slide to its head. */
  leaveFields(id: string): void;
  /** null when dragging has ended. */
  drag(id: string | null): void;
}

interface Props {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  readonly isLast: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Whether slides are being selected. */
  readonly isSelecting: boolean;
  /** Whether Tab leads to it. */
  readonly isReached: boolean;
  /** Bytes that further pictures of the deck may take. */
  readonly room: number;
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly actions: SlideActions;
  readonly own: ListActions;
}

interface ThumbnailProps extends ComponentProps<typeof SlidePicture> {
  /** Whether the reader is far from seeing it. */
  readonly isFar: boolean;
}

/** A slide's picture, which stays as it is while nobody sees it. */
const Thumbnail = memo(
  ({ isFar: _, ...picture }: ThumbnailProps) => <SlidePicture {...picture} />,
  (_, after) => after.isFar,
);

/** A slide's picture and title; if open, its texts. Memoised, because each key typed in a slide renders the list. */
export const SlideItem = memo(function SlideItem(props: Props) {
  const { look, slide, place, isLast, isActive, isSelected, isSelecting, isReached } = props;
  const { room, world, theme, actions, own } = props;
  const t = useTranslate();
  const atlas = useAtlas();
  const row = useRef<HTMLDivElement>(null);
  const nearness = useNear(row);
  const views = useSlideViews(nearness === 'unseen' && !isActive ? undefined : slide);
  const taken = views.view;
  const values = { place: place + 1, title: slide.title };
  const only: ReadonlySet<string> = new Set([slide.id]);
  const onLayoutKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return;
    event.preventDefault();
    own.nextLayout(slide, event.shiftKey ? -1 : 1);
  };
  const onFieldKey = (event: KeyboardEvent) => {
    onLayoutKey(event);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    own.leaveFields(slide.id);
  };
  const tools: readonly (readonly [key: string, act: () => void, isOff?: boolean])[] = [
    ['retake', () => actions.retake(slide.id, place)],
    ['up', () => actions.move(only, 'up'), place === 0],
    ['down', () => actions.move(only, 'down'), isLast],
    ['duplicate', () => actions.duplicate(only)],
    ['remove', () => actions.remove(only)],
  ];
  return (
    <>
      <div className={styles.slideRow} ref={row}>
        {isSelecting && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isSelected}
              aria-label={t('briefing.selectSlide', values)}
              tabIndex={isReached ? 0 : -1}
              onChange={() => undefined}
              onClick={(event) => own.check(event, slide)}
            />
          </label>
        )}
        <button
          type="button"
          className={styles.slideHead}
          data-head
          tabIndex={isReached ? 0 : -1}
          aria-expanded={isActive}
          aria-label={t(isSelected ? 'briefing.slideSelected' : 'briefing.slideName', values)}
          title={t('briefing.dragHint')}
          draggable
          onFocus={() => own.reach(slide.id)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', slide.title);
            own.drag(slide.id);
          }}
          onDragEnd={() => own.drag(null)}
          onKeyDown={(event) => {
            onLayoutKey(event);
            own.key(event, slide, place);
          }}
          onClick={(event) => own.click(event, slide)}
        >
          <span className={styles.number}>{place + 1}</span>
          <span>
            <Thumbnail {...{ look, place, world, slide, views, theme }} alt="" isFar={nearness !== 'near'} />
          </span>
          <span className={`${styles.slideTitle} ${controls.clamped}`}>
            {slide.title === '' ? t('briefing.noTitle') : slide.title}
          </span>
        </button>
      </div>
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
        <div className={styles.words} onKeyDown={onFieldKey}>
          <SlideFields {...{ look, place, world, theme, slide, views, room, actions }} />
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
