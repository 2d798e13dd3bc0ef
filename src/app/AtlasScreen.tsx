import { type CSSProperties, Suspense, useState } from 'react';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { type Size, useSize } from '../ui/useSize.ts';
import { useTextScale } from '../ui/useTextScale.ts';
import { MapPanel, ReadingList, TimelineView } from './atlasParts.ts';
import { PartLoading } from './PartLoading.tsx';
import { SPLIT_MAX, SPLIT_MIN, useSplit } from './useSplit.ts';
import styles from './Workspace.module.css';

const EmptyState = lazyPart(async () => (await import('../views/facets/EmptyState.tsx')).EmptyState, {
  exported: 'EmptyState',
  named: 'app.part.empty',
  said: 'over',
});

interface Props {
  readonly theme: Theme;
  readonly narrow: boolean;
  /** Whether the years are played through, of which some may be empty. */
  readonly playing?: boolean;
  /** How many times larger than usual the timeline is drawn in a box of that size. */
  zoomOf?(box: Size): number;
}

/** px: so that a filter that leaves one lane does not squeeze it. */
const LEAST_TIMELINE = 190;

/** Draws what is within larger, and says by how much, and by how much its type is larger already. */
const enlargedBy = (zoom: number, already: number) =>
  ({ zoom, '--enlarged': zoom, '--already': already }) as CSSProperties;

/** The map over the timeline; where it is narrow, over the list that stands for it. */
export function AtlasScreen({ theme, narrow, playing = false, zoomOf }: Props) {
  const t = useTranslate();
  const { result } = useAtlas();
  const split = useSplit();
  const [lower, size] = useSize<HTMLDivElement>();
  const textScale = useTextScale();
  const enlarged = zoomOf?.(size) ?? textScale;
  // What the timeline does not need is the map's, until someone has moved the line between them.
  const [room, setRoom] = useState<number | null>(null);
  const isFree = !narrow && !split.isMoved && !zoomOf && room !== null;
  return (
    <div className={styles.panels} ref={split.container}>
      <div className={styles.map} style={narrow ? {} : { flex: isFree ? '1 1 0' : `0 1 ${split.share}%` }}>
        <Boundary name={t('app.panelMap')}>
          <Suspense fallback={<PartLoading />}>
            <MapPanel theme={theme} />
          </Suspense>
        </Boundary>
        {result.rows.length === 0 && !(playing && result.rowsBeforePeriod.length > 0) && (
          <div className={styles.empty}>
            <Suspense>
              <EmptyState />
            </Suspense>
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
      <div
        className={styles.timeline}
        style={
          isFree
            ? { flex: `0 1 min(${Math.max(LEAST_TIMELINE, room) * enlarged}px, ${100 - split.share}%)` }
            : {}
        }
        ref={lower}
      >
        <Boundary name={t('app.panelTimeline')}>
          <Suspense fallback={<PartLoading />}>
            {narrow ? (
              <ReadingList standsFor="timeline" />
            ) : (
              <div className={styles.enlarged} style={enlargedBy(enlarged, zoomOf ? 1 : textScale)}>
                <TimelineView theme={theme} enlarged={enlarged} playing={playing} onRoom={setRoom} />
              </div>
            )}
          </Suspense>
        </Boundary>
      </div>
    </div>
  );
}
