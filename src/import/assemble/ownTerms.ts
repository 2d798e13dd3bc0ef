import type { VocabularyTerm } from '../../core/dataset.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The terms of a table that the atlas does not have, by falling number of rows. */
export interface OwnTerms {
  readonly own: readonly VocabularyTerm[];
  /** Values by code: those of the atlas's list in its own order, then the table's. */
  readonly values: readonly string[];
  /** By row. */
  readonly codes: Uint16Array;
}

/**
 * Orders the table's own terms of a facet, which were met in the order of its rows, by how many rows have them.
 * @param codes by row, as the vocabulary gave them
 */
export function ownTerms({ values, own }: Vocabulary, codes: Uint16Array): OwnTerms {
  const known = values.length - own.length;
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const order = own
    .map((term, i) => ({ term, code: known + i }))
    .sort((a, b) => (counts[b.code] ?? 0) - (counts[a.code] ?? 0) || a.code - b.code);
  const newCode = Uint16Array.from(values.keys());
  order.forEach(({ code }, i) => {
    newCode[code] = known + i;
  });
  const recoded = new Uint16Array(codes.length);
  for (let row = 0; row < codes.length; row++) recoded[row] = newCode[codes[row] ?? 0] ?? 0;
  return {
    own: order.map(({ term }) => term),
    values: [...values.slice(0, known), ...order.map(({ term }) => term.id)],
    codes: recoded,
  };
}
