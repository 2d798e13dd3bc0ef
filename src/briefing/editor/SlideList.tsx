import { memo, useEffect, useRef, useState } from 'react';
import { type Deck, SLIDE_LAYOUTS } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { refOf } from '../../state/shownData.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { useStableHandlers } from '../../ui/useStable.ts';
import { reopenOn } from '../library/reopening.ts';
import { changeSlide, duplicateSlide, moveSlide, removeSlide, roomForPictures } from '../model/edit.ts';
import { newId } from '../model/newId.ts';
import { slideViewOf, viewOfSlide } from '../model/slideView.ts';
import { useDeckLook } from '../slideInput.ts';
import styles from './editor.module.css';
import { layoutInWords } from './layoutWords.ts';
import { type SlideActions, SlideItem } from './SlideItem.tsx';
import type { Editor } from './useEditor.ts';

interface Props {
  readonly deck: Pick<Deck, 'author' | 'theme' | 'slides'>;
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly active: string | null;
  readonly onEdit: Editor['edit'];
  onActive(id: string | null): void;
}

/** The slides in order. They can be moved by dragging or with Alt and the arrow keys, and opened for editing. */
export const SlideList = memo(({ deck, world, theme, active, onEdit, onActive }: Props) => {
  const t = useTranslate();
  const atlas = useAtlas();
  const look = useDeckLook(deck);
  const { slides } = deck;
  const room = roomForPictures(deck);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [status, setStatus] = useState('');
  const list = useRef<HTMLOListElement>(null);

  // Scroll a slide that was added or opened into view.
  useEffect(() => {
    if (active === null) return;
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const actions = useStableHandlers<SlideActions>({
    open: (slide) => {
      onActive(slide.id);
      if (slide.dataset.name !== atlas.view.data) reopenOn(slide.dataset.name);
      atlas.update((current) => viewOfSlide(slide.view, current));
    },
    fold: () => onActive(null),
    change: (id, patch, field) =>
      onEdit((now) => changeSlide(now, id, patch), field === null ? undefined : `${id} ${field}`),
    nextLayout: ({ id, layout, view }, by) => {
      const choices = [undefined, ...SLIDE_LAYOUTS];
      const next = choices.at((choices.indexOf(layout) + by) % choices.length);
      onEdit((now) => changeSlide(now, id, { layout: next }), `${id} layout`);
      setStatus(t('briefing.layoutNow', { layout: layoutInWords(next, view, t) }));
    },
    say: setStatus,
    retake: (id, place) => {
      onEdit((now) => changeSlide(now, id, { view: slideViewOf(atlas.view), dataset: refOf(atlas) }));
      setStatus(t('briefing.retaken', { place: place + 1 }));
    },
    move: (from, to) => {
      if (to < 0 || to >= slides.length || from === to) return;
      onEdit((now) => moveSlide(now, from, to));
      setStatus(t('briefing.moved', { place: to + 1, total: slides.length }));
    },
    duplicate: (id) => onEdit((now) => duplicateSlide(now, id, newId())),
    remove: (id, place) => {
      onEdit((now) => removeSlide(now, id));
      setStatus(t('briefing.removed', { place: place + 1 }));
    },
    drag: (place) => {
      setDragged(place);
      if (place === null) setOver(null);
    },
  });
  const drop = () => {
    if (dragged !== null && over !== null) actions.move(dragged, over);
    setDragged(null);
    setOver(null);
  };

  return (
    <>
      <p className={controls.hidden} role="status">
        {status}
      </p>
      <ol className={styles.slides} ref={list} aria-label={t('briefing.slides')}>
        {slides.map((slide, place) => (
          <li
            key={slide.id}
            className={styles.slide}
            data-active={slide.id === active}
            data-over={over === place && dragged !== null && dragged !== place}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop();
            }}
          >
            <SlideItem
              slide={slide}
              place={place}
              isLast={place === slides.length - 1}
              isActive={slide.id === active}
              {...{ look, room, world, theme, actions }}
            />
          </li>
        ))}
      </ol>
    </>
  );
});
