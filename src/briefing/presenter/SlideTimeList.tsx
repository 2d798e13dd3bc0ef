import { useEffect, useRef } from 'react';
import type { Slide } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import styles from './presenter.module.css';
import { type SlideTimes, totalOf } from './rehearsal.ts';
import { clockOf } from './useTimer.ts';

interface Props {
  readonly slides: readonly Slide[];
  /** Index of the current slide, from 0. */
  readonly current: number;
  readonly times: SlideTimes;
  onSlide(slide: number): void;
  onClear(): void;
}

/** All slides, each with the time spent on it in rehearsal. */
export function SlideTimeList({ slides, current, times, onSlide, onClear }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current slide stays in view
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="step"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const total = totalOf(times, slides);
  return (
    <>
      <ol className={styles.list} ref={list} aria-label={t('briefing.slides')}>
        {slides.map(({ id, title }, place) => (
          <li key={id}>
            <button
              type="button"
              title={title}
              aria-current={place === current ? 'step' : undefined}
              onClick={() => onSlide(place)}
            >
              <span className={controls.ellipsis}>
                {place + 1}. {title}
              </span>
              {times[id] !== undefined && <span className={styles.time}>{clockOf(times[id])}</span>}
            </button>
          </li>
        ))}
      </ol>
      {total > 0 && (
        <p className={styles.total}>
          {t('briefing.rehearsed', { total: clockOf(total) })}
          <Button look="quiet" onClick={onClear}>
            {t('briefing.clearTimes')}
          </Button>
        </p>
      )}
    </>
  );
}
