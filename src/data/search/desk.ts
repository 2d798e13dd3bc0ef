import { indexSource, type PackedSource } from './packedSource.ts';
import type { RowHits } from './ranking.ts';
import { buildTextIndex, type TextIndex } from './textIndex.ts';

/** Messages to the search worker: the texts, then one question after another. */
export type ToSearch =
  | { readonly kind: 'build'; readonly source: PackedSource }
  | { readonly kind: 'find'; readonly words: string };

/** Messages from it: `ready` when the index is built, then the answer to each question. */
export type FromSearch = 'ready' | RowHits;

/** The worker's side: builds the index and answers questions; undefined for one that comes before the texts. */
export function searchDesk(): (message: ToSearch) => FromSearch | undefined {
  let index: TextIndex | null = null;
  return (message) => {
    if (message.kind === 'find') return index?.find(message.words);
    index = buildTextIndex(indexSource(message.source));
    return 'ready';
  };
}
