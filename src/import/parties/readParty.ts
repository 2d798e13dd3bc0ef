import type { GroupParty } from '../../core/dataset.ts';
import { isMissing } from '../read/missing.ts';
import { foldText } from './fold.ts';
import type { PartyMeaning } from './meaning.ts';
import { hasQualifier } from './nearest.ts';
import type { PartyNames } from './partyNames.ts';

/** Numbers and marks before a name: "(1) France", "2. Japan", "IV) Chile", "*Kenya". */
const LEAD =
  /^\s*(?:[*†‡§#•·]+|\(\s*(?:\d{1,3}|[ivx]{1,5})\s*\)|\[\s*\d{1,3}\s*\]|(?:\d{1,3}|[ivx]{1,5})[.)])\s*(?=\p{L})/iu;

/** Words for the kind of parties, in cells that name none. */
const GENERAL = new RegExp(
  `^(?:${[
    '(?:bi|multi|pluri|tri|uni)lateral(?:\\b.*)?|various|several|multiple|many|global|worldwide|regional|international',
    'international organi[sz]ations?|(?:all|various|many|several|multiple|other|third)(?: the)? (?:countries|states|parties|nations|members)',
    '(?:all )?(?:member states|members|states parties|parties)|all|other|miscellaneous|rest of (?:the )?world',
    '(?:bi|multi|pluri)lat[eé]ra(?:l|le|ux|les)|bilaterales|multilaterales|divers(?:es)?|autres|varios|varias|otros|otras',
    'двусторонн[а-я]+|многосторонн[а-я]+|трехсторонн[а-я]+|разные|различные|прочие|международн[а-я]+|все(?: страны)?',
    '双边|多边|雙邊|多邊|其他|其它|各国|国际|多国|全球|양자|다자|양자조약|다자조약|기타|二国間|多国間|その他',
  ].join('|')})$`,
  'iu',
);

const COUNT = String.raw`(?:\d+|some|several|many|various|two|three|four|five|six|seven|eight|nine|ten|a number of)`;
const WHO = `(?:countries|states|nations|parties|members|member states|signatories|governments)`;
/** "and 12 others" at the end of a text, or as the whole text. */
const OTHERS = new RegExp(
  `(?:^|[\\s,;]+)(?:${[
    `(?:(?:and|&|\\+|plus|with)\\s+)?(?:the\\s+)?(?:${COUNT}\\s+)?(?:other|more|additional)\\s+${WHO}`,
    `(?:(?:and|&|\\+|plus)\\s+)?(?:the\\s+)?(?:${COUNT}\\s+)?(?:others|more)`,
    `(?:and|&|\\+|plus)\\s+${COUNT}\\s+${WHO}`,
    'et\\.? al\\.?|etc\\.?|inter alia|(?:et\\s+)?(?:\\d+\\s+)?autres(?:\\s+(?:pays|États|parties))?',
    '(?:y\\s+)?(?:otros|otras)(?:\\s+\\d+)?(?:\\s+(?:pa[ií]ses|estados|partes))?|u\\.\\s?a\\.|und andere',
    '(?:и\\s+)?(?:др\\.?|пр\\.)|(?:и\\s+)?(?:еще\\s+)?(?:\\d+\\s+)?(?:другие|других)(?:\\s+(?:стран[ыа]?|государств[а]?))?',
  ].join('|')})\\.?\\s*$`,
  'iu',
);
const OTHERS_OF_ASIA =
  /(?:等\s*(?:\d+|[一二三四五六七八九十]+)?\s*(?:个?国家?|方|カ国|か国|ヶ国)?|(?:\s+)?(?:외|등)\s*\d*\s*(?:개국)?|(?:ほか|他|外)\s*\d*\s*(?:カ国|か国|ヶ国|个?国)?)\s*$/u;

/** Words for those who act for a state. */
const BEFORE = new RegExp(
  `^(?:the\\s+)?(?:${[
    "(?:his|her) (?:britannic )?majesty[’']s government (?:of|in)|(?:royal |federal |imperial |provisional )?(?:government|govt\\.?|gov\\.) of",
    "gouvernement (?:royal )?(?:de la|de l[’']|du|des|de|d[’'])|gobierno (?:de la|del|de)|governo (?:da|do|de|della|del|dell[’'])",
    'regierung (?:der|des|von)|(?:empire|kingdom|republic|principality|grand duchy|sultanate|emirate|dominion) of',
    '(?:королевство|республика|империя|княжество)\\s',
  ].join('|')})\\s*`,
  'iu',
);
const AFTER = /(?:\s*(?:中央)?政府|\s*정부|[’']s government|\s+(?:government|govt\.?))$/iu;

/** A text in brackets at the end. */
const BRACKET = /^(.*\S)\s*[([（［]\s*([^()[\]（）［］]+?)\s*[)\]）］]\s*$/su;

/** The text without leading numbers and footnote marks. */
export const withoutLead = (text: string): string => text.replace(LEAD, '');

/** Whether a text names no party, but says what kind of parties there are: "Multilateral". */
export const isGeneral = (text: string): boolean => text.length < 100 && GENERAL.test(text.trim());

/** What is named before "and others", '' if nothing is; null if the text doesn't say so. */
export function beforeOthers(text: string): string | null {
  const match = OTHERS.exec(text) ?? OTHERS_OF_ASIA.exec(text);
  return match ? text.slice(0, match.index).trim() : null;
}

/** The state in a text that names its government or form, "Government of France"; null if there is neither. */
export function withoutForm(text: string): string | null {
  const bare = text.replace(AFTER, '').replace(BEFORE, '').trim();
  return bare === '' || bare === text.trim() ? null : bare;
}

/** A text and the brackets that follow it; null if there are none. */
export function bracketBehind(text: string): { readonly before: string; readonly inside: string } | null {
  const [, before = '', inside = ''] = BRACKET.exec(text) ?? [];
  return before === '' || isMissing(before) ? null : { before, inside };
}

/** "EU27", "EU-28": an acronym with the number of members; "EFTA States", "member states of ASEAN". */
const COUNTED =
  /^(?:(?:the )?member states of (?:the )?)(\S.*)$|^(\p{Lu}{2,})[- ]?\d{1,3}$|^(\S.*?)(?: member)? (?:states|countries|members)$/iu;

/** The group in a text that adds the number of its members, or names it by its members; null if there is none. */
export function withoutCount(text: string): string | null {
  const [, ofMembers, acronym, members] = COUNTED.exec(text.trim()) ?? [];
  return ofMembers ?? acronym ?? members ?? null;
}

/** Kinds of words in a cell that name no party; they are kept and reported. */
export type NonPartyCode = 'party-note' | 'party-others' | 'party-general';

/** What one of the texts between separators says. */
export interface PartyText {
  /** Words of the party; '' if no party is named. */
  readonly name: string;
  /** The country or former state they mean; null if there is none. */
  readonly means: PartyMeaning | null;
  /** The region or organisation they mean; null if there is none. */
  readonly group: GroupParty | null;
  readonly beside: NonPartyCode | null;
}

const NOBODY: PartyText = { name: '', means: null, group: null, beside: null };
/** Most levels of governments, numbers and brackets around one name. */
const DEEPEST = 4;

function known(name: string, names: PartyNames): PartyText | null {
  const means = names.meaningOf(name);
  const group = means ? null : names.groupOf(name);
  return means || group ? { name, means, group, beside: null } : null;
}

const isParty = ({ means, group }: PartyText): boolean => means !== null || group !== null;

/** "Japan (2016)": a remark, which neither names another party nor distinguishes one country from another. */
function withBracket(text: string, names: PartyNames, depth: number): PartyText | null {
  const bracket = bracketBehind(text);
  if (!bracket || names.knows(bracket.inside) || hasQualifier(foldText(bracket.inside).cased)) return null;
  const read = readText(bracket.before, names, depth);
  return isParty(read) ? { ...read, beside: read.beside ?? 'party-note' } : null;
}

function readText(text: string, names: PartyNames, depth: number): PartyText {
  const direct = known(text, names);
  if (direct) return direct;
  if (isMissing(text)) return NOBODY;
  if (isGeneral(text)) return { ...NOBODY, beside: 'party-general' };
  const unknown: PartyText = { name: text, means: null, group: null, beside: null };
  if (depth === 0) return unknown;
  const bare = withoutLead(text);
  if (bare !== text) {
    const read = readText(bare, names, depth - 1);
    if (isParty(read)) return read;
  }
  const before = beforeOthers(text);
  if (before === '') return { ...NOBODY, beside: 'party-others' };
  if (before !== null) {
    const read = readText(before, names, depth - 1);
    if (isParty(read) || /\s/.test(text)) return { ...read, beside: 'party-others' };
  }
  const counted = withoutCount(text);
  const ofGroup = counted === null ? null : readText(counted, names, 0);
  if (ofGroup?.group) return { ...ofGroup, beside: 'party-note' };
  const stated = withoutForm(text);
  const ofState = stated === null ? null : readText(stated, names, depth - 1);
  if (ofState?.means && ofState.name !== '') return { ...ofState, beside: ofState.beside ?? 'party-note' };
  return withBracket(text, names, depth - 1) ?? unknown;
}

/** Reads one of the texts between the separators of a cell of parties. */
export function readParty(text: string, names: PartyNames): PartyText {
  return readText(text.trim(), names, DEEPEST);
}
