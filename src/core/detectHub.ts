import { rowsOfCodes } from './codeCounts.ts';
import type { ListColumn } from './columns.ts';
import type { GroupParty } from './dataset.ts';

/** Share of the rows with parties that a hub is a party to. */
const SHARE = 0.95;

/**
 * The country that is a party to nearly every record, where others are parties too; null if none is.
 * @param groups parties that are no countries
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
