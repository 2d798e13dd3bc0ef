import { createContext, useContext } from 'react';
import type { ColourField } from '../core/colourField.ts';
import type { Columns } from '../core/columns.ts';
import type { ContextLayer } from '../core/contextLayer.ts';
import type { CountryIndex } from '../core/countries.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import type { DatasetRef } from '../core/datasetRef.ts';
import type { Names, Translate } from '../core/names.ts';
import type { QueryResult } from '../core/query.ts';
import type { SharedView, ViewState } from '../core/viewState.ts';
import type { WordHits } from '../core/wordSearch.ts';
import type { WordSearch } from '../data/search/wordSearch.ts';
import type { SearchableBundle } from './takeSnapshot.ts';

/** `push` for a step the reader may want to undo, `replace` for intermediate steps (camera moves). */
export type HistoryMode = 'push' | 'replace';
export type UpdateView = (change: (view: ViewState) => ViewState, mode?: HistoryMode) => void;

/**
 * What all views read: one dataset, one view state, one result. Camera, time window and selection are not part of it,
 * but in contexts of their own (see `useViewParts.ts`), so that a view that doesn't read them isn't rendered when they
 * change.
 */
export interface Atlas {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  /** Distinguishes the dataset from any other; null if not known. */
  readonly identity: string | null;
  /** The data of a briefing that isn't on screen, if this browser or the site has it; otherwise null. */
  bundleOf(ref: DatasetRef): Promise<SearchableBundle | null>;
  /** Full-text search of the dataset. */
  readonly search: WordSearch;
  readonly places: CountryIndex;
  /** The view on screen: its filters are those of `result`. */
  readonly view: SharedView;
  /** The view requested: ahead of `view` until a large dataset has an answer. Controls show this one. */
  readonly requestedView: SharedView;
  readonly result: QueryResult;
  /** What colours stand for in `view`. */
  readonly field: ColourField;
  /** The context layers of `view` that this browser has. */
  readonly layers: readonly ContextLayer[];
  /** What the view's words found; null without words. */
  readonly hits: WordHits | null;
  readonly names: Names;
  /** Messages in the language of `names`. */
  readonly t: Translate;
  /** Commits a change of the view state; mode defaults to `push`. A change without effect adds no history step. */
  readonly update: UpdateView;
}

export const AtlasContext = createContext<Atlas | null>(null);

/**
 * The atlas around this component.
 * @throws Error outside an AtlasContext
 */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new Error('useAtlas needs an AtlasContext around it');
  return atlas;
}
