import { type ReactNode, Suspense } from 'react';
import { DeckFaults } from '../briefing/editor/DeckFaults';
import { HandoutView } from '../briefing/handout/HandoutView';
import { useDeck } from '../briefing/library/useDeck';
import { PlayerView } from '../briefing/player/PlayerView';
import { PresenterView } from '../briefing/presenter/PresenterView';
import type { Theme } from '../core/viewState';
import { useWorld } from '../data/useDataset';
import { useTranslate } from '../i18n/useTranslate';
import { fitTimeline } from '../scene/figure/pictures';
import type { Place } from '../state/place';
import { useAtlas } from '../state/useAtlas';
import { goTo } from '../state/usePlace';
import controls from '../ui/controls.module.css';
import { lazyPart } from '../ui/lazyPart';
import styles from '../ui/states.module.css';
import type { Size } from '../ui/useSize';
import { AtlasScreen } from './AtlasScreen';
import { MiddleScreen } from './MiddleScreen';
import { PartLoading } from './PartLoading';
import { useLayout } from './useMedia';

const DetailSheet = lazyPart(async () => (await import('../views/detail/DetailSheet')).DetailSheet, {
  exported: 'DetailSheet',
  named: 'app.panelDetails',
  said: 'over',
});

type Shown = Extract<Place, { deck: string }>;

interface Props {
  readonly place: Shown;
  readonly theme: Theme;
  /** The whole application. */
  readonly everything: ReactNode;
}

/** Most that the timeline of a slide is enlarged, and px below it that its overview takes. */
const MOST_ZOOM = 1.6;
const OVERVIEW = 66;

/** The living view of a slide. */
function Stage({ theme, asked }: { readonly theme: Theme; readonly asked: string }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { view } = atlas;
  // Words on a projector are read from afar: few lanes are drawn large.
  const zoomOf = ({ width, height }: Size) => {
    if (width === 0) return 1;
    const room = Math.max(60, height - OVERVIEW * MOST_ZOOM);
    const { scale } = fitTimeline(atlas, { width, height: room, theme, t });
    return Math.max(1, Math.min(MOST_ZOOM, 1 / scale));
  };
  const narrow = useLayout() === 'narrow';
  const screen = view.pair === null ? view.screen : 'pair';
  return (
    <>
      {screen === 'atlas' ? (
        <AtlasScreen theme={theme} narrow={narrow} zoomOf={zoomOf} />
      ) : (
        <MiddleScreen screen={screen} />
      )}
      {view.selected !== null && !asked.includes(`sel=${view.selected}`) && (
        <Suspense>
          <DetailSheet />
        </Suspense>
      )}
    </>
  );
}

/** A briefing: its slides, the presenter's window, or its pages. */
export function Presentation({ place, theme, everything }: Props) {
  const t = useTranslate();
  const opened = useDeck(place.deck);
  const world = useWorld('110m').data ?? null;
  if (opened === 'opening') return <PartLoading />;
  if (!opened.ok || opened.deck.slides.length === 0)
    return (
      <main className={styles.fault}>
        <h1>{t('briefing.notOpened')}</h1>
        <DeckFaults faults={opened.faults} />
        <button type="button" className={controls.button} onClick={() => goTo({ kind: 'explore' })}>
          {t('briefing.toAtlas')}
        </button>
      </main>
    );
  const { deck } = opened;
  if (place.kind === 'presenter')
    return <PresenterView deck={deck} first={place.slide} world={world} theme={theme} />;
  if (place.kind === 'handout') return <HandoutView deck={deck} perPage={place.perPage} world={world} />;
  const asked = deck.slides[Math.min(deck.slides.length, place.slide) - 1]?.view ?? '';
  return (
    <PlayerView
      deck={deck}
      place={place}
      stage={<Stage theme={theme} asked={asked} />}
      everything={everything}
    />
  );
}
