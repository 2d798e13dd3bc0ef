import { type ReactNode, useMemo } from 'react';
import type { Columns } from '../core/columns';
import type { DatasetInfo } from '../core/dataset';
import type { Places } from '../core/places';
import { queryOf, runQuery } from '../core/query';
import type { Language, ViewState } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { reconcile } from '../state/reconcile';
import { type Atlas, AtlasContext, type UpdateView } from '../state/useAtlas';
import { useWords } from '../state/useWords';
import type { Ignored } from '../state/viewUrl';
import { Notice } from './Notice';
import { buildNames } from './names';

interface Props {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: Places;
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
  const { dataset, columns, places, view: asked, ignored, update, language, waiting, children } = props;
  const t = useTranslate();
  const { view: read, ignored: absent } = useMemo(() => reconcile(asked, columns), [asked, columns]);
  const names = useMemo(
    () => buildNames(dataset, columns, places, t, language),
    [dataset, columns, places, t, language],
  );
  const searched = useWords(columns, places, read.words);
  const found = searched === 'waiting' ? null : searched.hits;
  // While words are being looked for, the atlas is that of the words before, and says so.
  const words = searched === 'waiting' ? read.words : searched.words;
  const view = useMemo(() => (words === read.words ? read : { ...read, words }), [read, words]);
  const { facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses } = view;
  const result = useMemo(
    () =>
      runQuery(
        columns,
        queryOf({ facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses }, found?.mask),
      ),
    [columns, facets, matchAll, from, to, periodBy, possible, pair, asOf, statuses, found],
  );
  const atlas = useMemo<Atlas>(
    () => ({ dataset, columns, places, view, result, found, names, update }),
    [dataset, columns, places, view, result, found, names, update],
  );
  if (searched === 'waiting') return waiting;
  const unsearched: Ignored[] = searched.failed
    ? [{ key: 'q', value: view.words ?? '', why: 'search-failed' }]
    : [];
  return (
    <AtlasContext value={atlas}>
      {children}
      <Notice ignored={[...ignored, ...absent, ...unsearched]} />
    </AtlasContext>
  );
}
