import { placesIn } from './codeCounts.ts';
import { CodeLists } from './codeLists.ts';
import { type ColumnData, type ListColumn, NO_PARTNER } from './columns.ts';

/** Calls `take` with every party of a row except the hub; with `none` if there is no other. */
function forOthers(
  { offsets, values }: ListColumn,
  row: number,
  hub: number,
  none: number,
  take: (code: number) => void,
): void {
  let others = 0;
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const code = values[i] ?? 0;
    if (code === hub) continue;
    take(code);
    others++;
  }
  if (others === 0) take(none);
}

/**
 * The partner column derived from the parties for a hub, and what its codes stand for: by descending number of rows,
 * then by code, NO_PARTNER last; without a hub every party is a partner. O(n).
 */
export function partnersOf(
  { n, party, parties }: Pick<ColumnData, 'n' | 'party' | 'parties'>,
  hub: string | undefined,
): { readonly partner: ListColumn; readonly values: readonly string[] } {
  const names = parties.includes(NO_PARTNER) ? parties : [...parties, NO_PARTNER];
  const [hubCode, none] = [hub === undefined ? -1 : names.indexOf(hub), names.indexOf(NO_PARTNER)];
  const counts = new Uint32Array(names.length);
  for (let row = 0; row < n; row++)
    forOthers(party, row, hubCode, none, (code) => {
      counts[code] = (counts[code] ?? 0) + 1;
    });
  const nameOf = (code: number) => names[code] ?? '';
  const order = [...names.keys()]
    .filter((code) => counts[code] !== 0)
    .sort(
      (a, b) =>
        Number(a === none) - Number(b === none) ||
        (counts[b] ?? 0) - (counts[a] ?? 0) ||
        (nameOf(a) < nameOf(b) ? -1 : 1),
    );
  const codes = placesIn(order, names.length);
  const lists = new CodeLists(n);
  for (let row = 0; row < n; row++) {
    forOthers(party, row, hubCode, none, (code) => lists.add(codes[code] ?? 0));
    lists.endRow();
  }
  return { partner: lists.done(order.length), values: order.map(nameOf) };
}
