import { moneyTerm } from './amountTerms.ts';
import type { Columns } from './columns.ts';
import type { Agreement, GroupParty, Text } from './dataset.ts';
import type { TermSet } from './tokens.ts';

/** What a search found. */
export interface WordHits {
  /** By row: 1 where it was found. */
  readonly mask: Uint8Array;
  /** All rows that were found, best first. */
  readonly ranked: Uint32Array;
  /** Which folded terms of these records are hits, for highlighting. */
  readonly terms: TermSet;
}

/** What the search looks in, most telling first. */
export const SEARCH_FIELDS = ['title', 'summary', 'parties', 'people', 'commitments', 'more'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A text in every language it has: what a reader knows under any of its names is found. */
const every = (text: Text | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

const all = (texts: readonly (Text | undefined)[] | undefined) => (texts ?? []).map(every).join(' ');

const groupText = ({ name, shortName }: GroupParty) => all([name, shortName]);

/**
 * The texts of a record, or of a part of one, that the search looks in; '' where there is none. Under `parties` are
 * the names that the record itself gives, under `more` its amounts as terms; codes and names of countries are to be added: see {@link partyTexts}.
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

/** All names of a country by its code; undefined where it is none. */
export type CountryNames = (code: string) => Text | undefined;

/** By party code: what it is found by in any record: its code and all names of the country or group. */
export const partyTexts = ({ parties, groups }: Columns, countryNames: CountryNames): readonly string[] =>
  parties.map((code) => {
    const group = groups.get(code);
    return [code, every(countryNames(code)), group ? groupText(group) : ''].join(' ');
  });
