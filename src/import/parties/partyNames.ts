import type { GroupParty } from '../../core/dataset.ts';
import { type Folded, foldText } from './fold.ts';
import { PARTY_CODES, type PartyCodes, type PartyMeaning, statesOn } from './meaning.ts';
import { buildMention } from './mention.ts';
import { buildNearest, MIN_GUESSED_LENGTH } from './nearest.ts';
import {
  type CodeTables,
  checkPartyData,
  codeTablesOf,
  indexMeanings,
  indexNames,
  meaningOfCode,
  type PartyData,
} from './partyData.ts';

/** Longer than any name. */
export const MAX_NAME = 120;

/** Words that may follow the name of a country as well as precede it: "KOREA REPUBLIC OF". */
const FORMS = [
  ...['republic', 'kingdom', 'state', 'federation', 'commonwealth', 'principality', 'grand duchy', 'union'],
  ...['islamic republic', 'democratic republic', 'peoples republic', 'democratic peoples republic'],
  ...['peoples democratic republic', 'federal republic', 'arab republic', 'united republic'],
  ...['socialist republic', 'plurinational state', 'bolivarian republic', 'federated states'],
  ...['hashemite kingdom', 'sultanate', 'independent state', 'federal democratic republic'],
].sort((a, b) => b.length - a.length);

/** "Korea, Republic of" in the usual word order, with or without the comma. */
function turned(key: string): string | null {
  const [first, second, ...more] = key.split(' , ');
  if (first !== undefined && second !== undefined) return more.length === 0 ? `${second} ${first}` : null;
  const form = FORMS.find((each) => key.endsWith(` ${each}`));
  return form === undefined ? null : `${form} ${key.slice(0, -form.length - 1)}`;
}

/**
 * Reads a text that is a code or a name of a party, however it is written.
 * @param wordOf what a single word means as a code
 * @param wordBeside the same for a code next to the name, where any code is accepted: "KE (Kenya)"
 * @param names what folded names mean
 * @param both what two texts mean if one explains the other, "Kenya (KEN)"; null if they disagree
 */
export function buildNameReader<T>(
  wordOf: (word: string) => T | null,
  wordBeside: (word: string) => T | null,
  names: ReadonlyMap<string, T>,
  both: (outer: T, inner: T) => T | null,
): (text: string) => T | null {
  function named({ key, cased }: Folded): T | null {
    const shortWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u.test(key);
    if (shortWord && cased[0] !== key.toUpperCase()) return null;
    const known = names.get(key);
    if (known !== undefined) return known;
    const inverted = turned(key);
    return (inverted === null ? undefined : names.get(inverted)) ?? null;
  }
  function meaningIn(text: string, codeOf: (word: string) => T | null): T | null {
    const folded = foldText(text);
    const [word, ...more] = folded.words;
    return (word !== undefined && more.length === 0 ? codeOf(word) : null) ?? named(folded);
  }
  return (text) => {
    const trimmed = text.trim();
    if (trimmed.length > MAX_NAME) return null;
    const known = meaningIn(trimmed, wordOf);
    if (known !== null) return known;
    const [, outer = '', inner = ''] = /^([^([（]+)[([（](.+)[)\]）]$/u.exec(trimmed) ?? [];
    const outside = meaningIn(outer, wordBeside);
    const inside = outside === null ? null : meaningIn(inner, wordBeside);
    return outside === null || inside === null ? null : both(outside, inside);
  };
}

/** The names and codes that tables use for countries, regions and organisations. */
export interface PartyNames {
  /** What a code or name of a country means, however it is written; null for other texts. */
  meaningOf(text: string): PartyMeaning | null;
  /** The one alpha-3 code that a text means today; null if it is not a known country, or may be several. */
  codeOf(text: string): string | null;
  /** The region or organisation for a code or name; null if it is none, or a country. */
  groupOf(text: string): GroupParty | null;
  /** Whether a text is a country, a region or an organisation. */
  knows(text: string): boolean;
  /**
   * The code a text may mean, as a misspelt name or one that mentions a country, for a person to confirm; null if
   * unclear.
   */
  suggest(text: string): string | null;
  /**
   * The same for a column whose values clearly are such codes. In other columns, two letters and numbers are not
   * countries.
   */
  under(codes: PartyCodes | null): PartyNames;
  readonly codes: CodeTables;
  /** Number of known country names. */
  readonly size: number;
}

/** Cached answers, so that columns with repeated texts are fast. */
const CACHED = 20_000;

function cached<T>(answer: (text: string) => T | null): (text: string) => T | null {
  const answers = new Map<string, T | null>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= CACHED) answers.clear();
    answers.set(text, found);
    return found;
  };
}

