import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { colourField } from '../core/colourField.ts';
import type { Columns } from '../core/columns.ts';
import type { CountryIndex } from '../core/countries.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import { areOthers, type DatasetRef, identityOfRef, identityShown } from '../core/datasetRef.ts';
import type { Translate } from '../core/names.ts';
import { queryOf } from '../core/query.ts';
import type { Language, SharedView, ViewState } from '../core/viewState.ts';
import { fetchDataset } from '../data/load/useDataset.ts';
import { useAnswer } from '../data/query/useAnswer.ts';
import type { WordSearch } from '../data/search/wordSearch.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { isDatasetAddress } from '../state/codec.ts';
import { reconcile } from '../state/reconcile.ts';
import type { SearchableBundle } from '../state/takeSnapshot.ts';
import type { Atlas, UpdateView } from '../state/useAtlas.ts';
import { useLayers } from '../state/useLayers.ts';
import { useWordSearch } from '../state/useWordSearch.ts';
import type { Ignored } from '../state/viewUrl.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import { useKeptEqual, useSame } from '../ui/useStable.ts';
import { AtlasContexts } from './AtlasContexts.tsx';
import { buildNames } from './names.ts';

const LinkNotice = lazyPart(() => import('./LinkNotice.tsx'), 'LinkNotice', 'app.part.message', 'over');

interface Props {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly search: WordSearch;
  /** Hash of the dataset's content, if known. */
  readonly identity: string | undefined;
  readonly places: CountryIndex;
  readonly view: ViewState;
  /** Parts of the URL that could not be read. */
  readonly ignored: readonly Ignored[];
  readonly update: UpdateView;
  readonly language: Language;
  /** Shown while a search in the link waits for its index. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Computes, from dataset and view state, the result that all views draw. */
export function AtlasProvider(props: Props) {
  const {
    dataset,
    columns,
    search,
    identity: reckoned,
    places,
    view: given,
    ignored,
    update,
    language,
  } = props;
  const t = useTranslate();
  // Read anew from each address: what stays equal stays the same object, so that nothing renders for it.
  const known = useKeptEqual(useMemo(() => reconcile(given, columns), [given, columns]));
  const { camera, window, selected, ...others } = known.view;
  const requestedView: SharedView = useSame(others);
  const names = useMemo(
    () => buildNames(dataset, columns, places, t, language),
    [dataset, columns, places, t, language],
  );
  const searched = useWordSearch(search, places, requestedView.words);
  const hits = searched === 'waiting' ? null : searched.hits;
  // While a search is running, the atlas keeps the words of the previous one.
  const words = searched === 'waiting' ? requestedView.words : searched.words;
  const { facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses } = requestedView;
  const filters = useSame({ facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses, words });
  const question = useMemo(() => ({ filters, hits, query: queryOf(filters, hits?.mask) }), [filters, hits]);
  const bundleOf = useDatasetBundles(places, t, language);
  const { question: shown, result } = useAnswer(columns, question);
  const view: SharedView = useMemo(() => ({ ...requestedView, ...shown.filters }), [requestedView, shown]);
  const { colour } = requestedView;
  const field = useMemo(
    () => colourField({ dataset, columns, view: { colour } }),
    [dataset, columns, colour],
  );
  const shownLayers = useLayers(requestedView.layers);
  const { layers } = shownLayers;
  const atlas = useSame<Atlas & { readonly replaced: number }>({
    ...{ dataset, columns, search, places, result, field, names, t, update, requestedView, bundleOf, layers },
    // The filters are those of the result, even while the next result is pending.
    view,
    hits: shown.hits,
    identity: identityShown(requestedView.data, dataset, reckoned ?? null),
    // All users render again when this changes.
    replaced: useRenderedAgain(columns),
  });
  if (searched === 'waiting') return props.waiting;
  const unsearched: Ignored[] = searched.failed
    ? [{ key: 'q', value: requestedView.words ?? '', why: 'search-failed' }]
    : [];
  const told = [...ignored, ...known.ignored, ...unsearched, ...shownLayers.absent];
  return (
    <AtlasContexts {...{ atlas, camera, window, selected }}>
      {props.children}
      {(told.length > 0 || view.version !== null) && <LinkNotice ignored={told} />}
    </AtlasContexts>
  );
}

/** Loads the data of slides on other datasets, from this browser or the site; null for another version. */
function useDatasetBundles(places: CountryIndex, t: Translate, language: Language) {
  const client = useQueryClient();
  return useCallback(
    async (ref: DatasetRef): Promise<SearchableBundle | null> => {
      const { name } = ref;
      if (isDatasetAddress(name)) return null;
      const found = await fetchDataset(client, name).catch(() => null);
      if (!found) return null;
      const identity = identityShown(name, found.info, found.identity ?? null);
      if (areOthers(identity, identityOfRef(ref))) return null;
      const { info: dataset, columns, search } = found;
      return { dataset, columns, search, places, names: buildNames(dataset, columns, places, t, language) };
    },
    [client, places, t, language],
  );
}

/** Milliseconds after which the page counts as idle. */
const AT_REST = 1000;

/**
 * Counts, after a delay, how often `value` has been replaced, so that its users render once more when the page is idle.
 * Until then React keeps the props of the previous render, and with them the old value, in memory.
 */
function useRenderedAgain(value: object): number {
  const [replaced, setReplaced] = useState(0);
  const former = useRef(value);
  useEffect(() => {
    if (former.current === value) return;
    former.current = value;
    const timer = setTimeout(() => startTransition(() => setReplaced((count) => count + 1)), AT_REST);
    return () => clearTimeout(timer);
  }, [value]);
  return replaced;
}
