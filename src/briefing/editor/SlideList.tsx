import { type ClipboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Deck, Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import controls from '../../ui/controls.module.css';
import { isTyping } from '../../ui/ownEscape.ts';
import { useStableHandlers } from '../../ui/useStable.ts';
import { roomForPictures } from '../model/edit.ts';
import { all, existing, extended, NONE, type Selection, toggled } from '../model/selection.ts';
import { useDeckLook } from '../slideInput.ts';
import styles from './editor.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { type ListActions, SlideItem } from './SlideItem.tsx';
import { placeAfter, type SlideCommand, slideCommand } from './slideKeys.ts';
import type { Editor } from './useEditor.ts';
import { useHeadFocus } from './useHeadFocus.ts';
import { useSlideActions } from './useSlideActions.ts';

interface Props {
  readonly deck: Deck;
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly active: string | null;
  readonly onEdit: Editor['edit'];
  onActive(id: string | null): void;
}

/**
 * The slides in order. One is opened for editing; several can be selected, with Shift, Ctrl or in the list's own mode,
 * and are then moved, changed, copied and deleted together.
 */
export const SlideList = memo(({ deck, world, theme, active, onEdit, onActive }: Props) => {
  const t = useTranslate();
  const look = useDeckLook(deck);
  const { slides } = deck;
  const room = useMemo(() => roomForPictures(deck), [deck]);
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useHeadFocus(list);
  const [held, setSelection] = useState<Selection>(NONE);
  const [hasMode, setHasMode] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  /** The slide that is reached with Tab, by default the open one. */
  const [current, setCurrent] = useState({ id: active, of: active });
  const currentId = current.of === active ? current.id : active;
  const selection = existing(held, slides);
  const selected = selection.ids;
  const isSelecting = hasMode || selected.size > 0;
  const reached = slides.some(({ id }) => id === currentId) ? currentId : (slides[0]?.id ?? null);

  // Scroll a slide that was added or opened into view.
  useEffect(() => {
    if (active === null) return;
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const { actions, status, copied } = useSlideActions({
    ...{ deck, onEdit, onActive },
    onPlaced: (ids, areNew) => {
      if (areNew) setSelection(ids.length > 1 ? { ids: new Set(ids), from: ids[0] ?? null } : NONE);
      if (ids[0] !== undefined) focusOn(ids[0]);
    },
    onRemoved: (ids) => {
      const first = slides.findIndex(({ id }) => ids.has(id));
      const left = slides.filter(({ id }) => !ids.has(id));
      const next = left.find(({ id }) => slides.findIndex((slide) => slide.id === id) > first) ?? left.at(-1);
      if (next) focusOn(next.id);
      else list.current?.focus();
    },
  });

  const select = (next: Selection) => {
    setSelection(next);
    setSaid(t('briefing.selected', { count: next.ids.size, total: slides.length }));
  };
  const clear = () => {
    setHasMode(false);
    select(NONE);
  };
  /** The slides that a command for one of them concerns: all that are selected, if any. */
  const affected = (id: string): ReadonlySet<string> => (selected.size > 0 ? selected : new Set([id]));
  /** The selection that a slide is added to: with none, the open slide counts as selected. */
  const base = (): Selection =>
    selected.size > 0 || hasMode
      ? selection
      : { ids: new Set(active === null ? [] : [active]), from: active };

  const run = (command: SlideCommand, slide: Slide, place: number) => {
    const ids = affected(slide.id);
    const to = placeAfter(command, place, slides.length);
    const target = to === null ? undefined : slides[to];
    if (target) {
      if (command.startsWith('extend'))
        select(extended({ ...selection, from: selection.from ?? slide.id }, slides, target.id));
      focusOn(target.id);
      return true;
    }
    if (command === 'moveUp') actions.move(ids, 'up');
    else if (command === 'moveDown') actions.move(ids, 'down');
    else if (command === 'all') select(all(slides, slide.id));
    else if (command === 'toggle') select(toggled(selection, slide.id));
    else if (command === 'duplicate') actions.duplicate(ids);
    else if (command === 'remove') actions.remove(ids);
    else if (command === 'write') {
      if (slide.id !== active) actions.open(slide);
      focusOn(slide.id, 'title');
    } else if (!isSelecting) return false;
    else clear();
    return true;
  };

  const own = useStableHandlers<ListActions>({
    key: (event, slide, place) => {
      const command = slideCommand(event);
      if (!command || !run(command, slide, place)) return;
      event.preventDefault();
    },
    click: (event, slide) => {
      if (event.shiftKey) select(extended(base(), slides, slide.id));
      else if (event.ctrlKey || event.metaKey) select(toggled(base(), slide.id));
      else if (hasMode) select(toggled(selection, slide.id));
      else {
        if (selected.size > 0) select(NONE);
        if (slide.id === active) actions.fold();
        else actions.open(slide);
      }
    },
    check: (event, slide) =>
      select(event.shiftKey ? extended(selection, slides, slide.id) : toggled(selection, slide.id)),
    nextLayout: (slide, by) => actions.nextLayout(affected(slide.id), by),
    reach: (id) => setCurrent({ id, of: active }),
    leaveFields: (id) => focusOn(id),
    drag: (id) => {
      setDragged(id);
      if (id === null) setOver(null);
    },
  });
  const drop = () => {
    if (dragged !== null && over !== null)
      actions.move(selected.has(dragged) ? selected : new Set([dragged]), over);
    own.drag(null);
  };

  /** Copies slides as the text of a file, unless it is a text of a field that is copied. */
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event.target) || reached === null) return;
    const ids = affected(reached);
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(ids));
    if (event.type === 'cut') actions.remove(ids);
    else setSaid(t('briefing.slidesCopied', { count: ids.size }));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event.target)) return;
    event.preventDefault();
    const last = slides.findLastIndex(({ id }) => (reached === null ? false : affected(reached).has(id)));
    actions.paste(event.clipboardData.getData('text/plain'), last);
  };

  return (
    <div className={styles.list} onCopy={onCopy} onCut={onCopy} onPaste={onPaste}>
      <p className={controls.hidden} role="status">
        {status}
      </p>
      <p className={controls.hidden} role="status">
        {said}
      </p>
      {slides.length > 1 && (
        <SelectionBar
          {...{ slides, selected, isSelecting, actions }}
          onAll={() => select(all(slides, selection.from))}
          onMode={() => (isSelecting ? clear() : setHasMode(true))}
        />
      )}
      <ol className={styles.slides} ref={list} tabIndex={-1} aria-label={t('briefing.slides')}>
        {slides.map((slide, place) => (
          <li
            key={slide.id}
            className={styles.slide}
            data-id={slide.id}
            data-active={slide.id === active}
            data-selected={selected.has(slide.id)}
            data-over={over === place && dragged !== null && dragged !== slide.id}
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
              isSelected={selected.has(slide.id)}
              isReached={slide.id === reached}
              {...{ look, room, world, theme, actions, own, isSelecting }}
            />
          </li>
        ))}
      </ol>
    </div>
  );
});