/** Answers only for texts short enough to be names. */
function short<T>(answer: (text: string) => T | null): (text: string) => T | null {
  const cachedAnswer = cached(answer);
  return (text) => (text.length > 2 * MAX_NAME ? null : cachedAnswer(text));
}

/** "Kenya (KEN)", "Congo (COD)": the meanings of one text that the other confirms. */
function agreed(outer: PartyMeaning, inner: PartyMeaning): PartyMeaning | null {
  const codes = new Set(inner.meanings.map(({ code }) => code));
  const meanings = outer.meanings.filter(({ code }) => codes.has(code));
  if (meanings.length === 0) return null;
  return outer.meanings.length > inner.meanings.length ? { ...outer, meanings: inner.meanings } : outer;
}

/** Acronyms this short must match in case: "who" is a word. */
const ACRONYM = /^[\p{Script=Latin}\p{Script=Cyrillic}\d]{1,3}$/u;

/** Reads regions and organisations. */
function buildGroups({ groups }: PartyData) {
  const parties = new Map(
    groups.map(({ names: _, ...group }): [string, GroupParty] => [group.code, { ...group, members: [] }]),
  );
  const listed = (isAcronym: boolean) =>
    groups.map(
      ({ code, names }) =>
        [code, [code, ...names].filter((name) => ACRONYM.test(name) === isAcronym)] as const,
    );
  const acronyms = indexNames(listed(true), (name) => foldText(name).words.join(' '));
  const names = indexNames(listed(false));
  const wordOf = (word: string) => acronyms.get(word) ?? null;
  const codeOf = buildNameReader<string>(wordOf, wordOf, names, (outer, inner) =>
    outer === inner ? outer : null,
  );
  return { codeOf, names, party: (code: string | null) => parties.get(code ?? '') ?? null };
}

const todayOf = (meaning: PartyMeaning | null): string | null => {
  const [code, ...more] = meaning ? statesOn(meaning.meanings, null) : [];
  return code !== undefined && more.length === 0 ? code : null;
};

/**
 * Parses the party names generated by `scripts/build-countries.mjs`.
 * @throws Error if the input is anything else
 */
export function parsePartyNames(input: unknown): PartyNames {
  const data = checkPartyData(input);
  const names = indexMeanings(data);
  // A name of several states hides the names within it, and is not suggested itself.
  const today = new Map([...names].map(([name, meaning]) => [name, todayOf(meaning) ?? '']));
  const hints = indexNames(data.hints);
  const groups = buildGroups(data);
  // A single word is too similar to other words to be suggested.
  const phrases = [...groups.names].filter(([name]) => name.includes(' '));
  const nearest = buildNearest(new Map([...phrases, ...today]));
  const hiding = [...groups.names.keys()].map((name): [string, string] => [name, '']);
  const mention = buildMention([...hints, ...hiding, ...today]);
  const tables = codeTablesOf(data);
  const suggestion = cached((text) => {
    const { key, cased } = foldText(text);
    const hint = hints.get(key) ?? (names.has(key) ? '' : undefined);
    if (hint !== undefined) return hint === '' ? null : hint;
    // An abbreviation is still too short to guess, however long its expansion is.
    return (text.length < MIN_GUESSED_LENGTH ? null : nearest(key)) ?? mention(cased);
  });

  function build(codes: PartyCodes | null): PartyNames {
    const meaningOf = short(
      buildNameReader(
        (word) => meaningOfCode(word, tables, codes),
        (word) => meaningOfCode(word, tables, codes ?? 'alpha2'),
        names,
        agreed,
      ),
    );
    // "AU" may be Australia or the African Union, and a number from another list of codes is not a region.
    const isUnclear = (text: string) =>
      tables.alpha2.has(text.trim()) || (codes !== null && /^\s*\d+\s*$/.test(text));
    const groupCodeOf = short((text) =>
      meaningOf(text) === null && !isUnclear(text) ? groups.codeOf(text) : null,
    );
    const codeOf = (text: string) => todayOf(meaningOf(text));
    return {
      meaningOf,
      codeOf,
      groupOf: (text) => groups.party(groupCodeOf(text)),
      knows: (text) => meaningOf(text) !== null || groupCodeOf(text) !== null,
      suggest: (text) => codeOf(text) ?? groups.codeOf(text) ?? suggestion(text.trim().slice(0, MAX_NAME)),
      under: (other) => views.get(other) ?? build(null),
      codes: tables,
      size: names.size,
    };
  }
  const views = new Map<PartyCodes | null, PartyNames>();
  for (const codes of [null, ...PARTY_CODES]) views.set(codes, build(codes));
  return views.get(null) ?? build(null);
}
