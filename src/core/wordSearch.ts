import { moneyTerm } from './amountTerms.ts';
import type { Columns } from './columns.ts';
import type { Agreement, GroupParty, Text } from './dataset.ts';
import type { TermSet } from './tokens.ts';

/** Result of a search. */
export interface WordHits {
  /** By row: 1 if it was found. */
  readonly mask: Uint8Array;
  /** All rows found, best first. */
  readonly ranked: Uint32Array;
  /** Which folded terms of these records are hits, for highlighting. */
  readonly terms: TermSet;
}

/** The parts of a record that a search covers, most important first. */
export const SEARCH_FIELDS = ['title', 'summary', 'parties', 'people', 'commitments', 'more'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A text in every language it has, so that a name is found in any of them. */
const every = (text: Text | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

const all = (texts: readonly (Text | undefined)[] | undefined) => (texts ?? []).map(every).join(' ');

const groupText = ({ name, shortName }: GroupParty) => all([name, shortName]);

/**
 * The searchable texts of a record, or of a part of one; '' if there is none. `parties` has the names that the record
 * itself gives, `more` its amounts as terms; codes and names of countries have to be added, see {@link partyTexts}.
 */
export function searchTexts(record: Partial<Agreement>): Record<SearchField, string> {
  const { title, shortTitle, summary, parties, people, commitments, amounts, notes, place, sources } = record;
  return {
    title: all([title, shortTitle]),
    summary: every(summary),
    parties: (parties ?? [])
      .flatMap((party) => [party.type === 'country' ? '' : groupText(party), all(party.bodies)])
      .join(' '),
    people: all(people?.flatMap(({ name, role }) => [name, role])),
    commitments: all(commitments),
    more: [
      all(amounts?.flatMap(({ of, value, currency }) => [moneyTerm(value, currency), of])),
      all(notes),
      every(place),
      all(sources?.map(({ locator }) => locator)),
    ].join(' '),
  };
}

/** All names of a country by its code; undefined if the code is not a country's. */
export type CountryNames = (code: string) => Text | undefined;

/** By party code: the texts it is found by in any record: its code and all names of the country or group. */
export const partyTexts = ({ parties, groups }: Columns, countryNames: CountryNames): readonly string[] =>
  parties.map((code) => {
    const group = groups.get(code);
    return [code, every(countryNames(code)), group ? groupText(group) : ''].join(' ');
  });
