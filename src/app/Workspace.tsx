import { memo, type ReactNode, useEffect, useState } from 'react';
import { useReopening } from '../briefing/library/reopening.ts';
import { allRows } from '../core/columns.ts';
import { isoOf } from '../core/days.ts';
import { spanOf } from '../core/query.ts';
import { sentence } from '../core/sentence.ts';
import { openedTitle } from '../core/shortName.ts';
import { savedFrom } from '../state/savedFrom.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { goTo, useRoute } from '../state/useRoute.ts';
import { useSelection } from '../state/useViewParts.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { ClockIcon, PlayIcon, PlusIcon } from '../ui/icons.tsx';
import rows from '../ui/layout.module.css';
import { lazyPart } from '../ui/lazyPart.tsx';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { useSame } from '../ui/useStable.ts';
import { Chips } from '../views/facets/Chips.tsx';
import { FacetPanel } from '../views/facets/FacetPanel.tsx';
import { FilterSheet } from '../views/facets/FilterSheet.tsx';
import { Heading } from '../views/facets/Heading.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { MainScreen } from './MainScreen.tsx';
import { TopBar } from './TopBar.tsx';
import { type Layout, useIdle, useLayout } from './useLayout.ts';
import styles from './Workspace.module.css';

const DetailPanel = lazyPart(
  () => import('../views/detail/DetailPanel.tsx'),
  'DetailPanel',
  'app.panelDetails',
);
const DetailSheet = lazyPart(
  () => import('../views/detail/DetailPanel.tsx'),
  'DetailSheet',
  'app.panelDetails',
  'over',
);
const EmbedFoot = lazyPart(() => import('./EmbedFoot.tsx'), 'EmbedFoot', 'app.part.foot', 'over');
const SavedFoot = ONE_FILE
  ? lazyPart(() => import('./SavedFoot.tsx'), 'SavedFoot', 'app.part.foot', 'over')
  : null;
const Briefings = lazyPart(() => import('./Briefings.tsx'), 'Briefings', 'app.briefings');
const PrintSheet = lazyPart(() => import('./PrintSheet.tsx'), 'PrintSheet', 'app.part.paper', 'nowhere');
const TimeStrips = lazyPart(
  () => import('../views/time/TimeStrips.tsx'),
  'TimeStrips',
  'app.part.time',
  'over',
);

/** Where the selected record is shown: beside the view, or over the page if there is no room. */
function detailsPlace(layout: Layout, embed: boolean, briefing: boolean): 'left' | 'right' | 'sheet' {
  if (layout === 'narrow' || embed) return 'sheet';
  if (!briefing) return layout === 'wide' ? 'right' : 'left';
  return layout === 'wide' ? 'left' : 'sheet';
}

/** Plays the briefing of one file. */
function present(): void {
  const deck = savedFrom()?.deck ?? '';
  goTo({ kind: 'play', deck, slide: 1, auto: 0, loop: false });
}

/** Where filters and the selected record are shown while the panel of briefings is open or not. */
function usePlaces(briefing: boolean) {
  const { embed } = useAtlas().view;
  const layout = useLayout();
  const details = useSelection() === null ? null : detailsPlace(layout, embed, briefing);
  const filtersBeside =
    !embed && details !== 'left' && (layout === 'wide' || (layout === 'medium' && !briefing));
  return { details, filtersBeside };
}

