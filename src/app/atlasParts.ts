import type { ViewState } from '../core/viewState.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import { isNarrow } from './useLayout.ts';

export const MapPanel = lazyPart(async () => (await import('./MapPanel.tsx')).MapPanel, {
  exported: 'MapPanel',
  named: 'app.panelMap',
  isFirst: true,
});
export const TimelineView = lazyPart(
  async () => (await import('../views/timeline/TimelineView.tsx')).TimelineView,
  {
    exported: 'TimelineView',
    named: 'app.panelTimeline',
    isFirst: true,
  },
);
/** Stands for the timeline where the page is narrow. */
export const ReadingList = lazyPart(
  async () => (await import('../views/timeline/ReadingList.tsx')).ReadingList,
  {
    exported: 'ReadingList',
    named: 'app.view.list',
  },
);

/** Fetches the parts that the first screen draws; resolves when they have come or failed. */
export async function beginParts({ screen, pair }: ViewState): Promise<void> {
  if (screen !== 'atlas' || pair !== null) return;
  await Promise.all([MapPanel.begin(), isNarrow() ? ReadingList.begin() : TimelineView.begin()]);
}
