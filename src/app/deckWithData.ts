import { rebase, viewsOn } from '../briefing/model/edit.ts';
import type { Agreement, Dataset } from '../core/dataset.ts';
import { type DatasetRef, isTakenAlong, ownName } from '../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import type { Translate } from '../core/names.ts';
import { identityOf } from '../data/identity/identityOf.ts';
import { packDataset } from '../data/packed/packDataset.ts';
import { type SearchableBundle, takeSnapshot } from '../state/takeSnapshot.ts';

/** Which records go into a briefing file: all records of its datasets, or those its slides show. */
export type RecordScope = 'all' | 'slides';

/** Rows that the views show or have selected, in time order. */
async function rowsShown(bundle: SearchableBundle, views: readonly string[]): Promise<readonly number[]> {
  const rows = new Set<number>();
  for (const view of views) {
    const { snapshot } = await takeSnapshot(bundle, view);
    for (const row of snapshot.result.rows) rows.add(row);
    const { selected } = snapshot.view;
    const row = selected === null ? undefined : bundle.columns.rowOf(selected);
    if (row !== undefined) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** The records of the rows, without relations to records left out. */
function recordsIn({ columns }: SearchableBundle, rows: readonly number[]): readonly Agreement[] {
  const kept = new Set(rows.map((row) => columns.idOf(row)));
  return rows.flatMap((row) => {
    const record = columns.recordOf(row);
    if (!record?.relations) return record ? [record] : [];
    const { relations, ...rest } = record;
    const within = relations.filter(({ to }) => kept.has(to));
    return [within.length > 0 ? { ...rest, relations: within } : rest];
  });
}

/** A dataset with all its records, or those that some views show. */
export async function partOf(
  bundle: SearchableBundle,
  views: readonly string[],
  extent: RecordScope,
  t: Translate,
): Promise<Dataset> {
  const { columns, dataset, names } = bundle;
  const every = Array.from({ length: columns.n }, (_, row) => row);
  const rows = extent === 'all' ? every : await rowsShown(bundle, views);
  const agreements = recordsIn(bundle, rows);
  if (rows.length === columns.n) return { ...dataset, agreements };
  const title = t('file.nameSelection', {
    ...{ title: names.text(dataset.title), shown: rows.length, total: columns.n },
  });
  return { ...dataset, title, agreements };
}

/**
 * A briefing with the data its slides need; each slide refers to the copy in the same file.
 * @throws {Error} with a message for the reader, if this browser doesn't have some of the data
 */
export async function deckWithData(
  deck: Deck,
  bundleOf: (ref: DatasetRef) => Promise<SearchableBundle | null>,
  extent: RecordScope,
  t: Translate,
): Promise<{ readonly deck: Deck; readonly data: readonly Dataset[] }> {
  let changed = deck;
  const data: Dataset[] = [];
  for (const ref of datasetsOf(deck).filter(isTakenAlong)) {
    const bundle = await bundleOf(ref);
    if (!bundle) throw new Error(t('briefing.noData', { title: ref.title || ref.name }));
    const dataset = await partOf(bundle, viewsOn(deck, ref).flat(), extent, t);
    const identity = identityOf(packDataset(dataset));
    changed = rebase(changed, ref, {
      ...{ name: ownName(identity), identity, version: dataset.version, records: dataset.agreements.length },
      title: typeof dataset.title === 'string' ? dataset.title : bundle.names.text(dataset.title),
    });
    data.push(dataset);
  }
  return { deck: changed, data };
}
