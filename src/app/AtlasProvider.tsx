import { type ReactNode, useMemo } from 'react';
import type { Columns } from '../core/columns.ts';
import type { CountryIndex } from '../core/countries.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import { identityShown } from '../core/datasetRef.ts';
import { queryOf } from '../core/query.ts';
import type { Language, ViewState } from '../core/viewState.ts';
import { useAnswer } from '../data/query/useAnswer.ts';
import type { WordSearch } from '../data/search/wordSearch.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { reconcile } from '../state/reconcile.ts';
import { type Atlas, AtlasContext, type UpdateView } from '../state/useAtlas.ts';
import { useWordSearch } from '../state/useWordSearch.ts';
import type { Ignored } from '../state/viewUrl.ts';
import { useRenderedAgain } from '../ui/useRenderedAgain.ts';
import { Notice } from './Notice.tsx';
import { buildNames } from './names.ts';
import { useDatasetBundles } from './useDatasetBundles.ts';

interface Props {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly search: WordSearch;
  /** Of its content, where that was reckoned. */
  readonly identity: string | undefined;
  readonly places: CountryIndex;
  readonly view: ViewState;
  /** What of the URL could not be read. */
  readonly ignored: readonly Ignored[];
  readonly update: UpdateView;
  readonly language: Language;
  /** Stands in while a search in the link waits for its index. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** From dataset and view state to the one result that every view draws. */
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
    waiting,
    children,
  } = props;
  const t = useTranslate();
  const { view: asked, ignored: absent } = useMemo(() => reconcile(given, columns), [given, columns]);
  const names = useMemo(
    () => buildNames(dataset, columns, places, t, language),
    [dataset, columns, places, t, language],
  );
  const searched = useWordSearch(search, places, asked.words);
  const found = searched === 'waiting' ? null : searched.hits;
  // While words are being looked for, the atlas is that of the words before, and says so.
  const words = searched === 'waiting' ? asked.words : searched.words;
  const { facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses } = asked;
  const question = useMemo(() => {
    const filters = { facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses };
    return { filters: { ...filters, words }, found, query: queryOf(filters, found?.mask) };
  }, [facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses, words, found]);
  const bundleOf = useDatasetBundles(places, t, language);
  const { question: answered, result } = useAnswer(columns, question);
  const replaced = useRenderedAgain(columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: everything renders once more for it
  const atlas = useMemo<Atlas>(
    // The filters shown are those of the result, also while the next is awaited; the camera is never behind.
    () => ({
      ...{ dataset, columns, search, places, result, names, update },
      view: { ...asked, ...answered.filters },
      asked,
      found: answered.found,
      identity: identityShown(asked.data, dataset, reckoned ?? null),
      bundleOf,
    }),
    [dataset, columns, search, places, asked, result, answered, names, update, reckoned, bundleOf, replaced],
  );
  if (searched === 'waiting') return waiting;
  const unsearched: Ignored[] = searched.failed
    ? [{ key: 'q', value: asked.words ?? '', why: 'search-failed' }]
    : [];
  return (
    <AtlasContext value={atlas}>
      {children}
      <Notice ignored={[...ignored, ...absent, ...unsearched]} />
    </AtlasContext>
  );
}
