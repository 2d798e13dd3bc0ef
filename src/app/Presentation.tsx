import { type ReactNode, useEffect, useState } from 'react';
import { DeckFaults } from '../briefing/editor/DeckFaults.tsx';
import { HandoutView } from '../briefing/handout/HandoutView.tsx';
import { FROM_LINK, openLinked } from '../briefing/library/openDeck.ts';
import { useDeck } from '../briefing/library/useDeck.ts';
import { PlayerView } from '../briefing/player/PlayerView.tsx';
import { PresenterView } from '../briefing/presenter/PresenterView.tsx';
import { WatchView } from '../briefing/watch/WatchView.tsx';
import type { Deck } from '../core/deck.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Route } from '../state/route.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { goTo } from '../state/useRoute.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart, PartLoading } from '../ui/lazyPart.tsx';
import styles from '../ui/states.module.css';
import { useTheme } from '../ui/usePalette.ts';
import { whenSettled } from '../ui/whenSettled.ts';
import { beginParts } from './MainScreen.tsx';
import { SlideDataGate } from './SlideDataGate.tsx';

const DetailSheet = lazyPart(
  () => import('../views/detail/DetailPanel.tsx'),
  'DetailSheet',
  'app.panelDetails',
  'over',
);

type PresentationRoute = Exclude<Route, { kind: 'explore' }>;

interface Props {
  readonly route: PresentationRoute;
  /** The whole application. */
  readonly everything: ReactNode;
}

/** Plays a briefing contained in the address, without storing it. If it can't be read, the atlas says so. */
function Linked({ code, everything }: { readonly code: string; readonly everything: ReactNode }) {
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    return whenSettled(openLinked(code), (reading) => {
      const playing = { slide: 1, auto: 0, loop: false, code };
      if (reading.ok) goTo({ kind: 'play', deck: reading.deck.id, ...playing }, 'replace');
      else setFailed(code);
    });
  }, [code]);
  return failed === code ? everything : <PartLoading />;
}

/** The route in a frame of another page: a briefing there can only be watched. */
function framed(route: PresentationRoute): PresentationRoute {
  const watch = { step: 0, cover: false };
  if (route.kind === 'play') return { watch, ...route };
  if (route.kind !== 'shared') return route;
  return { kind: 'play', deck: FROM_LINK, code: route.code, slide: 1, auto: 0, loop: false, watch };
}

/** A briefing: its slides, the presenter window or the handout. */
export function Presentation({ route: asked, everything }: Props) {
  const { view } = useAtlas();
  const route = view.embed ? framed(asked) : asked;
  if (route.kind === 'shared') return <Linked code={route.code} everything={everything} />;
  return <Opened route={route} everything={everything} />;
}

/** A link from a frame to the whole atlas. */
function WholeAtlasLink() {
  const { t, view } = useWholeAtlas();
  return (
    <a href={viewLink({ ...view, embed: false })} target="_blank" rel="noopener">
      {t('share.open')}
    </a>
  );
}

function Opened({
  route,
  everything,
}: Props & { readonly route: Exclude<PresentationRoute, { kind: 'shared' }> }) {
  const theme = useTheme();
  const t = useTranslate();
  const { view } = useAtlas();
  const { code = null, watch } = route.kind === 'play' ? route : {};
  const opened = useDeck(route.deck, code, watch !== undefined);
  const world = useWorld('110m').data ?? null;
  const [rebased, setRebased] = useState<Deck | null>(null);
  // What a detour may show, before the network is gone.
  useEffect(() => {
    DetailSheet.begin();
    beginParts({ screen: 'atlas', pair: null });
  }, []);
  if (opened === 'opening' || opened === null) return <PartLoading />;
  if (!opened.ok || opened.deck.slides.length === 0)
    return (
      <main className={styles.fault}>
        <h1>{t('briefing.notOpened')}</h1>
        <DeckFaults faults={opened.faults} />
        {view.embed ? (
          <WholeAtlasLink />
        ) : (
          <Button onClick={() => goTo({ kind: 'explore' })}>{t('briefing.toAtlas')}</Button>
        )}
      </main>
    );
  const deck = rebased?.id === opened.deck.id ? rebased : opened.deck;
  if (route.kind === 'presenter')
    return <PresenterView key={deck.id} deck={deck} first={route.slide} world={world} theme={theme} />;
  const at = route.kind === 'play' ? Math.min(deck.slides.length, route.slide) - 1 : 0;
  if (route.kind === 'play' && watch)
    return (
      <SlideDataGate deck={deck} at={at} onDeck={setRebased} stays>
        <WatchView
          {...{ deck, world, theme }}
          leftOut={opened.faults.length}
          faults={<DeckFaults faults={opened.faults} />}
          route={{ ...route, watch }}
          details={<DetailSheet />}
        />
      </SlideDataGate>
    );
  return (
    <SlideDataGate deck={deck} at={at} onDeck={setRebased}>
      {route.kind === 'handout' ? (
        <HandoutView deck={deck} perPage={route.perPage} notes={route.notes} world={world} />
      ) : (
        <PlayerView
          deck={deck}
          route={route}
          world={world}
          theme={theme}
          details={<DetailSheet />}
          everything={everything}
        />
      )}
    </SlideDataGate>
  );
}
