import { useEffect, useMemo, useRef, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { stepCount } from '../../scene/slide/reveal.ts';
import { readSearch } from '../../state/pageAddress.ts';
import { routeHash } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import { PRESENTER_KEYS } from '../player/keyCommands.ts';
import { useSlideKeys } from '../player/useSlideKeys.ts';
import { useWakeLock } from '../player/useWakeLock.ts';
import { useDeckLook } from '../slideInput.ts';
import { snapshotOf, useSlideViews } from '../useSnapshot.ts';
import { PresenterHead } from './PresenterHead.tsx';
import { PresenterNotes } from './PresenterNotes.tsx';
import { CurrentSlide, NextSlide } from './PresenterSlides.tsx';
import styles from './presenter.module.css';
import { SlideTimeList } from './SlideTimeList.tsx';
import { useNotesSize } from './useNotesSize.ts';
import type { PointingMode } from './usePointing.ts';
import { usePresenter } from './usePresenter.ts';
import { useRehearsal } from './useRehearsal.ts';
import { useTimer } from './useTimer.ts';

interface Props {
  readonly deck: Deck;
  /** Number of the first slide, from 1. */
  readonly first: number;
  readonly world: Geography | null;
  readonly theme: Theme;
}

/** px that a key scrolls the notes. */
const NOTES_STEP = 60;

/** The presenter window: what the wall shows and shows next, notes, timer, and the controls of the slide window. */
export function PresenterView({ deck, first, world, theme }: Props) {
  const t = useTranslate();
  const last = deck.slides.length - 1;
  const presenter = usePresenter(deck.id, Math.min(last, first - 1), last);
  const { connected } = presenter;
  const { slide: index, black, detour, frozen } = presenter.state;
  const slide = deck.slides[index];
  const look = useDeckLook(deck);
  const views = useSlideViews(slide);
  const snapshot = snapshotOf(views);
  const ownSteps = useMemo(() => (slide ? stepCount(slide, snapshot) : 0), [slide, snapshot]);
  const steps = connected ? presenter.state.steps : ownSteps;
  const step = Math.min(steps, presenter.state.step);
  const timer = useTimer();
  const rehearsal = useRehearsal(deck.id, slide?.id ?? '', timer.running);
  const size = useNotesSize();
  useWakeLock();
  const notes = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<PointingMode>(null);
  const toggle = (asked: 'pointer' | 'lens') => setMode(mode === asked ? null : asked);
  // Only the current slide itself is the same on the wall.
  const isSame = connected && !black && detour === null && frozen === null;

  useEffect(() => {
    document.title = t('briefing.presenterTitle', { title: deck.title });
  }, [deck.title, t]);

  const digits = useSlideKeys({
    commands: PRESENTER_KEYS,
    run: (command, typed) => {
      if (command === 'next') presenter.move(1, steps);
      else if (command === 'previous') presenter.move(-1, steps);
      else if (command === 'first') presenter.go(0);
      else if (command === 'last') presenter.go(last);
      else if (command === 'enter' && typed !== null) presenter.go(typed);
      else if (command === 'black') presenter.setBlack(!black);
      else if (command === 'freeze') presenter.setFrozen(frozen === null);
      else if (command === 'return') presenter.comeBack();
      else if (command === 'pointer' || command === 'lens') toggle(command);
      else if (command === 'up') notes.current?.scrollBy({ top: -NOTES_STEP });
      else if (command === 'down') notes.current?.scrollBy({ top: NOTES_STEP });
      else if (command === 'larger') size.resize(1);
      else if (command === 'smaller') size.resize(-1);
      else if (command === 'leave') {
        // One step at a time.
        if (black) presenter.setBlack(false);
        else if (mode) setMode(null);
        else if (frozen) presenter.setFrozen(false);
        else if (detour !== null) presenter.comeBack();
      }
    },
  });

  const open = () => {
    const hash = routeHash({ kind: 'play', deck: deck.id, slide: index + 1, auto: 0, loop: false });
    window.open(`${window.location.pathname}${readSearch()}${hash}`, '_blank');
  };
  if (!slide) return null;
  const at = { place: index + 1, total: last + 1 };
  const place =
    steps > 0
      ? t('briefing.positionStep', { ...at, step: step + 1, steps: steps + 1 })
      : t('briefing.position', at);
  const shown = { presenter, slide, views, steps, look, world, theme };

  return (
    <main className={styles.presenter} aria-label={t('briefing.presenter')}>
      <PresenterHead deck={deck} hasWorld={world !== null} timer={timer} />
      <CurrentSlide {...shown} place={place} pointing={isSame ? mode : null} />
      <NextSlide {...shown} following={deck.slides[index + 1]} />
      <PresenterNotes notes={slide.notes} id={slide.id} size={size} box={notes} />
      <footer className={styles.foot}>
        <span className={layout.row}>
          <Button disabled={index === 0 && step === 0} onClick={() => presenter.move(-1, steps)}>
            {t('briefing.previous')}
          </Button>
          <Button
            look="strong"
            className={styles.nextButton}
            disabled={index === last && step === steps}
            onClick={() => presenter.move(1, steps)}
          >
            {t('briefing.next')}
          </Button>
          <Button aria-pressed={black} disabled={!connected} onClick={() => presenter.setBlack(!black)}>
            {t('briefing.black')}
          </Button>
          <Button
            aria-pressed={frozen !== null}
            disabled={!connected || detour !== null}
            title={t('briefing.freezeHint')}
            onClick={() => presenter.setFrozen(frozen === null)}
          >
            {t('briefing.freeze')}
          </Button>
          {(['pointer', 'lens'] as const).map((each) => (
            <Button
              key={each}
              aria-pressed={mode === each}
              disabled={!connected}
              title={t(`briefing.${each}Hint`)}
              onClick={() => toggle(each)}
            >
              {t(`briefing.${each}`)}
            </Button>
          ))}
          {digits !== '' && <output className={styles.digits}>{t('briefing.goTo', { digits })}</output>}
          {!connected && (
            <span role="status">
              {t('briefing.alone')}{' '}
              <Button look="quiet" onClick={open}>
                {t('briefing.openSlides')}
              </Button>
            </span>
          )}
        </span>
        <SlideTimeList
          slides={deck.slides}
          current={index}
          times={rehearsal.times}
          onSlide={presenter.go}
          onClear={rehearsal.clear}
        />
      </footer>
    </main>
  );
}
