import * as v from 'valibot';
import { foldText, isSmallWord } from './fold.ts';
import { alwaysMeans, type Meaning, meaningOfData, type PartyCodes, type PartyMeaning } from './meaning.ts';

const texts = v.record(v.string(), v.string());
const meanings = v.array(v.tuple([v.string(), v.string(), v.string()]));

const schema = v.object({
  parties: v.array(
    v.tuple([
      v.string(),
      v.nullable(v.string()),
      v.nullable(v.string()),
      v.array(v.string()),
      v.array(v.string()),
    ]),
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
  unclear: v.array(v.tuple([meanings, v.array(v.string())])),
  numbers: v.array(v.tuple([v.string(), meanings])),
  codes: texts,
  hints: v.array(v.tuple([v.string(), v.array(v.string())])),
});

/** The data made by `scripts/build-countries.mjs`. */
export type PartyData = v.InferOutput<typeof schema>;

/** @throws Error if it is something else. */
export function checkPartyData(input: unknown): PartyData {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Error('The names of parties have an unexpected shape');
  return result.output;
}

/** The codes of countries by kind, and what each means. */
export interface CodeTables {
  readonly alpha3: ReadonlyMap<string, string>;
  readonly alpha2: ReadonlyMap<string, string>;
  /** ISO 3166-1, three digits. */
  readonly numeric: ReadonlyMap<string, string>;
  /** Correlates of War, without leading zeros. */
  readonly cow: ReadonlyMap<string, readonly Meaning[]>;
}

/** All codes of countries, those of today and others. */
export function codeTablesOf({ parties, codes, numbers }: PartyData): CodeTables {
  const others = Object.entries(codes);
  const ofLength = (pattern: RegExp) => others.filter(([code]) => pattern.test(code));
  return {
    alpha3: new Map([...ofLength(/^[A-Z]{3}$/), ...parties.map(([code]) => [code, code] as const)]),
    alpha2: new Map([
      ...ofLength(/^[A-Z]{2}$/),
      ...parties.flatMap(([code, alpha2]) => (alpha2 === null ? [] : [[alpha2, code] as const])),
    ]),
    numeric: new Map([
      ...ofLength(/^\d{3}$/),
      ...parties.flatMap(([code, , numeric]) => (numeric === null ? [] : [[numeric, code] as const])),
    ]),
    cow: new Map(numbers.map(([number, list]) => [number, list.map(meaningOfData)])),
  };
}

const keyOf = (name: string) => foldText(name).key;

/** Folded names; one of two parties is left out, as it says neither. */
export function indexNames(
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

/** What each folded name of a country means. */
export function indexMeanings({ parties, unclear }: PartyData): Map<string, PartyMeaning> {
  const index = new Map<string, PartyMeaning>();
  const add = (names: ReadonlyMap<string, string>, isFormerName: boolean) => {
    for (const [key, code] of names) index.set(key, { meanings: [alwaysMeans(code)], isFormerName });
  };
  add(indexNames(parties.map(([code, , , names]) => [code, names])), false);
  add(indexNames(parties.map(([code, , , , names]) => [code, names])), true);
  for (const [list, names] of unclear) {
    const meaning = { meanings: list.map(meaningOfData), isFormerName: false };
    for (const name of names) index.set(keyOf(name), meaning);
  }
  return index;
}

/** Two letters that people write among full names. */
const KNOWN_PAIRS: ReadonlySet<string> = new Set(['US', 'UK']);

/** Codes that are words or other abbreviations unless they are in capitals. */
const WORDS = new Set(
  (
    'and are arm bar bel ben bol bra can chi cod col com cub den dom est fin fro gab geo gin gum guy hun ind isl jam ' +
    'lie lux mac mal mar mas mus nam ner nor pan par per pol por rom sen ser sin slo som sui sun sur ton tun tur van ' +
    'vat ven vir'
  ).split(' '),
);

const plain = (code: string | undefined): PartyMeaning | null =>
  code === undefined ? null : { meanings: [alwaysMeans(code)], isFormerName: false };

function plainCode(word: string, { alpha2, alpha3 }: CodeTables): PartyMeaning | null {
  if (KNOWN_PAIRS.has(word)) return plain(alpha2.get(word));
  if (!/^[A-Z]{3}$/i.test(word) || isSmallWord(word)) return null;
  const isWord = word !== word.toUpperCase() && WORDS.has(word.toLowerCase());
  return isWord ? null : plain(alpha3.get(word.toUpperCase()));
}

function codeOfColumn(
  word: string,
  { alpha2, numeric, cow }: CodeTables,
  codes: PartyCodes,
): PartyMeaning | null {
  if (codes === 'alpha2') return /^[A-Z]{2}$/i.test(word) ? plain(alpha2.get(word.toUpperCase())) : null;
  if (!/^\d{1,3}$/.test(word)) return null;
  if (codes === 'numeric') return plain(numeric.get(word.padStart(3, '0')));
  const meanings = cow.get(String(Number(word)));
  return meanings ? { meanings, isFormerName: false } : null;
}

/** What a single word means that is a code: of three letters, or of the kind that a column is of. */
export function meaningOfCode(
  word: string,
  tables: CodeTables,
  codes: PartyCodes | null,
): PartyMeaning | null {
  const own = codes === null ? null : codeOfColumn(word, tables, codes);
  return own ?? plainCode(word, tables);
}
