import { useCallback } from 'react';
import type { Text } from '../core/dataset.ts';
import { highlight, type TermSet, type TextSegment } from '../core/tokens.ts';
import { useAtlas } from './useAtlas.ts';

export interface MarkedText {
  readonly segments: readonly TextSegment[];
  /** Its language, if it isn't the page's. */
  readonly lang: string | undefined;
}

const NOTHING: TermSet = new Set();

/** Texts of the dataset in the reader's language, with what the search found marked. */
export function useMarked(): (text: Text) => MarkedText {
  const { names, hits } = useAtlas();
  const terms = hits?.terms ?? NOTHING;
  return useCallback(
    (text) => ({ segments: highlight(names.text(text), terms), lang: names.languageOf(text) }),
    [names, terms],
  );
}
