import * as v from 'valibot';
import type { GroupParty } from '../../core/dataset.ts';
import { type Folded, foldText, isSmallWord } from './fold.ts';
import { buildMention } from './mention.ts';
import { buildNearest } from './nearest.ts';

/** The names and codes under which tables write countries, regions and organisations. */
export interface PartyNames {
  /** The alpha-3 code that a text is a code or a name of, however it is written; null if it is no known country. */
  codeOf(text: string): string | null;
  /** The region or organisation that a text is a code or a name of; null if it is none, or a country. */
  groupOf(text: string): GroupParty | null;
  /** Whether a text is a country, a region or an organisation. */
  knows(text: string): boolean;
  /** The code a text may mean: one with a slip, or one mentioned; null if that is unclear. For a person to confirm. */
  suggest(text: string): string | null;
  /** How many names of countries are known. */
  readonly size: number;
}

/** No name is as long. */
const LONGEST = 120;
/** Answers kept, so that a column of repeated texts costs little. */
const CACHED = 20_000;

const texts = v.record(v.string(), v.string());

const schema = v.object({
  parties: v.array(
    v.tuple([v.string(), v.nullable(v.string()), v.nullable(v.string()), v.array(v.string())]),
  ),
  groups: v.array(
    v.object({
      code: v.string(),
      type: v.picklist(['region', 'organisation']),
      name: texts,
      shortName: v.optional(texts),
      names: v.array(v.string()),
    }),
  ),
  codes: texts,
  hints: v.array(v.tuple([v.string(), v.array(v.string())])),
});

type Input = v.InferOutput<typeof schema>;

function cached(answer: (text: string) => string | null): (text: string) => string | null {
  const answers = new Map<string, string | null>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= CACHED) answers.clear();
    answers.set(text, found);
    return found;
  };
}

function indexCodes({ parties, codes }: Input): Map<string, string> {
  const index = new Map(Object.entries(codes));
  for (const [alpha3, alpha2, numeric] of parties)
    for (const code of [alpha3, alpha2, numeric]) if (code !== null) index.set(code, alpha3);
  return index;
}

const keyOf = (name: string) => foldText(name).key;

/** Folded names; one of two parties is left out, as it says neither. */
function indexNames(
  parties: Iterable<readonly [string, readonly string[]]>,
  folded: (name: string) => string = keyOf,
): Map<string, string> {
  const index = new Map<string, string>();
  const unclear = new Set<string>();
  for (const [code, names] of parties)
    for (const name of names) {
      const key = folded(name);
      if ((index.get(key) ?? code) !== code) unclear.add(key);
      index.set(key, code);
    }
  for (const key of unclear) index.delete(key);
  return index;
}

function codeOfWord(word: string, codes: ReadonlyMap<string, string>): string | null {
  if (/^\d{1,3}$/.test(word)) return codes.get(word.padStart(3, '0')) ?? null;
  if (/^[A-Z]{2}$/.test(word)) return codes.get(word) ?? null;
  return /^[A-Z]{3}$/i.test(word) && !isSmallWord(word) ? (codes.get(word.toUpperCase()) ?? null) : null;
}

/** "Korea, Republic of" the other way round. */
function turned(key: string): string | null {
  const [first, second, ...more] = key.split(' , ');
  return first !== undefined && second !== undefined && more.length === 0 ? `${second} ${first}` : null;
}

/** @param codeOfWord the code that a single word is */
function buildCodeOf(codeOfWord: (word: string) => string | null, names: ReadonlyMap<string, string>) {
  function named({ key, cased }: Folded): string | null {
    const shortWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u.test(key);
    if (shortWord && cased[0] !== key.toUpperCase()) return null;
    const inverted = turned(key);
    return names.get(key) ?? (inverted === null ? undefined : names.get(inverted)) ?? null;
  }
  function plain(text: string): string | null {
    const folded = foldText(text);
    const [word, ...more] = folded.words;
    return (word !== undefined && more.length === 0 ? codeOfWord(word) : null) ?? named(folded);
  }
  return (text: string): string | null => {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST) return null;
    const code = plain(trimmed);
    if (code !== null) return code;
    // "Kenya (KEN)"
    const [, outer = '', inner = ''] = /^([^([（]+)[([（](.+)[)\]）]$/u.exec(trimmed) ?? [];
    const outerCode = plain(outer);
    return outerCode !== null && outerCode === plain(inner) ? outerCode : null;
  };
}

/** So short an acronym is read in its own case alone: "who" is a word. */
const ACRONYM = /^[\p{Script=Latin}\p{Script=Cyrillic}\d]{1,3}$/u;

/** Reads regions and organisations. */
function buildGroups({ groups }: Input) {
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
  const codeOf = buildCodeOf((word) => acronyms.get(word) ?? null, names);
  return { codeOf, names, party: (code: string | null) => parties.get(code ?? '') ?? null };
}

/**
 * Reads the names of parties made by `scripts/build-countries.mjs`.
 * @throws Error if it is something else.
 */
export function parsePartyNames(input: unknown): PartyNames {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Error('The names of parties have an unexpected shape');
  const { parties, hints: hinted } = result.output;
  const names = indexNames(parties.map(([code, , , list]) => [code, list]));
  const hints = indexNames(hinted);
  const groups = buildGroups(result.output);
  // A single word is too like other words to be offered.
  const phrases = [...groups.names].filter(([name]) => name.includes(' '));
  const nearest = buildNearest(new Map([...phrases, ...names]));
  const hiding = [...groups.names.keys()].map((name): [string, string] => [name, '']);
  const mention = buildMention([...hints, ...hiding, ...names]);
  const codes = indexCodes(result.output);
  const short = (answer: (text: string) => string | null) => {
    const kept = cached(answer);
    return (text: string) => (text.length > 2 * LONGEST ? null : kept(text));
  };
  const codeOf = short(buildCodeOf((word) => codeOfWord(word, codes), names));
  const groupCodeOf = short((text) => (codeOf(text) === null ? groups.codeOf(text) : null));
  const suggest = cached((text) => {
    const { key, cased } = foldText(text);
    const hint = hints.get(key);
    if (hint !== undefined) return hint === '' ? null : hint;
    return nearest(key) ?? mention(cased);
  });
  return {
    codeOf,
    groupOf: (text) => groups.party(groupCodeOf(text)),
    knows: (text) => codeOf(text) !== null || groupCodeOf(text) !== null,
    suggest: (text) => codeOf(text) ?? groupCodeOf(text) ?? suggest(text.trim().slice(0, LONGEST)),
    size: names.size,
  };
}
