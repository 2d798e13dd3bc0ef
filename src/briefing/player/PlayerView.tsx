import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { omissionsInWords, partOf } from '../../scene/omissions.ts';
import { ignoredInWords } from '../../state/ignoredWords.ts';
import { routeHash } from '../../state/route.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { goTo } from '../../state/useRoute.ts';
import { viewLink } from '../../state/viewUrl.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { today } from '../../ui/today.ts';
import { holdDeck } from '../library/heldDecks.ts';
import { keepDeck } from '../library/keepDeck.ts';
import { remember } from '../library/lastDeck.ts';
import { newId } from '../model/newId.ts';
import { PlayerBar } from './PlayerBar.tsx';
import styles from './player.module.css';
import { SlideKey } from './SlideKey.tsx';
import { type PlayRoute, usePlayer } from './usePlayer.ts';
import { usePlayerKeys } from './usePlayerKeys.ts';
import { useRecordsInSight } from './useRecordsInSight.ts';

/** Shares of the full text size, tried from the largest. */
const SHARES = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.45];

/** Sets the largest share at which the text fits its box; if even the smallest is too large, the box scrolls. */
function settle(box: HTMLElement | null): void {
  if (!box) return;
  for (const share of SHARES) {
    box.style.setProperty('--fit', String(share));
    if (box.scrollHeight <= box.clientHeight) return;
  }
}

/** Keeps the text of a box as large as fits; `--fit` is the share of the full text size. */
function useFitting<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => settle(ref.current));
  useEffect(() => {
    const again = () => settle(ref.current);
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return ref;
}

interface Props {
  readonly deck: Deck;
  readonly route: PlayRoute;
  /** The interactive view. */
  readonly stage: ReactNode;
  /** The whole application, for a detour with all controls. */
  readonly everything: ReactNode;
}

/** Name of the presenter window, so that only one opens. */
const PRESENTER = 'accord-atlas-presenter';

/** The slide window: text beside the interactive view. */
export function PlayerView({ deck, route, stage, everything }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const player = usePlayer(deck, route);
  const { slide: index, black, detour } = player.state;
  const slide = deck.slides[index];
  const [free, setFree] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const total = deck.slides.length;
  const words = useFitting<HTMLDivElement>();
  const onStage = useRef<HTMLDivElement>(null);
  const inSight = useRecordsInSight(onStage);
  const hasMarks = atlas.view.screen === 'atlas' && atlas.view.pair === null;

  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    goTo({ kind: 'explore' });
  };
  const keep = async () => {
    const kept = { ...deck, id: newId() };
    // If the browser doesn't store it, this tab still has it.
    holdDeck(kept, null);
    await keepDeck(kept.id).catch(() => undefined);
    remember(kept.id);
    goTo({ ...route, slide: index + 1, deck: kept.id, code: undefined }, 'replace');
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  };
  const presenter = () => {
    const hash = routeHash({ kind: 'presenter', deck: deck.id, slide: index + 1 });
    const opened = window.open(
      `${window.location.pathname}${window.location.search}${hash}`,
      PRESENTER,
      'popup,width=1100,height=760',
    );
    setBlocked(opened === null);
  };
  const comeBack = () => {
    setFree(false);
    player.comeBack();
  };

  const digits = usePlayerKeys(free, (command, typed) => {
    if (command === 'next') player.go(index + 1);
    else if (command === 'previous') player.go(index - 1);
    else if (command === 'first') player.go(0);
    else if (command === 'last') player.go(total - 1);
    else if (command === 'enter' && typed !== null) player.go(typed);
    else if (command === 'black') player.setBlack(!black);
    else if (command === 'return') comeBack();
    else if (command === 'presenter') presenter();
    else if (command === 'full') full();
    else if (command === 'controls') setFree(true);
    else if (command === 'leave') {
      if (black) player.setBlack(false);
      else if (detour) comeBack();
      else leave();
    }
  });

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
  if (free)
    return (
      <>
        {everything}
        {wayBack}
      </>
    );

  const { counted, dataset } = evidenceOf(atlas, t, viewLink(atlas.view), today());
  const { length } = atlas.result.rows;
  const omitted = omissionsInWords(partOf('records', inSight ?? length, length), atlas.names, t);
  return (
    <main className={styles.player} aria-label={t('briefing.player')} data-slide={index + 1}>
      <section className={styles.words} aria-label={where}>
        <div className={styles.content} ref={words} key={slide.id} lang={deck.language}>
          <h1>{slide.title}</h1>
          <p className={styles.text}>{slide.text}</p>
        </div>
        {hasMarks && <SlideKey />}
      </section>
      <p className={controls.hidden} role="status">
        {t('briefing.said', { where, title: slide.title })}
      </p>
      <div className={styles.stage} ref={onStage}>
        {stage}
      </div>
      <footer className={styles.foot}>
        <span className={styles.progress} style={{ width: `${((index + 1) / total) * 100}%` }} />
        <span className={`${styles.evidence} ${controls.note} ${controls.ellipsis}`}>
          {[counted, omitted, dataset].filter((part) => part !== '').join(' · ')}
        </span>
        {player.ignored.length > 0 && !detour && (
          <span role="status">
            {t('briefing.ignored', { parts: ignoredInWords(player.ignored, t, 1).join('; ') })}
          </span>
        )}
        {blocked && <span role="alert">{t('briefing.blocked')}</span>}
        {digits !== '' && <output className={styles.digits}>{t('briefing.goTo', { digits })}</output>}
        <PlayerBar
          player={player}
          place={where}
          onPresenter={presenter}
          onFull={full}
          onLeave={leave}
          onKeep={route.code === undefined ? null : keep}
        />
      </footer>
      {detour && wayBack}
      {black && (
        <button type="button" className={styles.black} onClick={() => player.setBlack(false)}>
          <span className={controls.hidden}>{t('briefing.blackOff')}</span>
        </button>
      )}
    </main>
  );
}
