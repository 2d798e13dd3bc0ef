import { isSmallWord } from './fold.ts';
import { alwaysMeans, type PartyCodes, type PartyMeaning } from './meaning.ts';
import type { CodeTables } from './partyData.ts';

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
