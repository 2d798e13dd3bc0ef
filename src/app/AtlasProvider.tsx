import { type ReactNode, useMemo } from 'react';
import { buildColumns } from '../core/columns';
import type { Dataset } from '../core/dataset';
import type { Places } from '../core/places';
import { queryOf, runQuery } from '../core/query';
import type { ViewState } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { reconcile } from '../state/reconcile';
import { type Atlas, AtlasContext, type UpdateView } from '../state/useAtlas';
import type { Ignored } from '../state/viewUrl';
import { Notice } from './Notice';
import { buildNames } from './names';

interface Props {
  readonly dataset: Dataset;
  readonly places: Places;
  readonly view: ViewState;
  /** What of the URL could not be read. */
  readonly ignored: readonly Ignored[];
  readonly update: UpdateView;
  readonly children: ReactNode;
}

/** From dataset and view state to the one result that every view draws. */
export function AtlasProvider({ dataset, places, view: asked, ignored, update, children }: Props) {
  const t = useTranslate();
  const columns = useMemo(() => buildColumns(dataset), [dataset]);
  const { view, ignored: absent } = useMemo(() => reconcile(asked, columns), [asked, columns]);
  const names = useMemo(() => buildNames(dataset, columns, places, t, 'en'), [dataset, columns, places, t]);
  const { facets, matchAll, from, to } = view;
  const result = useMemo(
    () => runQuery(columns, queryOf({ facets, matchAll, from, to })),
    [columns, facets, matchAll, from, to],
  );
  const atlas = useMemo<Atlas>(
    () => ({ dataset, columns, places, view, result, names, update }),
    [dataset, columns, places, view, result, names, update],
  );
  return (
    <AtlasContext value={atlas}>
      {children}
      <Notice ignored={[...ignored, ...absent]} />
    </AtlasContext>
  );
}
