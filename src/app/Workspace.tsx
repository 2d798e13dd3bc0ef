import { Suspense, useEffect, useState } from 'react';
import { sentence } from '../core/sentence';
import type { Theme } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import { lazyPart } from '../ui/lazyPart';
import { Chips } from '../views/facets/Chips';
import { FacetPanel } from '../views/facets/FacetPanel';
import { Heading } from '../views/facets/Heading';
import { AtlasScreen } from './AtlasScreen';
import { Boundary } from './Boundary';
import { PartLoading } from './PartLoading';
import { TimeTools } from './TimeTools';
import { TopBar } from './TopBar';
import { useLayout } from './useMedia';
import styles from './Workspace.module.css';

const DetailPanel = lazyPart(async () => (await import('../views/detail/DetailPanel')).DetailPanel);
const DetailSheet = lazyPart(async () => (await import('../views/detail/DetailSheet')).DetailSheet);
const FilterSheet = lazyPart(async () => (await import('../views/facets/FilterSheet')).FilterSheet);
const TableView = lazyPart(async () => (await import('../views/table/TableView')).TableView);
const MatrixView = lazyPart(async () => (await import('../views/matrix/MatrixView')).MatrixView);
const ReadingList = lazyPart(async () => (await import('../views/timeline/ReadingList')).ReadingList);
const PairView = lazyPart(async () => (await import('../views/pair/PairView')).PairView);
const TimeStrips = lazyPart(async () => (await import('../views/time/TimeStrips')).TimeStrips);

/** The page grid: filters, the screen asked for, details; one column where it is narrow. */
export function Workspace({ theme }: { readonly theme: Theme }) {
  const t = useTranslate();
  const { dataset, columns, view, result, names } = useAtlas();
  const layout = useLayout();
  const [playing, setPlaying] = useState(false);
  const detailsOpen = view.selected !== null;
  const heading = sentence({ dataset, columns, view, result, names }, t);
  const narrow = layout === 'narrow';
  const filtersBeside = layout === 'wide' || (layout === 'medium' && !detailsOpen);
  const screen = view.pair === null ? view.screen : 'pair';
  const hasTime = playing || view.from !== null || view.to !== null || view.asOf !== null;

  useEffect(() => {
    document.title = t('app.documentTitle', { sentence: heading });
  }, [heading, t]);

  return (
    <div className={styles.page} data-layout={layout} data-details={detailsOpen} data-screen={screen}>
      <a className={styles.skip} href="#main">
        {t('app.skipToMain')}
      </a>
      <TopBar />
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
          <div className={styles.chips}>
            {!filtersBeside && (
              <Suspense>
                <FilterSheet />
              </Suspense>
            )}
            <Chips />
            <TimeTools playing={playing} onPlay={() => setPlaying(true)} />
          </div>
          {hasTime && (
            <Suspense>
              <TimeStrips playing={playing} onClosePlay={() => setPlaying(false)} />
            </Suspense>
          )}
        </div>
        {screen === 'atlas' && <AtlasScreen theme={theme} narrow={narrow} />}
        {screen !== 'atlas' && (
          <div className={styles.screen}>
            <Boundary key={screen} name={t(`app.view.${screen}`)}>
              <Suspense fallback={<PartLoading />}>
                {screen === 'table' && <TableView />}
                {screen === 'matrix' && <MatrixView />}
                {screen === 'list' && <ReadingList standsFor="list" />}
                {view.pair !== null && <PairView pair={view.pair} />}
              </Suspense>
            </Boundary>
          </div>
        )}
      </main>
      {detailsOpen && !narrow && (
        <div className={styles.right}>
          <Boundary name={t('app.panelDetails')}>
            <Suspense fallback={<PartLoading />}>
              <DetailPanel />
            </Suspense>
          </Boundary>
        </div>
      )}
      {detailsOpen && narrow && (
        <Suspense>
          <DetailSheet />
        </Suspense>
      )}
    </div>
  );
}
