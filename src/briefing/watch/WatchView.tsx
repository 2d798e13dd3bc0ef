import { type ReactNode, useEffect, useMemo } from 'react';
import type { Deck } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { plainMarkup } from '../../scene/slide/markup.ts';
import { stepCount } from '../../scene/slide/reveal.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { PlayIcon } from '../../ui/icons.tsx';
import { today } from '../../ui/today.ts';
import { absence } from '../NoData.tsx';
import { WATCH_KEYS } from '../player/keyCommands.ts';
import { SlideStage } from '../player/SlideStage.tsx';
import { toggleFullScreen } from '../player/toggleFullScreen.ts';
import { useSlideKeys } from '../player/useSlideKeys.ts';
import { useWakeLock } from '../player/useWakeLock.ts';
import { useDeckLook } from '../slideInput.ts';
import { isReady, snapshotOf, useSlideViews } from '../useSnapshot.ts';
import { useTurning } from './useTurning.ts';
import { useWatch, type WatchRoute } from './useWatch.ts';
import { WatchBar } from './WatchBar.tsx';
import { WatchFoot } from './WatchFoot.tsx';
import styles from './watch.module.css';

interface Props {
  readonly deck: Deck;
  /** Number of parts of the briefing that could not be used. */
  readonly leftOut: number;
  /** Which parts these are, and why. */
  readonly faults: ReactNode;
  readonly route: WatchRoute;
  readonly world: Geography | null;
  readonly theme: Theme;
  /** The details of a record. */
  readonly details: ReactNode;
}

/** A briefing for readers who only watch it, on a page of its own or in a frame of another. Nothing is stored. */
export function WatchView({ deck, leftOut, faults, route, world, theme, details }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const selected = useSelection();
  const { embed } = atlas.view;
  const total = deck.slides.length;
  const index = Math.min(total, route.slide) - 1;
  const slide = deck.slides[index];
  const look = useDeckLook(deck);
  const views = useSlideViews(slide);
  const snapshot = snapshotOf(views);
  const steps = useMemo(() => (slide ? stepCount(slide, snapshot) : 0), [slide, snapshot]);
  const opensRecord = selected !== null;
  const isWaiting = slide !== undefined && !isReady(slide, views);
  const watch = useWatch(route, total, steps, opensRecord || isWaiting);
  const turning = useTurning(watch.move);
  useWakeLock();

  const digits = useSlideKeys({
    commands: WATCH_KEYS,
    run: (command, typed) => {
      if (command === 'full') toggleFullScreen();
      else if (watch.isCover) {
        if (command === 'next' || command === 'pause') watch.start();
      } else if (command === 'next') watch.move(1);
      else if (command === 'previous') watch.move(-1);
      else if (command === 'first') watch.go(0);
      else if (command === 'last') watch.go(total - 1);
      else if (command === 'pause') watch.setPlaying(!watch.isPlaying);
      else if (typed !== null) watch.go(typed);
    },
  });

  useEffect(() => {
    document.title = t('briefing.documentTitle', { title: deck.title, slide: index + 1 });
  }, [deck.title, index, t]);

  if (!slide) return null;
  const where = t('briefing.position', { place: index + 1, total });
  const { name, title } = slide.dataset;
  const isAbsent = views.view === 'absent';
  const source = snapshot ? evidenceOf(snapshot, t, '', today()).source : '';
  const isElsewhere = name !== atlas.view.data;
  return (
    <main
      className={styles.watch}
      aria-label={t('briefing.player')}
      data-slide={index + 1}
      data-step={watch.step}
      data-playing={watch.isPlaying}
    >
      <section className={controls.hidden} aria-label={where} lang={deck.language}>
        <h1>{slide.title || deck.title}</h1>
        <p>{plainMarkup(slide.text)}</p>
      </section>
      {/* While slides advance by themselves, a screen reader isn't interrupted by each. */}
      <p className={controls.hidden} role="status">
        {watch.isPlaying ? '' : t('briefing.announced', { where, title: slide.title })}
      </p>
      <div
        className={styles.stage}
        role="group"
        aria-label={t('briefing.current')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard where it is higher than the frame
        tabIndex={0}
        {...turning}
      >
        <div className={styles.sheet}>
          <SlideStage
            {...{ look, slide, views, world, theme }}
            step={watch.step}
            place={index}
            onRecord={(selected) => atlas.update((view) => ({ ...view, data: name, selected }), 'replace')}
          />
        </div>
      </div>
      {opensRecord && details}
      {isWaiting && isElsewhere && (
        <p className={styles.notice} role="status">
          {t('briefing.fetching', { title: title || name })}
        </p>
      )}
      {isAbsent && (
        <p className={styles.notice} role="alert">
          {absence(slide.dataset, null, t)} {t(embed ? 'briefing.absentFramed' : 'briefing.absentAdvice')}
          {!embed && isElsewhere && (
            <Button onClick={() => atlas.update((view) => ({ ...view, data: name }), 'replace')}>
              {t('briefing.openItsData')}
            </Button>
          )}
        </p>
      )}
      {leftOut > 0 && (
        <details className={styles.notice}>
          <summary>{t('briefing.partsLeftOut', { count: leftOut })}</summary>
          {faults}
        </details>
      )}
      <footer className={styles.foot}>
        {digits !== '' && <output>{t('briefing.goTo', { digits })}</output>}
        {watch.isCover ? (
          <button type="button" className={styles.start} onClick={watch.start}>
            <PlayIcon />
            {t('briefing.playSlides', { total })}
          </button>
        ) : (
          <WatchBar {...{ watch, total, steps }} hasAuto={route.auto > 0} />
        )}
        <WatchFoot {...{ deck, slide, route }} source={source} />
      </footer>
    </main>
  );
}
