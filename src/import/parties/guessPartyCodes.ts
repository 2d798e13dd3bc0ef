import { isMissing } from '../read/missing.ts';
import { bracketedItems } from './bracketed.ts';
import type { PartyCodes } from './meaning.ts';
import type { PartyNames } from './partyNames.ts';

/** Which codes a column of parties has. */
export interface PartyCodesGuess {
  /** null if it has names, or three-letter codes. */
  readonly codes: PartyCodes | null;
  /** Whether two lists of numbers fit, so that a person has to decide. */
  readonly asks: boolean;
}

const NONE: PartyCodesGuess = { codes: null, asks: false };

/** Texts that are enough for the guess. */
const ENOUGH = 500;
/** Share of a column's values that must be codes of a list; the others may be misprints. */
const PLAINLY = 0.9;
/** From this many values on, one may be a misprint. */
const FEW = 3;

/** Column names for parties of any kind. */
const OF_PARTIES =
  /part(?:y|ies|ner)|countr|state|nation|signator|member|^mem\d|iso|alpha|ccode|cow|^cc\d?$|code|страна|страны|сторон|国|國|국가|pa[ií]s|pays|land|стран/iu;
const OF_COW = /cow|ccode|(?:^|[^a-z])gw(?:code|no|_?id)?\d?(?:[^a-z]|$)|gwcode|gwno|correlates/iu;
const OF_ISO = /iso|m49|m_49|un_?(?:code|num|m49)|numeric|alpha|3166/iu;
/** Column names that show that the numbers stand for countries. */
const OF_NUMBERS =
  /countr|state_?(?:num|no|code|id)|partner|part(?:y|ies)|signator|nation|member|^mem_?\d|(?:^|[^a-z])cc\d?$|страна|страны|国|국가|pa[ií]s|pays/iu;

/** Two-letter words for yes and no, titles, and other two-letter words that aren't countries. */
const YES_NO = new Set(
  'SI NO YES Y N S O F T V OK KO NE DA JA NON OUI TAK NIE EV HA IN EX ON AM PM MR MS DR ID VS TO BY OF'.split(
    ' ',
  ),
);

/** Two-letter codes used for parties that aren't in ISO 3166-1. */
const ALSO_CODES = new Set(['UK', 'EU', 'EL']);

/** Whether a number in a column of country numbers stands for no country: "0", "-9". */
export const isNoCountry = (token: string): boolean => /^(?:0+|-\d+)(?:\.0+)?$/.test(token);

/** The values of cells, with lists split into their parts. */
function tokensOf(texts: readonly string[]): string[] {
  return texts
    .slice(0, ENOUGH)
    .flatMap((text) =>
      (
        bracketedItems(text.trim()) ??
        text.split(/[;,|/、\n+×&]|\s+-\s+|(?<=^[A-Za-z]{2})-(?=[A-Za-z]{2}$)|\s+/u)
      )
        .map((token) => token.trim().replace(/^(\d{1,3})\.0+$/, '$1'))
        .filter((token) => token !== ''),
    );
}

const share = (tokens: readonly string[], holds: (token: string) => boolean): number =>
  tokens.filter(holds).length / Math.max(tokens.length, 1);

function areAlpha2(column: string, tokens: readonly string[], { codes }: PartyNames): boolean {
  const stated = tokens.filter((token) => !isMissing(token));
  if (stated.length === 0 || !stated.every((token) => /^[A-Z]{2}$/i.test(token))) return false;
  const isCapital = stated.every((token) => token === token.toUpperCase());
  const isNamed = OF_PARTIES.test(column);
  if (!isCapital && !isNamed) return false;
  const distinct = new Set(stated.map((token) => token.toUpperCase()));
  if ([...distinct].every((token) => YES_NO.has(token))) return false;
  if (share([...distinct], (token) => codes.alpha2.has(token) || ALSO_CODES.has(token)) < PLAINLY)
    return false;
  return isNamed || distinct.size >= 3;
}

function guessNumbers(column: string, tokens: readonly string[], { codes }: PartyNames): PartyCodesGuess {
  const isCow = OF_COW.test(column);
  const isIso = OF_ISO.test(column);
  if (!isCow && !isIso && !OF_NUMBERS.test(column)) return NONE;
  const stated = [...new Set(tokens.filter((token) => !isMissing(token) && !isNoCountry(token)))];
  const numbers = stated.filter((token) => /^\d{1,3}$/.test(token));
  if (numbers.length === 0 || numbers.length < PLAINLY * stated.length) return NONE;
  const cow = share(numbers, (token) => codes.cow.has(String(Number(token))));
  const iso = share(numbers, (token) => codes.numeric.has(token.padStart(3, '0')));
  const isPadded = numbers.some((token) => token.startsWith('0'));
  const isFit = (of: number) =>
    of >= PLAINLY || (numbers.length >= FEW && Math.round((1 - of) * numbers.length) <= 1);
  const fits = { cow: isFit(cow), iso: isFit(iso) };
  if (isCow && !isIso && (fits.cow || (cow >= iso && cow >= 0.5))) return { codes: 'cow', asks: false };
  if (isIso && !isCow && (fits.iso || (iso >= cow && iso >= 0.5))) return { codes: 'numeric', asks: false };
  if (!fits.cow && !fits.iso) return NONE;
  // The name suggests one list, the numbers are from the other.
  if (isCow !== isIso) return { codes: isCow ? 'numeric' : 'cow', asks: true };
  if (isPadded && fits.iso) return { codes: 'numeric', asks: false };
  if (fits.cow && fits.iso) return { codes: cow > iso ? 'cow' : 'numeric', asks: true };
  return { codes: fits.cow ? 'cow' : 'numeric', asks: false };
}

/**
 * Guesses which codes a column of parties has, from its name and its cells.
 * @param texts texts of its non-empty cells
 */
export function guessPartyCodes(
  column: string,
  texts: readonly string[],
  names: PartyNames,
): PartyCodesGuess {
  const tokens = tokensOf(texts);
  if (areAlpha2(column, tokens, names)) return { codes: 'alpha2', asks: false };
  return guessNumbers(column, tokens, names);
}
