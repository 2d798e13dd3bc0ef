import { useEffect, useRef, useState } from 'react';
import type { Deck } from '../../core/deck';
import type { Theme } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { World } from '../../scene/map/world';
import { refOf } from '../../state/shownData';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { reopenOn } from '../library/reopening';
import { changeSlide, duplicateSlide, moveSlide, removeSlide } from '../model/edit';
import { newId } from '../model/newId';
import { slideViewOf, viewOfSlide } from '../slideView';
import styles from './editor.module.css';
import { SlideItem } from './SlideItem';
import type { Editor } from './useEditor';

interface Props {
  readonly deck: Deck;
  readonly editor: Editor;
  readonly world: World | null;
  readonly theme: Theme;
  readonly active: string | null;
  onActive(id: string | null): void;
}

/** The slides in order: moved by dragging or with Alt and the arrow keys, opened to be written. */
export function SlideList({ deck, editor, world, theme, active, onActive }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);

  // A slide that was added or opened comes into sight with its words.
  useEffect(() => {
    if (active === null) return;
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= deck.slides.length || from === to) return;
    editor.edit((now) => moveSlide(now, from, to));
    setSaid(t('briefing.moved', { place: to + 1, total: deck.slides.length }));
  };
  const drop = () => {
    if (dragged !== null && over !== null) move(dragged, over);
    setDragged(null);
    setOver(null);
  };

  return (
    <>
      <p className={controls.hidden} role="status">
        {said}
      </p>
      <ol className={styles.slides} ref={list} aria-label={t('briefing.slides')}>
        {deck.slides.map((slide, place) => (
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
              total={deck.slides.length}
              isActive={slide.id === active}
              world={world}
              theme={theme}
              onOpen={() => {
                onActive(slide.id);
                if (slide.dataset.name !== atlas.view.data) reopenOn(slide.dataset.name);
                atlas.update((current) => viewOfSlide(slide.view, current));
              }}
              onFold={() => onActive(null)}
              onChange={(patch, field) =>
                editor.edit((now) => changeSlide(now, slide.id, patch), `${slide.id} ${field}`)
              }
              onRetake={() => {
                editor.edit((now) =>
                  changeSlide(now, slide.id, { view: slideViewOf(atlas.view), dataset: refOf(atlas) }),
                );
                setSaid(t('briefing.retaken', { place: place + 1 }));
              }}
              onMove={(by) => move(place, place + by)}
              onDuplicate={() => editor.edit((now) => duplicateSlide(now, slide.id, newId()))}
              onRemove={() => {
                editor.edit((now) => removeSlide(now, slide.id));
                setSaid(t('briefing.removed', { place: place + 1 }));
              }}
              onDrag={(on) => {
                setDragged(on ? place : null);
                if (!on) setOver(null);
              }}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
