import type { Columns } from './columns.ts';
import type { Agreement } from './dataset.ts';
import type { Translate } from './names.ts';
import { countLinks, linkIn } from './pair.ts';
import type { Pair } from './viewState.ts';

/** The member and the group, if one of the pair is a group that the other belongs to; null otherwise. */
function memberOf(
  { groups }: Columns,
  [a, b]: Pair,
): { readonly member: string; readonly group: string } | null {
  if (groups.get(b)?.members.includes(a)) return { member: a, group: b };
  return groups.get(a)?.members.includes(b) ? { member: b, group: a } : null;
}

/**
 * Describes how a number of records join a pair, to follow their noun: "between Russia and China". Records in which a
 * single party stands for both are not between them: "with Algeria and Egypt as members of one party". `nameOf` gives
 * the name of a party for the middle of a sentence.
 */
export function pairInWords(
  columns: Columns,
  rows: Uint32Array,
  pair: Pair,
  nameOf: (code: string) => string,
  t: Translate,
): string {
  const [hub, partners] = [nameOf(pair[0]), nameOf(pair[1])];
  const { oneParty } = countLinks(columns, rows, pair);
  if (oneParty === 0) return t('sentence.between', { hub, partners });
  const both = memberOf(columns, pair);
  const words = both && { member: nameOf(both.member), group: nameOf(both.group) };
  if (oneParty < rows.length) {
    const between = t('sentence.between', { hub, partners });
    const aside = words
      ? t('sentence.asMemberIn', { count: oneParty, ...words })
      : t('sentence.asMembersIn', { count: oneParty });
    return t('sentence.withCertainty', { words: between, certainty: aside });
  }
  return words ? t('sentence.asMember', words) : t('sentence.asMembers', { a: hub, b: partners });
}

/** How one record joins a pair, unless both are parties themselves; '' if they are. */
export function linkInWords(
  agreement: Agreement,
  pair: Pair,
  nameOf: (code: string) => string,
  t: Translate,
): string {
  const link = linkIn(agreement, pair);
  if (link === 'direct') return '';
  if (link === 'through-group') return t('pair.inGroup');
  const party = agreement.parties.find(
    (each) =>
      each.type !== 'country' && pair.every((code) => code === each.code || each.members.includes(code)),
  );
  const member = pair.find((code) => code !== party?.code);
  if (party !== undefined && member !== undefined && pair.includes(party.code))
    return t('pair.asMember', { member: nameOf(member), group: nameOf(party.code) });
  return t('pair.asMembers', { group: nameOf(party?.code ?? '') });
}
