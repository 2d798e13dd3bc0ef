import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { plainMarkup } from '../../scene/slide/markup.ts';
import { stepCount } from '../../scene/slide/reveal.ts';
import { ignoredInWords } from '../../state/ignoredWords.ts';
import { readSearch } from '../../state/pageAddress.ts';
import { routeHash } from '../../state/route.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { goTo } from '../../state/useRoute.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { keepCopy } from '../library/keepCopy.ts';
import { ReadyNote } from '../ready/ReadyNote.tsx';
import { useDeckLook } from '../slideInput.ts';
import { snapshotOf, useSlideViews } from '../useSnapshot.ts';
import { BlackScreen } from './BlackScreen.tsx';
import { PLAYER_KEYS } from './keyCommands.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { Pointing } from './Pointing.tsx';
import { placeWindows } from './placeWindows.ts';
import styles from './player.module.css';
import { SlideStage } from './SlideStage.tsx';
import { toggleFullScreen } from './toggleFullScreen.ts';
import { useFreeze } from './useFreeze.ts';
import { useIdle } from './useIdle.ts';
import { type PlayRoute, usePlayer } from './usePlayer.ts';
import { useSlideKeys } from './useSlideKeys.ts';
import { useWakeLock } from './useWakeLock.ts';

interface Props {
  readonly deck: Deck;
  readonly route: PlayRoute;
  readonly world: Geography | null;
  readonly theme: Theme;
  /** The details of a record, for a detour. */
  readonly details: ReactNode;
  /** The whole application, for a detour with all controls. */
  readonly everything: ReactNode;
}

/** The slide window: a slide drawn for it, with controls that hide while nobody uses them. */
export function PlayerView({ deck, route, world, theme, details, everything }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const selected = useSelection();
  const total = deck.slides.length;
  const asked = deck.slides[Math.min(total, route.slide) - 1];
  const look = useDeckLook(deck);
  const freeze = useFreeze(deck);
  const { frozen } = freeze;
  const views = useSlideViews(frozen ? deck.slides[frozen.slide] : asked);
  const ahead = useSlideViews(frozen ? asked : undefined);
  const snapshot = snapshotOf(frozen ? ahead : views);
  const steps = useMemo(() => (asked ? stepCount(asked, snapshot) : 0), [asked, snapshot]);
  const player = usePlayer(deck, route, steps, freeze);
  const { black, detour } = player.state;
  /** What the wall shows. */
  const { slide: index, step } = frozen ?? player.state;
  const slide = deck.slides[index];
  const [free, setFree] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const [pointing, setPointing] = useState<'pointer' | 'lens' | null>(null);
  const isIdle = useIdle();
  useWakeLock();

  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    goTo({ kind: 'explore' });
  };
  const keep = async () => {
    const kept = await keepCopy(deck);
    goTo({ ...route, slide: player.state.slide + 1, deck: kept, code: undefined }, 'replace');
  };
  const presenter = async () => {
    const hash = routeHash({ kind: 'presenter', deck: deck.id, slide: player.state.slide + 1 });
    setBlocked(!(await placeWindows(`${window.location.pathname}${readSearch()}${hash}`)));
  };
  const comeBack = () => {
    setFree(false);
    player.comeBack();
  };

  const digits = useSlideKeys({
    commands: PLAYER_KEYS,
    free,
    run: (command, typed) => {
      if (command === 'next') player.move(1);
      else if (command === 'previous') player.move(-1);
      else if (command === 'first') player.go(0);
      else if (command === 'last') player.go(total - 1);
      else if (command === 'enter' && typed !== null) player.go(typed);
      else if (command === 'black') player.setBlack(!black);
      else if (command === 'freeze') player.setFrozen(frozen === null);
      else if (command === 'return') comeBack();
      else if (command === 'presenter') presenter();
      else if (command === 'full') toggleFullScreen();
      else if (command === 'controls') {
        player.setFrozen(false);
        setFree(true);
      } else if (command === 'pointer' || command === 'lens')
        setPointing((now) => (now === command ? null : command));
      else if (command === 'leave') {
        // One step at a time.
        if (black) player.setBlack(false);
        else if (pointing) setPointing(null);
        else if (frozen) player.setFrozen(false);
        else if (detour !== null) comeBack();
        else leave();
      }
    },
  });

  const next = deck.slides[index + 1]?.dataset;
  const { bundleOf } = atlas;
  const isElsewhere = next !== undefined && next.name !== atlas.view.data;
  // Loaded ahead, so that the audience doesn't wait for the data of the next slide.
  useEffect(() => {
    if (isElsewhere) bundleOf(next);
  }, [isElsewhere, next, bundleOf]);

  useEffect(() => {
    document.title = t('briefing.documentTitle', { title: deck.title, slide: index + 1 });
  }, [deck.title, index, t]);

  if (!slide) return null;
  const where = t('briefing.position', { place: index + 1, total });
  const wayBack = (
    <p className={`${layout.row} ${styles.wayBack}`} role="status">
      {t('briefing.exploring')}
      <Button onClick={comeBack}>
        {t('briefing.return', { place: index + 1 })} <kbd>R</kbd>
      </Button>
      {!free && (
        <Button onClick={() => setFree(true)}>
          {t('briefing.allControls')} <kbd>E</kbd>
        </Button>
      )}
    </p>
  );
  const blackness = black && <BlackScreen onEnd={() => player.setBlack(false)} />;
  if (free)
    return (
      <>
        {everything}
        {wayBack}
        {blackness}
      </>
    );

  const opensRecord = selected !== null && detour !== null;
  return (
    <main
      className={styles.player}
      aria-label={t('briefing.player')}
      data-slide={index + 1}
      data-step={step}
      data-idle={isIdle}
    >
      <section className={controls.hidden} aria-label={where} lang={deck.language}>
        <h1>{slide.title}</h1>
        <p>{plainMarkup(slide.text)}</p>
      </section>
      <p className={controls.hidden} role="status">
        {t('briefing.announced', { where, title: slide.title })}
      </p>
      <Pointing mode={pointing} mirrored={player.pointer}>
        <SlideStage
          {...{ look, slide, step, views, world, theme }}
          place={index}
          onRecord={(selected) => {
            if (!frozen) atlas.update((view) => ({ ...view, selected }));
          }}
        />
      </Pointing>
      {opensRecord && details}
      <span className={styles.progress} style={{ width: `${((index + 1) / total) * 100}%` }} />
      <footer className={styles.foot}>
        {player.ignored.length > 0 && detour === null && (
          <span role="status">
            {t('briefing.ignored', { parts: ignoredInWords(player.ignored, t, 1).join('; ') })}
          </span>
        )}
        {frozen && (
          <Button onClick={() => player.setFrozen(false)}>
            {t('briefing.unfreeze')} <kbd>Z</kbd>
          </Button>
        )}
        {blocked && <span role="alert">{t('briefing.blocked')}</span>}
        {digits !== '' && <output className={styles.digits}>{t('briefing.goTo', { digits })}</output>}
        {!ONE_FILE && <ReadyNote deck={deck} hasWorld={world !== null} />}
        <PlayerBar
          player={player}
          place={where}
          onPresenter={presenter}
          onFull={toggleFullScreen}
          onLeave={leave}
          onKeep={route.code === undefined ? null : keep}
        />
      </footer>
      {detour !== null && wayBack}
      {blackness}
    </main>
  );
}
