import type { RowsByCode } from './codeCounts.ts';
import type { Columns } from './columns.ts';
import type { Agreement } from './dataset.ts';
import type { Pair } from './viewState.ts';

type Parties = Pick<Columns, 'party' | 'parties' | 'groups'>;

/** By code of a party: 1 for the party itself and for every group it is a member of. */
const standsFor = ({ parties, groups }: Parties, code: string): Uint8Array =>
  Uint8Array.from(parties, (party) =>
    Number(party === code || groups.get(party)?.members.includes(code) === true),
  );

/** By row: 1 if both of a pair take part, themselves or as members of a group. */
export function pairRows(columns: Columns, [a, b]: Pair): Uint8Array {
  const { n, party } = columns;
  const [isA, isB] = [standsFor(columns, a), standsFor(columns, b)];
  const found = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const end = party.offsets[row + 1] ?? 0;
    let [hasA, hasB] = [0, 0];
    for (let i = party.offsets[row] ?? 0; i < end; i++) {
      const code = party.values[i] ?? 0;
      hasA |= isA[code] ?? 0;
      hasB |= isB[code] ?? 0;
    }
    found[row] = hasA & hasB;
  }
  return found;
}

/** How a record joins a pair: as parties themselves, through a group, or both through the same party. */
export type Link = 'direct' | 'through-group' | 'one-party';

/** The link, from how many of a record's parties are one of the pair, stand for the first, the second, or both. */
function linkOf(themselves: number, forA: number, forB: number, forBoth: number): Link {
  if (forA === 1 && forB === 1 && forBoth === 1) return 'one-party';
  return themselves > 1 ? 'direct' : 'through-group';
}

/** How a record joins the two of a pair. */
export function linkIn({ parties }: Agreement, [a, b]: Pair): Link {
  const standFor = (code: string) =>
    parties.filter(
      (party) => party.code === code || (party.type !== 'country' && party.members.includes(code)),
    );
  const [forA, forB] = [standFor(a), standFor(b)];
  const themselves = parties.filter(({ code }) => code === a || code === b).length;
  return linkOf(themselves, forA.length, forB.length, forA.filter((party) => forB.includes(party)).length);
}

/** How many of a pair's rows ({@link pairRows}) join the two through a group or as one party. O(rows). */
export function countLinks(columns: Columns, rows: Uint32Array, [a, b]: Pair) {
  const { party, parties } = columns;
  const [isA, isB] = [standsFor(columns, a), standsFor(columns, b)];
  const [codeOfA, codeOfB] = [parties.indexOf(a), parties.indexOf(b)];
  let [throughGroup, oneParty] = [0, 0];
  for (const row of rows) {
    const end = party.offsets[row + 1] ?? 0;
    let [themselves, forA, forB, forBoth] = [0, 0, 0, 0];
    for (let i = party.offsets[row] ?? 0; i < end; i++) {
      const code = party.values[i] ?? 0;
      const [standsA, standsB] = [isA[code] ?? 0, isB[code] ?? 0];
      themselves += Number(code === codeOfA || code === codeOfB);
      forA += standsA;
      forB += standsB;
      forBoth += standsA & standsB;
    }
    const link = linkOf(themselves, forA, forB, forBoth);
    if (link === 'one-party') oneParty++;
    if (link === 'through-group') throughGroup++;
  }
  return { throughGroup, oneParty };
}

/**
 * Most common counterpart of a party; null if it has none. A group that stands for the party itself does not count.
 * @param rowsOfParties the rows of every party
 */
export function commonestCounterpart(
  columns: Parties,
  rowsOfParties: RowsByCode,
  code: string,
): string | null {
  const { party, parties } = columns;
  const { offsets, rows } = rowsOfParties;
  const isCode = standsFor(columns, code);
  const counts = new Uint32Array(parties.length);
  const seen = new Set<number>();
  const isOneOfSeveral = isCode.reduce((sum, each) => sum + each, 0) > 1;
  for (let own = 0; own < isCode.length; own++) {
    if (isCode[own] !== 1) continue;
    for (let at = offsets[own] ?? 0; at < (offsets[own + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      if (isOneOfSeveral) {
        if (seen.has(row)) continue;
        seen.add(row);
      }
      const all = party.values.subarray(party.offsets[row] ?? 0, party.offsets[row + 1] ?? 0);
      let standIns = 0;
      for (const other of all) standIns += isCode[other] ?? 0;
      for (const other of all)
        if (standIns > 1 || isCode[other] !== 1) counts[other] = (counts[other] ?? 0) + 1;
    }
  }
  const [first] = parties
    .map((other, i) => ({ other, count: counts[i] ?? 0 }))
    .filter(({ other, count }) => other !== code && count > 0)
    .sort((a, b) => b.count - a.count || (a.other < b.other ? -1 : 1));
  return first?.other ?? null;
}

/** The pair a party forms with the hub, otherwise with its commonest counterpart; null if there is none. */
export function pairWith(columns: Columns, hub: string | undefined, code: string): Pair | null {
  if (hub !== undefined && hub !== code) return [hub, code];
  const other = columns.counterpartOf(code);
  return other === null ? null : [code, other];
}

/** The pair to start with: the hub, otherwise the commonest partner, with its commonest counterpart. */
export function firstPair(
  columns: Columns,
  hub: string | undefined,
  selected: readonly string[],
): Pair | null {
  const code = selected[0] ?? columns.domains.partner.values[0];
  return code === undefined ? null : pairWith(columns, hub, code);
}
