import { useEffect, useMemo, useState } from 'react';
import type { Slide } from '../core/deck.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { isCurrentDataset } from '../state/shownData.ts';
import { type TakenSnapshot, takeSnapshot } from '../state/takeSnapshot.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { whenSettled } from '../ui/whenSettled.ts';

type Shot = Pick<Slide, 'view' | 'dataset'>;

/**
 * What a slide's view shows with the slide's own dataset, whichever dataset the page shows: null until it is ready,
 * `absent` if this browser lacks the data, so that no other dataset is drawn.
 */
export function useSnapshot(slide: Shot | undefined): TakenSnapshot | 'absent' | null {
  const { dataset, columns, search, places, names, view, identity, bundleOf } = useAtlas();
  const query = slide?.view ?? '';
  const ref = slide?.dataset;
  const isHere = ref !== undefined && isCurrentDataset({ view, identity }, ref);
  const key = `${ref?.name} ${ref?.identity} ${query}`;
  const [found, setFound] = useState<{
    readonly key: string;
    readonly columns: unknown;
    readonly taken: TakenSnapshot | 'absent';
  } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key identifies the dataset
  useEffect(() => {
    if (!ref) return;
    const take = async (): Promise<TakenSnapshot | 'absent'> => {
      const bundle = isHere ? { dataset, columns, search, places, names } : await bundleOf(ref);
      return bundle ? takeSnapshot(bundle, query) : 'absent';
    };
    // If the search could not be loaded, only the text of the slide is shown.
    return whenSettled(
      take(),
      (taken) => setFound({ key, columns, taken }),
      () => undefined,
    );
  }, [dataset, columns, search, places, names, bundleOf, isHere, key]);
  return found && found.key === key && found.columns === columns ? found.taken : null;
}

/** What the views of a slide show. */
export interface SlideViews {
  /** null until it is ready, `absent` if this browser lacks the data. */
  readonly view: TakenSnapshot | 'absent' | null;
  /** The second view of a comparison; null if there is none, or until it is ready. */
  readonly beside: TakenSnapshot | 'absent' | null;
}

/** What the views of a slide show, on the slide's own dataset. */
export function useSlideViews(slide: Slide | undefined): SlideViews {
  const view = useSnapshot(slide);
  const second = slide?.beside === undefined ? undefined : { view: slide.beside, dataset: slide.dataset };
  const beside = useSnapshot(second);
  return useMemo(() => ({ view, beside }), [view, beside]);
}

/** Whether all that a slide shows is known. */
export const isReady = (slide: Slide, { view, beside }: SlideViews): boolean =>
  view !== null && (slide.beside === undefined || beside !== null);

/** What the first view of a slide shows; null if it isn't known. */
export const snapshotOf = ({ view }: SlideViews): Snapshot | null =>
  view === null || view === 'absent' ? null : view.snapshot;
