import type { KeyboardEvent } from 'react';
import type { Slide } from '../../core/deck';
import type { Theme } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { World } from '../../scene/map/world';
import { isShown } from '../../state/shownData';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { NoData } from '../NoData';
import { SlidePicture } from '../SlidePicture';
import { useSnapshot } from '../useSnapshot';
import styles from './editor.module.css';

interface Props {
  readonly slide: Slide;
  /** From 0. */
  readonly place: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly world: World | null;
  readonly theme: Theme;
  onOpen(): void;
  onFold(): void;
  onChange(patch: Partial<Omit<Slide, 'id'>>, field: string): void;
  onRetake(): void;
  onMove(by: -1 | 1): void;
  onDuplicate(): void;
  onRemove(): void;
  onDrag(on: boolean): void;
}

const FIELDS = [
  { field: 'title', rows: 3, most: 300 },
  { field: 'text', rows: 4, most: 5000 },
  { field: 'notes', rows: 4, most: 20_000 },
] as const;

/** One slide: its picture and title; opened, its words. */
export function SlideItem(props: Props) {
  const { slide, place, total, isActive, world, theme } = props;
  const t = useTranslate();
  const atlas = useAtlas();
  const taken = useSnapshot(slide);
  const name = t('briefing.slideName', { place: place + 1, title: slide.title });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
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
          props.onDrag(true);
        }}
        onDragEnd={() => props.onDrag(false)}
        onKeyDown={onKeyDown}
        onClick={isActive ? props.onFold : props.onOpen}
      >
        <span className={styles.number}>{place + 1}</span>
        <span className={styles.thumb}>
          <SlidePicture world={world} slide={slide} theme={theme} alt="" width={400} height={225} bare />
        </span>
        <span className={styles.slideTitle}>{slide.title === '' ? t('briefing.noTitle') : slide.title}</span>
      </button>
      {taken === 'absent' && (
        <p className={styles.faults}>
          <NoData of={slide.dataset} />
        </p>
      )}
      {taken !== 'absent' && !isShown(atlas, slide.dataset) && (
        <p className={styles.faults}>
          {t('briefing.onData', { title: slide.dataset.title || slide.dataset.name })}
        </p>
      )}
      {taken && taken !== 'absent' && taken.ignored.length > 0 && (
        <ul className={styles.faults}>
          {taken.ignored.map(({ key, value, why }) => (
            <li key={`${key} ${value}`}>{t(`app.ignored.${why}`, { key, value })}</li>
          ))}
        </ul>
      )}
      {isActive && (
        <div className={styles.words}>
          {FIELDS.map(({ field, rows, most }) => (
            <label key={field}>
              {t(`briefing.slide.${field}`)}
              <textarea
                rows={rows}
                maxLength={most}
                value={slide[field]}
                onChange={({ target }) => props.onChange({ [field]: target.value }, field)}
              />
            </label>
          ))}
          <span className={styles.slideTools}>
            <button type="button" className={controls.quiet} onClick={props.onRetake}>
              {t('briefing.retake')}
            </button>
            <button
              type="button"
              className={controls.quiet}
              disabled={place === 0}
              onClick={() => props.onMove(-1)}
            >
              {t('briefing.up')}
            </button>
            <button
              type="button"
              className={controls.quiet}
              disabled={place === total - 1}
              onClick={() => props.onMove(1)}
            >
              {t('briefing.down')}
            </button>
            <button type="button" className={controls.quiet} onClick={props.onDuplicate}>
              {t('briefing.duplicate')}
            </button>
            <button type="button" className={controls.quiet} onClick={props.onRemove}>
              {t('briefing.remove')}
            </button>
          </span>
        </div>
      )}
    </>
  );
}
