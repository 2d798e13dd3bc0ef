import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { ViewState } from '../core/viewState.ts';
import { useAtlas } from '../state/useAtlas.ts';
import controls from '../ui/controls.module.css';
import { lazyPart } from '../ui/lazyPart.tsx';
import { useTextScale } from '../ui/useTextScale.ts';
import { isNarrow, useLayout } from './useLayout.ts';
import styles from './Workspace.module.css';

const MapPanel = lazyPart(() => import('./MapPanel.tsx'), 'MapPanel', 'app.panelMap', 'here', true);
const TimelineView = lazyPart(
  () => import('../views/timeline/TimelineView.tsx'),
  'TimelineView',
  'app.panelTimeline',
  'here',
  true,
);
const EmptyState = lazyPart(
  () => import('../views/facets/EmptyState.tsx'),
  'EmptyState',
  'app.part.empty',
  'over',
);
const ReadingList = lazyPart(
  () => import('../views/timeline/ReadingList.tsx'),
  'ReadingList',
  'app.view.list',
);
const TableView = lazyPart(() => import('../views/table/TableView.tsx'), 'TableView', 'app.view.table');
const MatrixView = lazyPart(() => import('../views/matrix/MatrixView.tsx'), 'MatrixView', 'app.view.matrix');
const PairView = lazyPart(() => import('../views/pair/PairView.tsx'), 'PairView', 'app.view.pair');

/** Fetches the code of the atlas screen before it is rendered; resolves when it has loaded or failed. */
export async function beginParts({ screen, pair }: Pick<ViewState, 'screen' | 'pair'>): Promise<void> {
  if (screen !== 'atlas' || pair !== null) return;
  await Promise.all([MapPanel.begin(), isNarrow() ? ReadingList.begin() : TimelineView.begin()]);
}

interface Props {
  /** Whether the years are being played, some of which may be empty. */
  readonly playing?: boolean;
}

/** The screen chosen in the view: atlas, table, matrix, list or dossier. */
export function MainScreen(props: Props) {
  const { view } = useAtlas();
  const { pair, screen } = view;
  if (pair === null && screen === 'atlas') return <AtlasScreen {...props} />;
  return (
    <div className={`${styles.screen} ${controls.scroll}`}>
      {pair !== null && <PairView pair={pair} />}
      {pair === null && screen === 'table' && <TableView />}
      {pair === null && screen === 'matrix' && <MatrixView />}
      {pair === null && screen === 'list' && <ReadingList standsFor="list" />}
    </div>
  );
}

/** Least height of the timeline in px, so that a single lane isn't squeezed. */
const MIN_TIMELINE = 190;

/** Enlarges the content; tells the styles the factor, and by how much the text is already enlarged. */
const enlargedBy = (zoom: number) => ({ zoom, '--enlarged': zoom }) as CSSProperties;

/** The map over the timeline or, in a narrow window, over the list that replaces it. */
function AtlasScreen({ playing = false }: Props) {
  const { t, result } = useAtlas();
  const narrow = useLayout() === 'narrow';
  const split = useSplit();
  const textScale = useTextScale();
  // The map gets the height the timeline doesn't need, until the reader moves the divider.
  const [room, setRoom] = useState<number | null>(null);
  const isFree = !narrow && !split.isMoved && room !== null;
  const timelineShare = isFree
    ? { flex: `0 1 min(${Math.max(MIN_TIMELINE, room) * textScale}px, ${100 - split.share}%)` }
    : {};
  return (
    <div className={styles.panels} ref={split.container}>
      <div className={styles.map} style={narrow ? {} : { flex: isFree ? '1 1 0' : `0 1 ${split.share}%` }}>
        <MapPanel />
        {result.rows.length === 0 && !(playing && result.rowsBeforePeriod.length > 0) && (
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
      <div className={styles.timeline} style={timelineShare}>
        {narrow ? (
          <ReadingList standsFor="timeline" />
        ) : (
          <div className={styles.enlarged} style={enlargedBy(textScale)}>
            <TimelineView enlarged={textScale} playing={playing} onRoom={setRoom} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Least and greatest height of the upper part, in percent. */
const SPLIT_MIN = 25;
const SPLIT_MAX = 75;
const SPLIT_START = 55;
const SPLIT_STEP = 4;

const clamp = (share: number) => Math.min(SPLIT_MAX, Math.max(SPLIT_MIN, share));

/** A horizontal divider between two parts of a container: its position in percent, and the gestures that move it. */
function useSplit() {
  const container = useRef<HTMLDivElement>(null);
  const [moved, setShare] = useState<number | null>(null);
  const share = moved ?? SPLIT_START;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !container.current) return;
    const box = container.current.getBoundingClientRect();
    setShare(clamp(((event.clientY - box.top) / box.height) * 100));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next: Record<string, number> = {
      ArrowUp: share - SPLIT_STEP,
      ArrowDown: share + SPLIT_STEP,
      Home: SPLIT_MIN,
      End: SPLIT_MAX,
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setShare(clamp(target));
  };
  const reset = () => setShare(null);
  return {
    container,
    share,
    isMoved: moved !== null,
    handle: { onPointerDown, onPointerMove, onKeyDown, onDoubleClick: reset },
  };
}
