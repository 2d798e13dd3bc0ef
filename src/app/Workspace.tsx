import { Suspense, useEffect, useState } from 'react';
import { isReopenedOn, reopenOn } from '../briefing/library/reopening.ts';
import { openedTitle } from '../core/openedTitle.ts';
import { sentence } from '../core/sentence.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { useRoute } from '../state/useRoute.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { Chips } from '../views/facets/Chips.tsx';
import { FacetPanel } from '../views/facets/FacetPanel.tsx';
import { FilterSheet } from '../views/facets/FilterSheet.tsx';
import { Heading } from '../views/facets/Heading.tsx';
import { AtlasScreen } from './AtlasScreen.tsx';
import { DocumentTitle } from './DocumentTitle.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { MiddleScreen } from './MiddleScreen.tsx';
import { PartLoading } from './PartLoading.tsx';
import { TimeTools } from './TimeTools.tsx';
import { TopBar } from './TopBar.tsx';
import { useIdle } from './useIdle.ts';
import { type Layout, useLayout } from './useLayout.ts';
import styles from './Workspace.module.css';

const DetailPanel = lazyPart(async () => (await import('../views/detail/DetailPanel.tsx')).DetailPanel, {
  exported: 'DetailPanel',
  named: 'app.panelDetails',
});
const DetailSheet = lazyPart(async () => (await import('../views/detail/DetailSheet.tsx')).DetailSheet, {
  exported: 'DetailSheet',
  named: 'app.panelDetails',
  said: 'over',
});
const EmbedFoot = lazyPart(async () => (await import('./EmbedFoot.tsx')).EmbedFoot, {
  exported: 'EmbedFoot',
  named: 'app.part.foot',
  said: 'over',
});
const Briefings = lazyPart(async () => (await import('./Briefings.tsx')).Briefings, {
  exported: 'Briefings',
  named: 'app.briefings',
});
const PrintSheet = lazyPart(async () => (await import('./PrintSheet.tsx')).PrintSheet, {
  exported: 'PrintSheet',
  named: 'app.part.paper',
  said: 'nowhere',
});
const TimeStrips = lazyPart(async () => (await import('../views/time/TimeStrips.tsx')).TimeStrips, {
  exported: 'TimeStrips',
  named: 'app.part.time',
  said: 'over',
});

/** Where the selected record is read: beside the view, or over the page where there is no room. */
function detailsPlace(layout: Layout, embed: boolean, briefing: boolean): 'left' | 'right' | 'sheet' {
  if (layout === 'narrow' || embed) return 'sheet';
  if (!briefing) return 'right';
  return layout === 'wide' ? 'left' : 'sheet';
}

/** The page grid: filters, the screen asked for, details; one column where it is narrow. */
export function Workspace({ theme }: { readonly theme: Theme }) {
  const t = useTranslate();
  const { dataset, columns, view, result, names } = useAtlas();
  const layout = useLayout();
  const [playing, setPlaying] = useState(false);
  const route = useRoute();
  const shared = route.kind === 'shared' ? route.code : null;
  const [briefing, setBriefing] = useState(shared !== null || isReopenedOn(view.data));
  useEffect(() => reopenOn(null), []);
  const [given, setGiven] = useState<File | null>(null);
  const [adds, setAdds] = useState(0);
  // What it was asked to take in is not taken in again when it is opened the next time.
  const closeBriefing = () => {
    setBriefing(false);
    setGiven(null);
    setAdds(0);
  };
  const detailsOpen = view.selected !== null;
  const opened = openedTitle(columns, view.selected, names);
  const heading = sentence({ dataset, columns, view, result, names }, t);
  const narrow = layout === 'narrow';
  const { embed } = view;
  const idle = useIdle();
  const details = detailsOpen ? detailsPlace(layout, embed, briefing) : null;
  const filtersBeside =
    !embed &&
    (layout === 'wide' ? details !== 'left' : layout === 'medium' && details !== 'right' && !briefing);
  const screen = view.pair === null ? view.screen : 'pair';
  const hasTime = playing || view.from !== null || view.to !== null || view.asOf !== null;

  return (
    <div
      className={styles.page}
      data-layout={layout}
      data-details={details === 'right'}
      data-briefing={briefing && !narrow}
      data-screen={screen}
      data-embed={embed}
    >
      <DocumentTitle text={t('app.documentTitle', { sentence: opened ?? heading })} />
      <a className={styles.skip} href="#main">
        {t('app.skipToMain')}
      </a>
      {!embed && (
        <TopBar
          theme={theme}
          briefing={briefing}
          onBriefings={() => (briefing ? closeBriefing() : setBriefing(true))}
          onBriefing={(file) => {
            setBriefing(true);
            setGiven(file);
          }}
        />
      )}
      {filtersBeside && (
        <div className={styles.left}>
          <Boundary name={t('app.panelFilters')}>
            <FacetPanel />
          </Boundary>
        </div>
      )}
      <main className={styles.middle} id="main" tabIndex={-1}>
        <div className={styles.heading}>
          <Heading />
          {!embed && (
            <div className={styles.chips}>
              {!filtersBeside && <FilterSheet />}
              <Chips />
              <FirstVisit />
              <TimeTools
                playing={playing}
                onPlay={() => setPlaying((now) => !now)}
                onAdd={() => {
                  setBriefing(true);
                  setAdds(adds + 1);
                }}
              />
            </div>
          )}
          {hasTime && !embed && (
            <Suspense>
              <TimeStrips playing={playing} onClosePlay={() => setPlaying(false)} />
            </Suspense>
          )}
        </div>
        {screen === 'atlas' && <AtlasScreen theme={theme} narrow={narrow} playing={playing} />}
        {screen !== 'atlas' && <MiddleScreen screen={screen} />}
      </main>
      {idle && (
        <Suspense>
          <PrintSheet />
        </Suspense>
      )}
      {embed && (
        <Suspense>
          <EmbedFoot />
        </Suspense>
      )}
      {briefing && !embed && (
        <div className={narrow ? undefined : styles.right}>
          <Boundary name={t('app.briefings')}>
            <Suspense fallback={narrow ? null : <PartLoading />}>
              <Briefings
                theme={theme}
                adds={adds}
                shared={shared}
                given={given}
                inSheet={narrow}
                onClose={closeBriefing}
              />
            </Suspense>
          </Boundary>
        </div>
      )}
      {(details === 'left' || details === 'right') && (
        <div className={details === 'left' ? styles.left : styles.right}>
          <Boundary name={t('app.panelDetails')}>
            <Suspense fallback={<PartLoading />}>
              <DetailPanel />
            </Suspense>
          </Boundary>
        </div>
      )}
      {details === 'sheet' && (
        <Suspense>
          <DetailSheet />
        </Suspense>
      )}
    </div>
  );
}
