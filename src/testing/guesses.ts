import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessMapping } from '../import/mapping/guessMapping.ts';
import type { Guess, Target } from '../import/mapping/mapping.ts';
import { parsePartyNames } from '../import/parties/partyNames.ts';
import type { Cell, TableHead } from '../import/read/table.ts';

/** The names of parties that the app uses. */
export const names = parsePartyNames(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data/party-names.json'), 'utf8')),
);

export const headOf = (columns: readonly string[], rowCount: number | null = null): TableHead => ({
  format: 'csv',
  columns,
  headerRow: 1,
  delimiter: ',',
  encoding: 'utf-8',
  sheet: null,
  sheets: [],
  remarks: [],
  rowCount,
});

/** Guesses from rows of cells, the first of which is the header. */
export function guess(
  [columns = [], ...sample]: readonly (readonly Cell[])[],
  rowCount: number | null = null,
): Guess {
  return guessMapping({ head: headOf(columns.map(String), rowCount), sample, names, title: 'my_treaties' });
}

export const targetsOf = (...rows: Parameters<typeof guess>): (Target | null)[] =>
  Object.values(guess(...rows).mapping.uses);
