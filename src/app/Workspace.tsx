import { useEffect } from 'react';
import { sentence } from '../core/sentence';
import type { Theme } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import { DetailPanel } from '../views/detail/DetailPanel';
import { DetailSheet } from '../views/detail/DetailSheet';
import { Chips } from '../views/facets/Chips';
import { EmptyState } from '../views/facets/EmptyState';
import { FacetPanel } from '../views/facets/FacetPanel';
import { FilterSheet } from '../views/facets/FilterSheet';
import { Heading } from '../views/facets/Heading';
import { ChronologicalList } from '../views/timeline/ChronologicalList';
import { TimelineView } from '../views/timeline/TimelineView';
import { Boundary } from './Boundary';
import { MapPanel } from './MapPanel';
import { TopBar } from './TopBar';
import { useLayout } from './useMedia';
import { SPLIT_MAX, SPLIT_MIN, useSplit } from './useSplit';
import styles from './Workspace.module.css';

/** The page grid: filters, map over timeline, details; one column where it is narrow. */
export function Workspace({ theme }: { readonly theme: Theme }) {
  const t = useTranslate();
  const { dataset, columns, view, result, names } = useAtlas();
  const layout = useLayout();
  const split = useSplit();
  const detailsOpen = view.selected !== null;
  const heading = sentence({ dataset, columns, view, result, names }, t);

  useEffect(() => {
    document.title = t('app.documentTitle', { sentence: heading });
  }, [heading, t]);

  const narrow = layout === 'narrow';
  const filtersBeside = layout === 'wide' || (layout === 'medium' && !detailsOpen);

  return (
    <div className={styles.page} data-layout={layout} data-details={detailsOpen}>
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
            {!filtersBeside && <FilterSheet />}
            <Chips />
          </div>
        </div>
        <div className={styles.panels} ref={split.container}>
          <div className={styles.map} style={narrow ? {} : { flexBasis: `${split.share}%` }}>
            <Boundary name={t('app.panelMap')}>
              <MapPanel theme={theme} />
            </Boundary>
            {result.rows.length === 0 && (
              <div className={styles.empty}>
                <EmptyState />
              </div>
            )}
          </div>
          {!narrow && (
            <div
              className={styles.split}
              role="separator"
              aria-orientation="horizontal"
              aria-label={t('app.split')}
              aria-valuemin={SPLIT_MIN}
              aria-valuemax={SPLIT_MAX}
              aria-valuenow={Math.round(split.share)}
              tabIndex={0}
              {...split.handle}
            />
          )}
          <div className={styles.timeline}>
            <Boundary name={t('app.panelTimeline')}>
              {narrow ? <ChronologicalList /> : <TimelineView theme={theme} />}
            </Boundary>
          </div>
        </div>
      </main>
      {detailsOpen && !narrow && (
        <div className={styles.right}>
          <Boundary name={t('app.panelDetails')}>
            <DetailPanel />
          </Boundary>
        </div>
      )}
      {detailsOpen && narrow && <DetailSheet />}
    </div>
  );
}
