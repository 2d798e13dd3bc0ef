import { useState } from 'react';
import { type Deck, type Reveal, SLIDE_LAYOUTS, type Slide, type SlideLayout } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { refOf } from '../../state/shownData.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { useStableHandlers } from '../../ui/useStable.ts';
import { useReopening } from '../library/reopening.ts';
import {
  addSlides,
  changeSlide,
  changeSlides,
  duplicateSlides,
  moveSlides,
  placeOfMove,
  removeSlides,
} from '../model/edit.ts';
import { newId } from '../model/newId.ts';
import { copiedSlides, pastedSlides } from '../model/slideClipboard.ts';
import { slideViewOf, viewOfSlide } from '../model/slideView.ts';
import { layoutInWords } from './layoutWords.ts';
import type { Editor } from './useEditor.ts';

/** What can be done with slides; places count from 0. */
export interface SlideActions {
  open(slide: Slide): void;
  fold(): void;
  /** Changes in a row with the same `field` are undone together; null: this one by itself. */
  change(id: string, patch: Partial<Omit<Slide, 'id'>>, field: string | null): void;
  changeAll(
    ids: ReadonlySet<string>,
    patch: { readonly layout?: SlideLayout | undefined } | { readonly reveal?: Reveal | undefined },
  ): void;
  /** Gives slides the layout after that of the first of them, or the one before. */
  nextLayout(ids: ReadonlySet<string>, by: 1 | -1): void;
  /** Says something to readers who don't see it. */
  say(words: string): void;
  retake(id: string, place: number): void;
  move(ids: ReadonlySet<string>, to: 'up' | 'down' | number): void;
  duplicate(ids: ReadonlySet<string>): void;
  remove(ids: ReadonlySet<string>): void;
  /** Inserts copied slides after the slide at a place; does nothing with other text. */
  paste(text: string, place: number): void;
}

interface Actions {
  readonly actions: SlideActions;
  readonly status: string;
  /** Slides as the text of a briefing file. */
  copied(ids: ReadonlySet<string>): string;
}

interface Editing {
  readonly deck: Deck;
  readonly onEdit: Editor['edit'];
  onActive(id: string | null): void;
  /** Slides were made or moved: the first of them gets the focus; `areNew`: they are selected, if several. */
  onPlaced(ids: readonly string[], areNew: boolean): void;
  /** Slides are being removed: one that stays gets the focus. */
  onRemoved(ids: ReadonlySet<string>): void;
}

/** What can be done with the slides of a deck, and what was done last, in words. */
export function useSlideActions({ deck, onEdit, onActive, onPlaced, onRemoved }: Editing): Actions {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const { reopenOn } = useReopening();
  const { slides } = deck;
  const [status, setStatus] = useState('');
  const placeOf = (id: string) => slides.findIndex((slide) => slide.id === id);
  const inOrder = (ids: ReadonlySet<string>) => slides.filter(({ id }) => ids.has(id));
  /** Applies an edit that adds slides, and says how many there was room for. */
  const addNew = (count: number, edit: (now: Deck) => Deck) => {
    const next = edit(deck);
    const added = next.slides.filter(({ id }) => placeOf(id) < 0).map(({ id }) => id);
    onEdit(() => next);
    onPlaced(added, true);
    setStatus(t('briefing.slidesAdded', { count: added.length, left: count - added.length }));
  };

  const actions = useStableHandlers<SlideActions>({
    open: (slide) => {
      onActive(slide.id);
      if (slide.dataset.name !== atlas.view.data) reopenOn(slide.dataset.name);
      atlas.update((current) => viewOfSlide(slide.view, current));
    },
    fold: () => onActive(null),
    change: (id, patch, field) =>
      onEdit((now) => changeSlide(now, id, patch), field === null ? undefined : `${id} ${field}`),
    changeAll: (ids, patch) => {
      onEdit((now) => changeSlides(now, ids, patch));
      setStatus(t('briefing.slidesChanged', { count: ids.size }));
    },
    nextLayout: (ids, by) => {
      const [first] = inOrder(ids);
      if (!first) return;
      const choices = [undefined, ...SLIDE_LAYOUTS];
      const layout = choices.at((choices.indexOf(first.layout) + by) % choices.length);
      onEdit((now) => changeSlides(now, ids, { layout }), `${[...ids].join(' ')} layout`);
      setStatus(t('briefing.layoutNow', { layout: layoutInWords(layout, first.view, t) }));
    },
    say: setStatus,
    retake: (id, place) => {
      onEdit((now) => changeSlide(now, id, { view: slideViewOf(atlas.view), dataset: refOf(atlas) }));
      setStatus(t('briefing.retaken', { place: place + 1 }));
    },
    move: (ids, to) => {
      const next = moveSlides(deck, ids, placeOfMove(deck, ids, to));
      if (next === deck) return;
      onEdit((now) => moveSlides(now, ids, placeOfMove(now, ids, to)));
      onPlaced(
        inOrder(ids).map(({ id }) => id),
        false,
      );
      const place = next.slides.findIndex(({ id }) => ids.has(id)) + 1;
      const values = { place, last: place + ids.size - 1, total: slides.length };
      setStatus(t(ids.size === 1 ? 'briefing.moved' : 'briefing.movedSlides', values));
    },
    duplicate: (ids) => addNew(ids.size, (now) => duplicateSlides(now, ids, newId)),
    remove: (ids) => {
      const [first] = inOrder(ids);
      if (!first) return;
      const place = placeOf(first.id);
      onEdit((now) => removeSlides(now, ids));
      onRemoved(ids);
      setStatus(
        ids.size === 1
          ? t('briefing.removed', { place: place + 1 })
          : t('briefing.removedSlides', { count: ids.size }),
      );
    },
    paste: (text, place) => {
      const pasted = pastedSlides(text);
      if (pasted) addNew(pasted.length, (now) => addSlides(now, pasted, place + 1));
      else setStatus(t('briefing.notSlides'));
    },
  });
  return { actions, status, copied: (ids) => copiedSlides(deck, ids) };
}