/** The whole page. Memoised, because each change of the address renders what is around it. */
export const Workspace = memo(function Workspace() {
  const { view } = useAtlas();
  const [playing, setPlaying] = useState(false);
  const route = useRoute();
  const shared = route.kind === 'shared' ? route.code : null;
  const { on, reopenOn } = useReopening();
  const [briefing, setBriefing] = useState(shared !== null || on === view.data);
  useEffect(() => reopenOn(null), [reopenOn]);
  const [given, setGiven] = useState<File | null>(null);
  const [adds, setAdds] = useState(0);
  const forgetAsked = () => {
    setGiven(null);
    setAdds(0);
  };
  const closeBriefing = () => {
    setBriefing(false);
    forgetAsked();
  };
  const addView = () => {
    setBriefing(true);
    setAdds(adds + 1);
  };
  const narrow = useLayout() === 'narrow';
  const { embed } = view;
  const idle = useIdle();
  const hasTime = playing || view.from !== null || view.to !== null || view.asOf !== null;

  return (
    <PageGrid
      briefing={briefing}
      top={
        !embed && (
          <TopBar
            briefing={briefing}
            onBriefings={ONE_FILE ? present : () => (briefing ? closeBriefing() : setBriefing(true))}
            onBriefing={(file) => {
              setBriefing(true);
              setGiven(file);
            }}
            onAdd={addView}
          />
        )
      }
    >
      <main className={styles.middle} id="main" tabIndex={-1}>
        <div className={styles.heading}>
          <Heading />
          {!embed && (
            <div className={`${rows.row} ${styles.chips}`}>
              <FiltersIfNotBeside briefing={briefing} />
              <Chips />
              {!ONE_FILE && <FirstVisit />}
              <TimeTools playing={playing} onPlay={() => setPlaying((now) => !now)} onAdd={addView} />
            </div>
          )}
          {hasTime && !embed && <TimeStrips playing={playing} onClosePlay={() => setPlaying(false)} />}
        </div>
        <MainScreen playing={playing} />
      </main>
      {idle && <PrintSheet />}
      {embed && <EmbedFoot />}
      {SavedFoot && !embed && <SavedFoot />}
      {!ONE_FILE && briefing && !embed && (
        <div className={narrow ? undefined : styles.right}>
          <Briefings
            {...{ adds, shared, given }}
            onTaken={forgetAsked}
            inSheet={narrow}
            onClose={closeBriefing}
            waiting={narrow ? null : undefined}
          />
        </div>
      )}
    </PageGrid>
  );
});

interface GridProps {
  readonly briefing: boolean;
  readonly top: ReactNode;
  /** The screen and what is beside it. */
  readonly children: ReactNode;
}

/** The page grid of filters, screen and details; one column if narrow. */
function PageGrid({ briefing, top, children }: GridProps) {
  const { t, view } = useAtlas();
  const layout = useLayout();
  const { details, filtersBeside } = usePlaces(briefing);
  return (
    <div
      className={styles.page}
      data-layout={layout}
      data-details={details}
      data-briefing={briefing && layout !== 'narrow'}
      data-screen={view.pair === null ? view.screen : 'pair'}
      data-embed={view.embed}
    >
      <DocumentTitle />
      <a className={styles.skip} href="#main">
        {t('app.skipToMain')}
      </a>
      {top}
      {filtersBeside && (
        <div className={styles.left}>
          <Boundary name={t('app.panelFilters')}>
            <FacetPanel />
          </Boundary>
        </div>
      )}
      {children}
      {(details === 'left' || details === 'right') && (
        <div className={styles[details]}>
          <DetailPanel />
        </div>
      )}
      {details === 'sheet' && <DetailSheet />}
    </div>
  );
}

/** The button that opens the filters, if they aren't beside the screen. */
function FiltersIfNotBeside({ briefing }: { readonly briefing: boolean }) {
  return usePlaces(briefing).filtersBeside ? null : <FilterSheet />;
}

/** Sets the page title, after the frame because putting it into words takes time and setting it blocks. */
function DocumentTitle() {
  const latest = useSame({ atlas: useAtlas(), selected: useSelection() });
  const { atlas, selected } = useAfterPaint(latest, latest);
  useEffect(() => {
    const { t, columns, names } = atlas;
    const heading = openedTitle(columns, selected, names) ?? sentence(atlas, t);
    document.title = t('app.documentTitle', { sentence: heading });
  }, [atlas, selected]);
  return null;
}

/** Actions on the view as a whole: add it as a slide, show it as of a day, play it through time. */
function TimeTools({ playing, onPlay, onAdd }: { readonly playing: boolean; onPlay(): void; onAdd(): void }) {
  const { t, columns, view, update } = useAtlas();
  const isAsOf = view.asOf !== null;
  const toggleDay = () => {
    const last = spanOf(columns, allRows(columns))?.max;
    if (last !== undefined) update((current) => ({ ...current, asOf: isAsOf ? null : isoOf(last) }));
  };
  return (
    <span className={styles.timeTools}>
      {!ONE_FILE && (
        <Button onClick={onAdd}>
          <PlusIcon />
          {t('app.addToBriefing')}
        </Button>
      )}
      {/* No button disappears when used, or a double click would hit the next one. */}
      <Button aria-pressed={isAsOf} onClick={toggleDay}>
        <ClockIcon />
        {t('app.asOf')}
      </Button>
      <Button aria-pressed={playing} onClick={onPlay}>
        <PlayIcon />
        {t('app.play')}
      </Button>
    </span>
  );
}
