import type { RowHits } from './ranking.ts';
import type { SearchTexts } from './textIndex.ts';

/** To the search's worker: first the texts, then one question after another. */
export type ToSearch =
  | { readonly kind: 'build'; readonly texts: SearchTexts }
  | { readonly kind: 'find'; readonly words: string };

/** From it: when the index is there, then the answer to each question in turn. */
export type FromSearch = { readonly kind: 'ready' } | ({ readonly kind: 'found' } & RowHits);
