import type { Columns } from '../core/columns.ts';
import type { Text } from '../core/dataset.ts';
import { partyText } from '../core/wordSearch.ts';
import { buildLocalIndex } from '../data/search/textIndex.ts';

/** The word index of a dataset whose countries have the given names. */
export const wordIndexOf = (columns: Columns, nameOf: (code: string) => Text | undefined = () => undefined) =>
  buildLocalIndex(
    columns,
    columns.parties.map((code) => partyText(code, nameOf(code), columns.groups.get(code))),
  );
