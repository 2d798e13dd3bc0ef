import type { CountryIndex } from '../../core/countries.ts';
import type { GroupParty } from '../../core/dataset.ts';
import type { Day } from '../../core/days.ts';
import { hashOf, slugOf } from '../../core/slug.ts';
import { type PartyMeaning, statesOn } from '../parties/meaning.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { type NonPartyCode, readParty } from '../parties/readParty.ts';
import { isMissing } from '../read/missing.ts';
import type { ProblemCode } from './problems.ts';
import { cleanText } from './textReader.ts';

/** Longest name of a party, characters. */
const MAX_NAME = 300;

/** Code for an unknown party: letters of its name and a hash, short enough for `pair=`. */
const ownCode = (name: string) =>
  `x${slugOf(name, MAX_NAME).replaceAll('-', '').slice(0, 9)}${hashOf(name.toLowerCase())}`.slice(0, 20);

/** The parties of a dataset by number, in order of first appearance. */
export class PartyBook {
  readonly #numbers = new Map<string, number>();
  /** Codes by number. */
  readonly codes: string[] = [];
  readonly #groups = new Map<string, GroupParty>();

  /** Parties that are not countries. */
  get groups(): readonly GroupParty[] {
    return [...this.#groups.values()];
  }

  /** Number of a country. */
  country(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }

  /** Number of a region or an organisation. */
  group(group: GroupParty): number {
    this.#groups.set(group.code, group);
    return this.country(group.code);
  }

  /** Number of a party the atlas doesn't know, named in the table's own words. */
  other(words: string): number {
    const name = words.slice(0, MAX_NAME);
    const code = ownCode(name);
    if (!this.#groups.has(code)) this.#groups.set(code, { type: 'other', code, name, members: [] });
    return this.country(code);
  }
}

/** A problem with a party. */
export interface PartyProblem {
  readonly code: ProblemCode;
  readonly suggestion: string | null;
  /** Alpha-3 codes of the states with that name. */
  readonly choices?: readonly string[] | undefined;
}

/** Which party is meant, and any problem with it. */
export interface Resolved {
  readonly number: number;
  readonly problem: PartyProblem | null;
}

type DayReader = (day: Day | null) => Resolved;

/** One of the parties of a cell. */
export interface ReadParty {
  readonly piece: string;
  /** Which party is meant on a given day; null if none is named. */
  readonly on: DayReader | null;
  /** Its number, if it doesn't depend on the day and there is no problem; else null. */
  readonly steadyNumber: number | null;
  /** Problem code for the words beside the party, which are kept as a note. */
  readonly beside: NonPartyCode | 'party-former-name' | null;
}

interface PartyContext {
  readonly places: CountryIndex;
  readonly book: PartyBook;
}

function unknown(name: string, names: PartyNames, { book }: PartyContext): Resolved {
  const problem = { code: 'party-unknown', suggestion: names.suggest(name) } as const;
  return { number: book.other(name), problem };
}

/** A state; if the name means several, the day decides. */
function stateOn(name: string, means: PartyMeaning, names: PartyNames, world: PartyContext): DayReader {
  const { places, book } = world;
  const meanings = means.meanings.filter(({ code }) => places.has(code));
  const isOne = new Set(meanings.map(({ code }) => code)).size === 1;
  return (day) => {
    const [code, ...more] = statesOn(meanings, day);
    if (code === undefined) return unknown(name, names, world);
    if (more.length > 0) {
      const problem = { code: 'party-ambiguous', suggestion: null, choices: [code, ...more] } as const;
      return { number: book.other(name), problem };
    }
    const number = book.country(code);
    if (day === null && !isOne) return { number, problem: { code: 'party-undated', suggestion: null } };
    const isFormer = places.get(code)?.former !== undefined;
    return { number, problem: isFormer ? { code: 'party-former', suggestion: null } : null };
  };
}

/** Reads one of the texts between the separators of a cell; null if it says nothing. */
function readPiece(piece: string, text: string, names: PartyNames, world: PartyContext): ReadParty | null {
  const { name, means, group, ...read } = readParty(cleanText(text).text, names);
  const beside = read.beside ?? (means?.isFormerName ? 'party-former-name' : null);
  if (name === '') return beside && { piece, on: null, steadyNumber: null, beside };
  if (group) {
    const number = world.book.group(group);
    return { piece, on: () => ({ number, problem: null }), steadyNumber: beside ? null : number, beside };
  }
  if (!means) return { piece, on: () => unknown(name, names, world), steadyNumber: null, beside };
  const on = stateOn(name, means, names, world);
  const [only, ...others] = means.meanings;
  const isSteady = others.length === 0 && only?.to === Number.POSITIVE_INFINITY;
  const steady = isSteady && !beside ? on(null) : null;
  return { piece, on, steadyNumber: steady?.problem === null ? steady.number : null, beside };
}

/** Whether a list clearly consists of two-letter codes, whatever the rest of its column holds. */
const areAlpha2 = (pieces: readonly string[], { codes }: PartyNames): boolean =>
  pieces.length > 1 && pieces.every((piece) => codes.alpha2.has(piece) && !isMissing(piece));

/** Whether a list clearly consists of lower-case alpha-3 codes, some of which are also words: "fra; per". */
const areLowerAlpha3 = (pieces: readonly string[], names: PartyNames): boolean =>
  pieces.length > 1 &&
  pieces.every((piece) => /^[a-z]{3}$/.test(piece) && names.codes.alpha3.has(piece.toUpperCase())) &&
  pieces.some((piece) => names.meaningOf(piece) !== null);

/** Reads the texts between the separators of a cell, leaving out those that say nothing. */
export function readPieces(pieces: readonly string[], names: PartyNames, world: PartyContext): ReadParty[] {
  const isLower = areLowerAlpha3(pieces, names);
  const listNames = areAlpha2(pieces, names) ? names.under('alpha2') : names;
  return pieces
    .map((piece) => readPiece(piece, isLower ? piece.toUpperCase() : piece, listNames, world))
    .filter((party) => party !== null);
}
