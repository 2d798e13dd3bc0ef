import type { CountryIndex } from '../../core/countries.ts';
import type { Day } from '../../core/days.ts';
import { statesOn } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { type Beside, type PartyText, readParty } from '../parties/readParty.ts';
import { isMissing } from '../read/missing.ts';
import { cleanText } from './cleanText.ts';
import type { PartyBook } from './partyBook.ts';
import type { ProblemCode } from './problems.ts';

/** What is to be said of a party. */
export interface PartyProblem {
  readonly code: ProblemCode;
  readonly suggestion: string | null;
  /** Alpha-3 codes of the states that are called so. */
  readonly choices?: readonly string[] | undefined;
}

/** Which party is meant, and what is to be said of it. */
export interface Resolved {
  readonly number: number;
  readonly problem: PartyProblem | null;
}

/** One of the parties of a cell. */
export interface ReadParty {
  readonly piece: string;
  /** Which party is meant on a day; null where none is named. */
  readonly on: ((day: Day | null) => Resolved) | null;
  /** Its number where that does not depend on the day, and nothing is to be said; else null. */
  readonly plain: number | null;
  /** What is said of the words beside it, which are kept as a note. */
  readonly beside: Beside | 'party-former-name' | null;
}

interface PartyContext {
  readonly places: CountryIndex;
  readonly book: PartyBook;
}

function unknown(name: string, names: PartyNames, { book }: PartyContext): Resolved {
  const problem = { code: 'party-unknown', suggestion: names.suggest(name) } as const;
  return { number: book.other(name), problem };
}

/** A state, by day where its name means several. */
function stateOn(
  read: PartyText,
  names: PartyNames,
  { places, book }: PartyContext,
): (day: Day | null) => Resolved {
  const { name, means } = read;
  const meanings = (means?.meanings ?? []).filter(({ code }) => places.has(code));
  const all = [...new Set(meanings.map(({ code }) => code))];
  return (day) => {
    const [code, ...more] = statesOn(meanings, day);
    if (code === undefined) return unknown(name, names, { places, book });
    if (more.length > 0) {
      const problem = { code: 'party-ambiguous', suggestion: null, choices: [code, ...more] } as const;
      return { number: book.other(name), problem };
    }
    const isFormer = places.get(code)?.former !== undefined;
    const isUndated = day === null && all.length > 1;
    const said = isUndated ? 'party-undated' : isFormer ? 'party-former' : null;
    return { number: book.country(code), problem: said && { code: said, suggestion: null } };
  };
}

/** Reads one of the texts between the separators of a cell; null where it says nothing. */
function readPiece(piece: string, text: string, names: PartyNames, world: PartyContext): ReadParty | null {
  const read = readParty(cleanText(text).text, names);
  const { name, means, group } = read;
  const beside = read.beside ?? (means?.isFormerName ? 'party-former-name' : null);
  if (name === '') return beside && { piece, on: null, plain: null, beside };
  if (group) {
    const number = world.book.group(group);
    return { piece, on: () => ({ number, problem: null }), plain: beside ? null : number, beside };
  }
  if (!means) return { piece, on: () => unknown(name, names, world), plain: null, beside };
  const on = stateOn(read, names, world);
  const isSteady = new Set(means.meanings.map(({ code }) => code)).size === 1 && means.meanings.length === 1;
  const steady = isSteady && means.meanings[0]?.to === Number.POSITIVE_INFINITY ? on(null) : null;
  return { piece, on, plain: steady?.problem === null && !beside ? steady.number : null, beside };
}

/** Whether a list is plainly of two-letter codes, whatever the rest of its column. */
const areAlpha2 = (pieces: readonly string[], { codes }: PartyNames): boolean =>
  pieces.length > 1 && pieces.every((piece) => codes.alpha2.has(piece) && !isMissing(piece));

/** Whether a list is plainly of alpha-3 codes in lower case, of which some are words too: "fra; per". */
const areLowerAlpha3 = (pieces: readonly string[], names: PartyNames): boolean =>
  pieces.length > 1 &&
  pieces.every((piece) => /^[a-z]{3}$/.test(piece) && names.codes.alpha3.has(piece.toUpperCase())) &&
  pieces.some((piece) => names.meaningOf(piece) !== null);

/** Reads the texts between the separators of a cell; those that say nothing are left out. */
export function readPieces(pieces: readonly string[], names: PartyNames, world: PartyContext): ReadParty[] {
  const isLower = areLowerAlpha3(pieces, names);
  const listNames = areAlpha2(pieces, names) ? names.under('alpha2') : names;
  return pieces
    .map((piece) => readPiece(piece, isLower ? piece.toUpperCase() : piece, listNames, world))
    .filter((party) => party !== null);
}
