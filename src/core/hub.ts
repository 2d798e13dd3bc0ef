import { rowsOfCodes } from './codeCounts.ts';
import type { ColumnData, Columns, ListColumn } from './columns.ts';
import type { GroupParty } from './dataset.ts';

/** By row: 1 if a party takes no part; null if it takes part in every record that names any. O(n). */
export function rowsWithout(
  { n, party, parties }: Pick<ColumnData, 'n' | 'party' | 'parties'>,
  one: string,
): Uint8Array | null {
  const code = parties.indexOf(one);
  const found = new Uint8Array(n);
  let some = false;
  for (let row = 0; row < n; row++) {
    const [start, end] = [party.offsets[row] ?? 0, party.offsets[row + 1] ?? 0];
    // A record that names no parties doesn't imply that this one took no part.
    if (start === end || party.values.subarray(start, end).includes(code)) continue;
    found[row] = 1;
    some = true;
  }
  return some ? found : null;
}

/** By code of a partner: 1 if one of the rows links it to the hub; null if all do. O(rows) if some don't. */
export function partnersOfHub(columns: Columns, rows: Uint32Array, hub: string): Uint8Array | null {
  const hubless = columns.rowsWithout(hub);
  if (!hubless) return null;
  const { partner, domains } = columns;
  const joined = new Uint8Array(domains.partner.values.length);
  for (const row of rows) {
    if (hubless[row] === 1) continue;
    for (let i = partner.offsets[row] ?? 0; i < (partner.offsets[row + 1] ?? 0); i++)
      joined[partner.values[i] ?? 0] = 1;
  }
  return joined;
}

/** How many of the rows are between parties other than the hub, which need be in only 95 % of the records. */
export function countHubless(columns: Columns, rows: Uint32Array, hub: string): number {
  const hubless = columns.rowsWithout(hub);
  if (!hubless) return 0;
  let count = 0;
  for (const row of rows) count += hubless[row] ?? 0;
  return count;
}

/** Share of the rows with parties that must include a country for it to be the hub. */
const SHARE = 0.95;

/**
 * The country that is a party to nearly every record in a dataset with other parties; null if there is none.
 * @param groups parties that are not countries
 */
export function detectHub(
  column: ListColumn,
  parties: readonly string[],
  groups: readonly GroupParty[],
): string | null {
  const counts = rowsOfCodes(column, parties.length);
  const { offsets } = column;
  let withParties = 0;
  for (let row = 0; row + 1 < offsets.length; row++)
    if ((offsets[row + 1] ?? 0) > (offsets[row] ?? 0)) withParties++;
  if (withParties === 0 || parties.length < 2) return null;
  const groupCodes = new Set(groups.map(({ code }) => code));
  let hub: string | null = null;
  let most = SHARE * withParties;
  counts.forEach((count, code) => {
    const party = parties[code] ?? '';
    if (count < most || !/^[A-Z]{3}$/.test(party) || groupCodes.has(party)) return;
    most = count + 1;
    hub = party;
  });
  return hub;
}
