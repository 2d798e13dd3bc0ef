import type { Columns } from './columns';
import type { Agreement } from './dataset';
import type { Pair } from './viewState';

/** How a party takes part in a record: itself, through a group it is a member of, or not at all. */
export type Part = 'itself' | 'member' | 'none';

export function partOf({ parties }: Agreement, code: string): Part {
  if (parties.some((party) => party.code === code)) return 'itself';
  return parties.some((party) => party.type !== 'country' && party.members.includes(code))
    ? 'member'
    : 'none';
}

/** By row: 1 where both of a pair take part, themselves or as members of a group. */
export function pairRows(columns: Columns, [a, b]: Pair): Uint8Array {
  return Uint8Array.from(columns.agreements, (agreement) =>
    partOf(agreement, a) !== 'none' && partOf(agreement, b) !== 'none' ? 1 : 0,
  );
}

/** Whether a party of the pair takes part only as a member of a group. */
export function isThroughGroup(agreement: Agreement, [a, b]: Pair): boolean {
  return partOf(agreement, a) === 'member' || partOf(agreement, b) === 'member';
}

/** Most common counterpart of a party, by code; null where it has none. */
function commonestCounterpart(columns: Columns, code: string): string | null {
  const counts = new Map<string, number>();
  for (const agreement of columns.agreements) {
    if (partOf(agreement, code) === 'none') continue;
    for (const party of agreement.parties)
      if (party.code !== code) counts.set(party.code, (counts.get(party.code) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

/** The pair a party makes with the hub, or else with its commonest counterpart; null where there is none. */
export function pairWith(columns: Columns, hub: string | undefined, code: string): Pair | null {
  if (hub !== undefined && hub !== code) return [hub, code];
  const other = commonestCounterpart(columns, code);
  return other === null ? null : [code, other];
}

/** The pair to begin with: the hub, or else the commonest partner, with its commonest counterpart. */
export function firstPair(
  columns: Columns,
  hub: string | undefined,
  selected: readonly string[],
): Pair | null {
  const code = selected[0] ?? columns.domains.partner.values[0];
  return code === undefined ? null : pairWith(columns, hub, code);
}
