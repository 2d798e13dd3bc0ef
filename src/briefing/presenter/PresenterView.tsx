import { useEffect, useRef } from 'react';
import { intlLocale } from '../../core/dateWords.ts';
import type { Deck } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { routeHash } from '../../state/route.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import { commandOf } from '../player/usePlayerKeys.ts';
import { SlidePicture } from '../SlidePicture.tsx';
import { useDeckLook } from '../slideInput.ts';
import { useSlideViews } from '../useSnapshot.ts';
import styles from './presenter.module.css';
import { usePresenter } from './usePresenter.ts';
import { clockOf, useTimer } from './useTimer.ts';

interface Props {
  readonly deck: Deck;
  /** Number of the first slide, from 1. */
  readonly first: number;
  readonly world: Geography | null;
  readonly theme: Theme;
}

const MAX_MINUTES = 480;
/** px that a key scrolls the notes. */
const NOTES_STEP = 60;

/** The presenter window: current and next slide, notes, timer, and the controls of the slide window. */
export function PresenterView({ deck, first, world, theme }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const last = deck.slides.length - 1;
  const presenter = usePresenter(deck.id, Math.min(last, first - 1), last);
  const { slide: index, step, steps, black, detour } = presenter.state;
  const slide = deck.slides[index];
  const next = deck.slides[index + 1];
  const look = useDeckLook(deck);
  const views = useSlideViews(slide);
  const nextViews = useSlideViews(next);
  const timer = useTimer();
  const list = useRef<HTMLOListElement>(null);
  const notes = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = t('briefing.presenterTitle', { title: deck.title });
  }, [deck.title, t]);

  useEffect(() => {
    if (notes.current && slide) notes.current.scrollTop = 0;
  }, [slide]);

  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="step"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  useDocumentEvent('keydown', (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.matches('input, select, textarea')) return;
    const isPress = event.key === ' ' || event.key === 'Enter';
    if (isPress && target instanceof Element && target.matches('button')) return;
    // Up and down scroll the notes; clickers send left and right.
    const scroll = { ArrowUp: -NOTES_STEP, ArrowDown: NOTES_STEP }[event.key] ?? 0;
    const command = scroll === 0 ? commandOf(event) : undefined;
    if (scroll !== 0) notes.current?.scrollBy({ top: scroll });
    else if (command === 'next') presenter.move(1);
    else if (command === 'previous') presenter.move(-1);
    else if (command === 'first') presenter.go(0);
    else if (command === 'last') presenter.go(Number.MAX_SAFE_INTEGER);
    else if (command === 'black') presenter.setBlack(!presenter.state.black);
    else if (command === 'return') presenter.comeBack();
    else return;
    event.preventDefault();
  });

  const open = () => {
    const hash = routeHash({ kind: 'play', deck: deck.id, slide: index + 1, auto: 0, loop: false });
    window.open(`${window.location.pathname}${window.location.search}${hash}`, '_blank');
  };
  const isOver = timer.target > 0 && timer.elapsed > timer.target * 60_000;
  const clock = new Intl.DateTimeFormat(intlLocale(atlas.names.locale), {
    hour: '2-digit',
    minute: '2-digit',
  });
  if (!slide) return null;

  return (
    <main className={styles.presenter} aria-label={t('briefing.presenter')}>
      <header className={styles.head}>
        <strong>{deck.title}</strong>
        <span className={styles.times}>
          <time title={t('briefing.clock')}>{clock.format(timer.now)}</time>
          <output className={styles.timer} data-over={isOver} aria-label={t('briefing.timer')}>
            {clockOf(timer.elapsed)}
            {timer.target > 0 && ` / ${clockOf(timer.target * 60_000)}`}
          </output>
          <Button onClick={timer.toggle}>
            {t(timer.running ? 'briefing.stopTimer' : 'briefing.startTimer')}
          </Button>
          <Button onClick={timer.reset}>{t('briefing.resetTimer')}</Button>
          <label className={controls.field}>
            {t('briefing.target')}
            <input
              type="number"
              min={0}
              max={MAX_MINUTES}
              value={timer.target}
              onChange={({ target }) => {
                const minutes = Math.round(Number(target.value));
                if (minutes >= 0) timer.setTarget(Math.min(MAX_MINUTES, minutes));
              }}
            />
          </label>
        </span>
      </header>
      <section className={styles.current} aria-label={t('briefing.current')}>
        <p className={`${styles.where} ${controls.overline}`}>
          {t('briefing.position', { place: index + 1, total: last + 1 })}
        </p>
        <h1>{slide.title}</h1>
        <SlidePicture {...{ look, world, slide, step, views, theme }} place={index} alt="" />
        <p className={styles.text}>{slide.text}</p>
      </section>
      <section className={styles.next} aria-label={t('briefing.upNext')}>
        <p className={`${styles.where} ${controls.overline}`}>{t('briefing.upNext')}</p>
        {next ? (
          <>
            <h2>{next.title}</h2>
            <div className={styles.preview}>
              <SlidePicture
                {...{ look, world, theme }}
                slide={next}
                place={index + 1}
                views={nextViews}
                alt=""
              />
            </div>
          </>
        ) : (
          <p>{t('briefing.end')}</p>
        )}
      </section>
      <section className={styles.notes} aria-label={t('briefing.notes')}>
        <p className={`${styles.where} ${controls.overline}`}>{t('briefing.notes')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes must be scrollable by keyboard */}
        <div className={`${styles.notesText} ${controls.scroll}`} ref={notes} tabIndex={0}>
          {slide.notes === '' ? t('briefing.noNotes') : slide.notes}
        </div>
      </section>
      <footer className={styles.foot}>
        <span className={layout.row}>
          <Button disabled={index === 0 && step === 0} onClick={() => presenter.move(-1)}>
            {t('briefing.previous')}
          </Button>
          <Button
            look="strong"
            className={styles.nextButton}
            disabled={index === last && step === steps}
            onClick={() => presenter.move(1)}
          >
            {t('briefing.next')}
          </Button>
          <Button aria-pressed={black} onClick={() => presenter.setBlack(!black)}>
            {t('briefing.black')}
          </Button>
          {detour !== null && (
            <Button onClick={presenter.comeBack}>{t('briefing.return', { place: index + 1 })}</Button>
          )}
          {!presenter.connected && (
            <span role="status">
              {t('briefing.alone')}{' '}
              <Button look="quiet" onClick={open}>
                {t('briefing.openSlides')}
              </Button>
            </span>
          )}
        </span>
        <ol className={styles.list} ref={list} aria-label={t('briefing.slides')}>
          {deck.slides.map((each, place) => (
            <li key={each.id}>
              <button
                type="button"
                className={controls.ellipsis}
                title={each.title}
                aria-current={place === index ? 'step' : undefined}
                onClick={() => presenter.go(place)}
              >
                {place + 1}. {each.title}
              </button>
            </li>
          ))}
        </ol>
      </footer>
    </main>
  );
}
