import { absence } from '../briefing/NoData.tsx';
import type { Slide } from '../core/deck.ts';
import { contentHash } from '../data/readyDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { isCurrentDataset } from '../state/shownData.ts';
import { type SearchableBundle, takeSnapshot } from '../state/takeSnapshot.ts';
import { useAtlas } from '../state/useAtlas.ts';

/** The data a snapshot needs, without the current view. */
const bundleIn = ({ dataset, columns, search, places, names }: SearchableBundle): SearchableBundle => ({
  dataset,
  columns,
  search,
  places,
  names,
});

/** Takes what the views of a slide show, on the slide's own dataset; throws an Error if this browser lacks it. */
export function useSlideSnapshots() {
  const t = useTranslate();
  const atlas = useAtlas();
  /** With the hash of the data, which files carry. */
  const taken = async (bundle: SearchableBundle, view: string) => {
    const { snapshot, ...rest } = await takeSnapshot(bundle, view);
    return { ...rest, snapshot: { ...snapshot, hash: await contentHash(bundle.columns) } };
  };
  return async ({ dataset: ref, view, beside }: Slide) => {
    const bundle = isCurrentDataset(atlas, ref) ? atlas : await atlas.bundleOf(ref);
    if (!bundle) throw new Error(absence(ref, null, t));
    const own = bundleIn(bundle);
    return {
      view: await taken(own, view),
      beside: beside === undefined ? null : await taken(own, beside),
    };
  };
}
